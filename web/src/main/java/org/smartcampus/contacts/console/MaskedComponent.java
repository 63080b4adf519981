package org.smartcampus.contacts.console;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Map;
import org.smartcampus.shared.console.PageBeans;

/**
 * {@code <sc:masked value= kind= of= field= place= name=>}: a masked personal value, as a button
 * where it may be asked for in the clear (§3.11). A component and no tag file, because lists have
 * one in every row.
 */
@FacesComponent(MaskedComponent.TYPE)
public class MaskedComponent extends UIComponentBase {
  public static final String TYPE = "campus.masked";

  private static final String EYE =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" aria-hidden=\"true\" width=\"12\" height=\"12\""
          + " viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\">"
          + "<path d=\"M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12z\"></path>"
          + "<circle cx=\"12\" cy=\"12\" r=\"3\"></circle></svg>";

  @Override
  public String getFamily() {
    return "campus";
  }

  @Override
  public void encodeBegin(FacesContext faces) throws IOException {
    Map<String, Object> given = getAttributes();
    Object value = given.get("value");
    String masked = value == null ? "" : value.toString();
    String field = text(given.get("field"));
    ResponseWriter out = faces.getResponseWriter();
    Reveals reveals = field.isEmpty() ? null : reveals(faces);
    if (reveals != null && reveals.may(field, masked)) {
      button(out, masked, field, given, reveals);
    } else {
      out.startElement("span", null);
      out.writeAttribute("class", "sc-masked", null);
      out.writeText(masked.isEmpty() ? "–" : masked, null);
      out.endElement("span");
    }
  }

  private static void button(
      ResponseWriter out, String masked, String field, Map<String, Object> given, Reveals reveals)
      throws IOException {
    out.startElement("button", null);
    out.writeAttribute("type", "button", null);
    out.writeAttribute("class", "sc-masked sc-reveal", null);
    out.writeAttribute("data-kind", text(given.get("kind")), null);
    out.writeAttribute("data-id", text(given.get("of")), null);
    out.writeAttribute("data-field", field, null);
    out.writeAttribute("data-place", text(given.get("place")), null);
    out.writeAttribute("aria-label", reveals.label(field, text(given.get("name"))), null);
    out.writeAttribute("title", reveals.getHint(), null);
    out.startElement("span", null);
    out.writeText(masked, null);
    out.endElement("span");
    out.write(EYE);
    out.endElement("button");
  }

  /** The bean of this request, looked up once for all rows. */
  private static Reveals reveals(FacesContext faces) {
    return (Reveals)
        faces
            .getAttributes()
            .computeIfAbsent(TYPE, none -> PageBeans.get(faces, "reveals", Reveals.class));
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }
}
