package org.smartcampus.shared.console;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * {@code <sc:name value= href=>}: a person's name behind its first character, as a link where an
 * address is given. A component and no tag file, because lists have one in every row.
 */
@FacesComponent(NameComponent.TYPE)
public class NameComponent extends UIComponentBase {
  public static final String TYPE = "campus.name";

  @Override
  public String getFamily() {
    return "campus";
  }

  @Override
  public void encodeBegin(FacesContext faces) throws IOException {
    Object value = getAttributes().get("value");
    Object href = getAttributes().get("href");
    String name = value == null ? "" : value.toString();
    ResponseWriter out = faces.getResponseWriter();
    out.startElement("span", null);
    out.writeAttribute("class", "sc-name", null);
    out.startElement("span", null);
    out.writeAttribute("class", "sc-avatar", null);
    out.writeAttribute("data-tone", Names.tone(name), null);
    out.writeAttribute("aria-hidden", "true", null);
    out.writeText(Names.initial(name), null);
    out.endElement("span");
    out.startElement("span", null);
    boolean link = href != null && !href.toString().isEmpty();
    if (link) {
      out.startElement("a", null);
      out.writeURIAttribute("href", href, null);
    }
    out.writeText(name, null);
    if (link) {
      out.endElement("a");
    }
    out.endElement("span");
    out.endElement("span");
  }
}
