package org.smartcampus.home.console;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.context.ResponseWriter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.smartcampus.shared.console.Markup;
import org.smartcampus.shared.console.TextsBean;

/** The sections and the entries of the open one, beside a console page; nothing for strangers. */
@Named("sideFrame")
@Dependent
public class SideFrame {
  @Inject private Menu menu;
  @Inject private TextsBean texts;

  /** Writes it. */
  void write(ResponseWriter to) throws IOException {
    List<Menu.SectionLink> sections = menu.getSections();
    if (sections.isEmpty()) {
      return;
    }
    List<Menu.EntryLink> entries = menu.getEntries();
    Markup out = new Markup(to);
    out.open("aside", "class", entries.isEmpty() ? "sc-side sc-side-bare" : "sc-side")
        .attribute("id", "sidebar");
    out.open("nav", "aria-label", texts.get("shared.ui.entries"));
    sections(out, "sc-side-sections", sections, texts);
    out.open("ul");
    for (Menu.EntryLink entry : entries) {
      out.open("li").open("a", "href", entry.href());
      out.attribute("aria-current", entry.current() ? "page" : null);
      out.element("span", texts.get(entry.titleKey()));
      if (entry.count() > 0) {
        out.open("span", "class", "sc-count").text(String.valueOf(entry.count())).close();
      }
      out.close().close();
    }
    out.close().close().close();
  }

  /** The list of sections, which both the bar and the menu have. */
  static void sections(Markup out, String style, List<Menu.SectionLink> sections, TextsBean texts)
      throws IOException {
    out.open("ul", "class", style);
    for (Menu.SectionLink section : sections) {
      out.open("li").open("a", "href", section.href());
      out.attribute("aria-current", section.current() ? "true" : null);
      out.text(texts.get(section.titleKey())).close().close();
    }
    out.close();
  }
}
