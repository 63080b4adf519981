package org.smartcampus.notification.mobile;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/**
 * {@code <sc:inboxList lines=>}: the list of notices. A component and no repeated tags, because
 * this is the page that all parents open at once when a notice goes out (ADR 0040).
 */
@FacesComponent(InboxList.TYPE)
public class InboxList extends UIComponentBase {
  public static final String TYPE = "campus.inboxList";

  @Override
  public String getFamily() {
    return "campus";
  }

  @Override
  public void encodeBegin(FacesContext faces) throws IOException {
    ResponseWriter out = faces.getResponseWriter();
    out.startElement("ul", null);
    out.writeAttribute("class", "m-list", null);
    for (Object line : (List<?>) getAttributes().get("lines")) {
      write(out, (InboxLine) line);
    }
    out.endElement("ul");
  }

  private static void write(ResponseWriter out, InboxLine line) throws IOException {
    out.startElement("li", null);
    out.startElement("a", null);
    out.writeAttribute("href", "/m/notice/" + line.publicId(), null);
    out.startElement("span", null);
    out.writeAttribute("class", "m-lead", null);
    for (InboxLine.Chip chip : line.chips()) {
      text(out, "sc-chip sc-chip-" + chip.state(), chip.label());
      out.writeText(" ", null);
    }
    out.endElement("span");
    text(out, line.unread() ? "m-unread" : null, line.title());
    if (!line.summary().isEmpty()) {
      next(out);
      text(out, "m-quiet", line.summary());
    }
    next(out);
    text(out, "m-quiet", line.foot());
    out.endElement("a");
    out.endElement("li");
  }

  private static void next(ResponseWriter out) throws IOException {
    out.startElement("br", null);
    out.endElement("br");
  }

  private static void text(ResponseWriter out, String style, String text) throws IOException {
    out.startElement("span", null);
    if (style != null) {
      out.writeAttribute("class", style, null);
    }
    out.writeText(text, null);
    out.endElement("span");
  }
}
