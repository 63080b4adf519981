package org.smartcampus.contactparents.console;

import java.util.List;
import org.smartcampus.shared.console.Tab;
import org.smartcampus.shared.console.TextsBean;

/** The tabs over students, parents and those not bound (P-64, P-71). */
final class RosterTabs {
  private static final String STUDENTS = "/console/contactparents/students";
  private static final String UNBOUND = "/console/contactparents/unbound";

  private RosterTabs() {}

  /** The tabs; {@code current} is {@code students}, {@code parents} or {@code unbound}. */
  static List<Tab> of(TextsBean texts, String current) {
    return List.of(
        tab(texts, "students", STUDENTS, current),
        tab(texts, "parents", STUDENTS + "?view=parents", current),
        tab(texts, "unbound", UNBOUND, current));
  }

  private static Tab tab(TextsBean texts, String name, String href, String current) {
    return new Tab(
        texts.get("contactparents.tab." + name), null, "neutral", href, name.equals(current));
  }
}
