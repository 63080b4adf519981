package org.smartcampus.shared.console;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * {@code <sc:chip state= label=>}: a state as a chip. A component and no tag file, because lists
 * have one in every row.
 */
@FacesComponent(ChipComponent.TYPE)
public class ChipComponent extends UIComponentBase {
  public static final String TYPE = "campus.chip";

  @Override
  public String getFamily() {
    return "campus";
  }

  @Override
  public void encodeBegin(FacesContext faces) throws IOException {
    Object state = getAttributes().get("state");
    Object label = getAttributes().get("label");
    ResponseWriter out = faces.getResponseWriter();
    out.startElement("span", null);
    out.writeAttribute("class", "sc-chip sc-chip-" + (state == null ? "neutral" : state), null);
    if (label != null) {
      out.writeText(label, null);
    }
    out.endElement("span");
  }
}
