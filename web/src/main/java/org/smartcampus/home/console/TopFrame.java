package org.smartcampus.home.console;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.context.ResponseWriter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.FormToken;
import org.smartcampus.shared.console.LanguageBean;
import org.smartcampus.shared.console.Markup;
import org.smartcampus.shared.console.Names;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.console.ThemeBean;
import org.smartcampus.shared.model.Language;

/** The bar above a console page: sections, school, language, theme, account. */
@Named("topFrame")
@Dependent
public class TopFrame {
  @Inject private Menu menu;
  @Inject private Shell shell;
  @Inject private SchoolFace face;
  @Inject private LanguageBean languages;
  @Inject private ThemeBean theme;
  @Inject private FormToken token;
  @Inject private TextsBean texts;

  /** Writes it. */
  void write(ResponseWriter to) throws IOException {
    Markup out = new Markup(to);
    out.open("header", "class", "sc-top");
    out.element(
        "button",
        "☰",
        "type",
        "button",
        "class",
        "sc-open-nav",
        "aria-expanded",
        "false",
        "aria-controls",
        "sidebar",
        "aria-label",
        texts.get("shared.ui.menu"));
    String product = texts.get("shared.product");
    out.open("a", "class", "sc-product", "href", "/console/", "aria-label", product);
    out.element("span", product).close();
    out.open("nav", "class", "sc-top-nav", "aria-label", texts.get("shared.ui.sections"));
    SideFrame.sections(out, "sc-sections", menu.getSections(), texts);
    out.close().open("div", "class", "sc-tools");
    school(out);
    language(out);
    theme(out);
    account(out);
    out.close().close();
  }

  /** The school's name; for somebody with several, a menu of them. */
  private void school(Markup out) throws IOException {
    List<Choice> schools = shell.getSchools();
    String name = schools.isEmpty() ? "" : shell.getSchoolName();
    if (schools.size() > 1) {
      out.open("details", "class", "sc-menu sc-school");
      out.open("summary", "class", "sc-caret", "title", name);
      out.element("span", texts.get("shared.ui.school"), "class", "sc-hidden");
      logo(out);
      out.text(face.getLabel()).close().open("div", "class", "sc-menu-body");
      form(out, "/school");
      for (Choice school : schools) {
        out.open("button", "name", "school", "value", String.valueOf(school.value()));
        out.attribute("aria-current", school.label().equals(name) ? "true" : null);
        out.text(school.label()).close();
      }
      out.close().close().close();
    } else if (schools.size() == 1) {
      out.open("span", "class", "sc-plain sc-long", "title", name);
      logo(out);
      out.text(face.getLabel()).close();
    }
  }

  private void logo(Markup out) throws IOException {
    if (!face.getLogo().isEmpty()) {
      out.open("img", "class", "sc-logo", "src", face.getLogo(), "alt", "").close();
    }
  }

  private void language(Markup out) throws IOException {
    out.open("details", "class", "sc-menu sc-menu-language");
    out.open("summary", "class", "sc-caret");
    out.element("span", texts.get("shared.ui.language"), "class", "sc-hidden");
    out.text(languages.getCurrent().ownName()).close().open("div", "class", "sc-menu-body");
    form(out, "/preferences");
    back(out);
    for (Language one : languages.getAll()) {
      out.open("button", "name", "language", "value", one.tag(), "lang", one.tag());
      out.attribute("aria-current", one == languages.getCurrent() ? "true" : null);
      out.text(one.ownName()).close();
    }
    out.close().close().close();
  }

  private void theme(Markup out) throws IOException {
    boolean dark = theme.getName().equals("dark");
    String to = texts.get(dark ? "shared.ui.light" : "shared.ui.dark");
    form(out, "/preferences");
    back(out);
    out.open("button", "class", "sc-plain", "name", "theme", "value", theme.getOther());
    out.attribute("aria-label", to).attribute("title", to);
    out.element("span", "◐", "aria-hidden", "true").close().close();
  }

  private void account(Markup out) throws IOException {
    String name = shell.getName();
    out.open("details", "class", "sc-menu");
    out.open("summary", "aria-label", texts.format("shared.ui.account", name));
    out.element("span", Names.initial(name), "class", "sc-avatar", "aria-hidden", "true").close();
    out.open("div", "class", "sc-menu-body").open("div", "class", "sc-who");
    out.element("strong", name).close();
    out.element("a", texts.get("identity.account.title"), "href", "/console/identity/me");
    form(out, "/sign-out");
    out.element("button", texts.get("shared.ui.signOut")).close().close().close();
  }

  /** Opens a plain form with its token. */
  private void form(Markup out, String action) throws IOException {
    out.open("form", "method", "post", "action", action);
    out.open("input", "type", "hidden", "name", FormToken.FIELD, "value", token.getValue()).close();
  }

  /** The page to come back to. */
  private void back(Markup out) throws IOException {
    out.open("input", "type", "hidden", "name", "back", "value", shell.getHere()).close();
  }
}
