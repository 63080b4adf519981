package org.smartcampus.it.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.smartcampus.home.console.Pages;
import org.smartcampus.it.system.Planted.Place;

/**
 * Every page of the deployment before axe, as the role sees it that may open it, light and dark: no
 * finding that axe calls serious or critical.
 */
class AccessibilityIT {
  private static final Set<String> HEAVY = Set.of("serious", "critical");

  /** Who looks at what; pages with rows are looked at with the rows of {@link Routes}. */
  private static final List<String> LOOKERS =
      List.of("admin.hh", "bureau", "teacher.hh", "parent.hh", "admin.xa");

  private final CampusSystem system = CampusSystem.demo();
  private final Planted planted = new Planted(system);

  @Test
  void everyPageIsLookedAtBySomebody() throws IOException, SQLException {
    Set<String> seen = new TreeSet<>();
    for (String account : LOOKERS) {
      pages(account).forEach(p -> seen.add(Pages.name(p.replaceFirst("\\?.*", ""))));
    }
    for (String page : Deployment.pages()) {
      assertTrue(
          seen.contains(page) || seen.stream().anyMatch(s -> s.startsWith(page + "/")),
          page + " is looked at by nobody");
    }
  }

  @TestFactory
  Stream<DynamicTest> noSeriousFinding() {
    return LOOKERS.stream()
        .map(account -> DynamicTest.dynamicTest(account, () -> look(account)));
  }

  @Test
  void pagesForNobodyHaveNone() throws SQLException {
    List<String> wrong = new ArrayList<>();
    try (BrowserContext browser = Browser.open(system, "zh-Hant", 390)) {
      Page page = browser.newPage();
      for (String path : List.of("/join/unknown", "/console/", "/set-up/unknown")) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
          page.navigate(system.base() + path);
          wrong.addAll(findings(page, path + " " + scheme, false));
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private void look(String account) throws IOException, SQLException {
    List<String> wrong = new ArrayList<>();
    boolean phone = account.startsWith("parent");
    try (BrowserContext browser = Browser.signedIn(system, account, phone ? "/m/" : "/console/")) {
      Page page = browser.newPage();
      for (String path : pages(account)) {
        page.setViewportSize(path.startsWith("/m") ? 390 : 1280, 900);
        for (String theme : List.of("light", "dark")) {
          browser.addCookies(List.of(new Cookie("campus_theme", theme).setUrl(system.base())));
          page.emulateMedia(
              new Page.EmulateMediaOptions()
                  .setColorScheme(theme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT));
          Response answer = page.navigate(system.base() + path);
          if (answer.status() != 200) {
            wrong.add(path + " gave " + answer.status());
            continue;
          }
          wrong.addAll(findings(page, path + " " + theme, theme.equals("dark")));
        }
      }
    }
    assertEquals(List.of(), wrong, account);
  }

  private Set<String> pages(String account) throws IOException, SQLException {
    Set<String> all = new LinkedHashSet<>();
    if (account.equals("admin.xa")) {
      all.addAll(List.of("/console/", "/console/contacts/import", "/console/contactparents/wizard"));
      return all;
    }
    for (String page : Deployment.pages()) {
      boolean needsRow =
          Routes.ROWS.stream()
              .anyMatch(r -> !r.listing() && r.before().startsWith(page.replace("/index", "/")));
      boolean may =
          Pages.of(page).orElseThrow().permission() == null
              || SecurityMatrixIT.MAY.get(account).contains(Pages.of(page).orElseThrow().permission());
      boolean own = account.equals("admin.hh") || page.endsWith("/index");
      if (may && (own || account.equals("bureau")) && !(needsRow && rowOnly(page))) {
        all.add(Pages.href(page));
      }
    }
    for (Routes.Row row : Routes.ROWS) {
      boolean looked =
          row.before().startsWith("/m/notice")
              ? account.equals("parent.hh")
              : row.before().startsWith("/m/verify")
                  ? account.equals("teacher.hh")
                  : row.before().startsWith("/console") && account.equals("admin.hh");
      String id = looked ? first(row.kind()) : null;
      if (id != null) {
        all.add(row.of(id));
      }
    }
    if (account.equals("teacher.hh")) {
      all.add("/m/verify");
    }
    if (account.equals("admin.hh")) {
      all.addAll(
          List.of(
              "/console/contactparents/students?view=parents",
              "/console/contactparents/unbound?view=students",
              "/console/contactparents/unbound?view=conflicts",
              "/console/contactparents/teachers?view=gaps",
              "/console/notification/sent?tab=drafts"));
    }
    return all;
  }

  /** Pages that cannot be opened without a row. */
  private static boolean rowOnly(String page) {
    return Set.of(
            "/console/contactparents/invitation",
            "/console/contactparents/request",
            "/console/notification/detail",
            "/m/notice")
        .contains(page);
  }

  private String first(String kind) throws SQLException {
    String inside = planted.id(kind, Place.INSIDE);
    return inside == null ? planted.id(kind, Place.OUTSIDE) : inside;
  }

  /** In the dark theme only the colours are others, so only they are looked at again. */
  private static List<String> findings(Page page, String where, boolean coloursOnly) {
    AxeBuilder axe = new AxeBuilder(page);
    return (coloursOnly ? axe.withRules(List.of("color-contrast")) : axe)
        .analyze().getViolations().stream()
            .filter(rule -> HEAVY.contains(rule.getImpact()))
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
