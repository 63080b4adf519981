package org.smartcampus.shared.console;

import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML from Java, for components that stand in every page: knows which elements are open;
 * the response writer below escapes texts and attributes.
 */
public final class Markup {
  private final ResponseWriter out;
  private final Deque<String> open = new ArrayDeque<>();

  public Markup(ResponseWriter out) {
    this.out = out;
  }

  /**
   * Opens an element with its attributes, names and values in turns; one that is null is left out.
   */
  public Markup open(String name, String... attributes) throws IOException {
    out.startElement(name, null);
    open.push(name);
    for (int i = 0; i < attributes.length; i += 2) {
      attribute(attributes[i], attributes[i + 1]);
    }
    return this;
  }

  /** A further attribute of the element that was just opened; none when the value is null. */
  public Markup attribute(String name, String value) throws IOException {
    if (value != null) {
      if (name.equals("href") || name.equals("src") || name.equals("action")) {
        out.writeURIAttribute(name, value, null);
      } else {
        out.writeAttribute(name, value, null);
      }
    }
    return this;
  }

  /** Text within the open element. */
  public Markup text(String text) throws IOException {
    if (text != null) {
      out.writeText(text, null);
    }
    return this;
  }

  /** An element with nothing but a text and attributes. */
  public Markup element(String name, String text, String... attributes) throws IOException {
    return open(name, attributes).text(text).close();
  }

  /** Closes the element that was opened last. */
  public Markup close() throws IOException {
    out.endElement(open.pop());
    return this;
  }
}
