package org.smartcampus.shared.console;

import jakarta.el.ValueExpression;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;

/**
 * Computes a value once, when the page is built, instead of for every cell that uses it: {@code
 * <sc:constant name="style" value="#{kind eq 'quiet' ? 'sc-quiet' : ''}"/>}.
 */
public class ConstantHandler extends TagHandler {
  private final String name;
  private final TagAttribute value;

  public ConstantHandler(TagConfig config) {
    super(config);
    name = getRequiredAttribute("name").getValue();
    value = getRequiredAttribute("value");
  }

  @Override
  public void apply(FaceletContext context, UIComponent parent) {
    Object computed = value.getObject(context);
    ValueExpression constant =
        context.getExpressionFactory().createValueExpression(computed, Object.class);
    context.getVariableMapper().setVariable(name, constant);
  }
}
