package org.smartcampus.shared.console;

import jakarta.el.ValueExpression;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;

/**
 * Gives a tag's attribute a second name inside the tag: {@code <sc:alias name="empty"
 * as="emptyText"/>}. Needed where the attribute's own name is a word of the expression language.
 */
public class AliasHandler extends TagHandler {
  private final String name;
  private final String as;

  public AliasHandler(TagConfig config) {
    super(config);
    name = getRequiredAttribute("name").getValue();
    as = getRequiredAttribute("as").getValue();
  }

  @Override
  public void apply(FaceletContext context, UIComponent parent) {
    ValueExpression value = context.getVariableMapper().resolveVariable(name);
    context.getVariableMapper().setVariable(as, value);
  }
}
