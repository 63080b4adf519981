package org.smartcampus.it.system;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks at a page as axe does: what it calls serious or critical is a finding. */
public final class Axe {
  private static final Set<String> HEAVY = Set.of("serious", "critical");

  /**
   * PrimeFaces writes messages as alerts within a list; they are read out, but axe calls it no
   * list.
   */
  private static final Pattern PRIME =
      Pattern.compile("^<ul><li role=\"alert\" aria-atomic=\"true\"><span class=\"ui-messages-");

  private Axe() {}

  /** The findings on a page as it is now. */
  public static List<String> findings(Page page, String where) {
    return findings(new AxeBuilder(page), where);
  }

  /** The findings within one element. */
  public static List<String> findings(Page page, String where, String selector) {
    return findings(new AxeBuilder(page).include(List.of(selector)), where);
  }

  /** The same of the colours only: in the dark theme nothing else is another. */
  static List<String> findingsOfColours(Page page, String where) {
    return findings(new AxeBuilder(page).withRules(List.of("color-contrast")), where);
  }

  private static List<String> findings(AxeBuilder axe, String where) {
    return axe.analyze().getViolations().stream()
        .filter(rule -> HEAVY.contains(rule.getImpact()))
        .filter(rule -> !rule.getNodes().stream().allMatch(n -> PRIME.matcher(n.getHtml()).find()))
        .map(
            rule ->
                where
                    + ": "
                    + rule.getId()
                    + " at "
                    + rule.getNodes().stream().limit(3).map(n -> n.getHtml()).toList())
        .toList();
  }
}
