package org.smartcampus.shared.console;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;

/**
 * Sets a property of the component around it once, when the page is built: {@code <p:column ...>
 * <sc:fixed name="visible" value="#{tables.shows(name)}"/>}. An expression would be asked again for
 * every cell. A value that is null leaves the property alone.
 */
public class FixedHandler extends TagHandler {
  private final String name;
  private final TagAttribute value;

  public FixedHandler(TagConfig config) {
    super(config);
    name = getRequiredAttribute("name").getValue();
    value = getRequiredAttribute("value");
  }

  @Override
  public void apply(FaceletContext context, UIComponent parent) {
    if (ComponentHandler.isNew(parent)) {
      Object computed = value.getObject(context);
      if (computed != null) {
        parent.getAttributes().put(name, computed);
      }
    }
  }
}
