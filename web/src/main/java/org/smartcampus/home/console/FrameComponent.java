package org.smartcampus.home.console;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.smartcampus.shared.console.PageBeans;

/**
 * {@code <sc:frame part=>}: the bar above a console page and the menu beside it. A component and no
 * template, because each page draws them and evaluating a hundred expressions took as long as a
 * table's rows.
 */
@FacesComponent(FrameComponent.TYPE)
public class FrameComponent extends UIComponentBase {
  public static final String TYPE = "campus.frame";

  @Override
  public String getFamily() {
    return "campus";
  }

  @Override
  public void encodeBegin(FacesContext faces) throws IOException {
    if ("side".equals(getAttributes().get("part"))) {
      PageBeans.get(faces, "sideFrame", SideFrame.class).write(faces.getResponseWriter());
    } else {
      PageBeans.get(faces, "topFrame", TopFrame.class).write(faces.getResponseWriter());
    }
  }
}
