package org.smartcampus.it.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.smartcampus.home.console.Pages;
import org.smartcampus.it.system.Planted.Place;

/**
 * Every page of the deployment before axe, as the role sees it that may open it, light and dark,
 * and the pages that come instead of one: no finding that axe calls serious or critical.
 */
class AccessibilityIT {
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
    return LOOKERS.stream().map(account -> DynamicTest.dynamicTest(account, () -> look(account)));
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
          wrong.addAll(Axe.findings(page, path + " " + scheme));
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void pagesThatRefuseHaveNone() throws SQLException {
    List<String> wrong = new ArrayList<>();
    try (BrowserContext admin = Browser.signedIn(system, "admin.hh", "/console/");
        BrowserContext parent = Browser.signedIn(system, "parent.hh", "/m/")) {
      Page console = admin.newPage();
      Page phone = parent.newPage();
      phone.setViewportSize(390, 844);
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        String theme = scheme.name().toLowerCase(Locale.ROOT);
        for (Page page : List.of(console, phone)) {
          page.context()
              .addCookies(List.of(new Cookie("campus_theme", theme).setUrl(system.base())));
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        }
        wrong.addAll(refused(console, 403, "/console/bureau/schools"));
        wrong.addAll(refused(console, 404, "/console/nothing"));
        wrong.addAll(refused(phone, 403, "/console/"));
        wrong.addAll(refused(phone, 404, "/m/notice/AAAAAAAAAAAAAAAAAAAAAA"));
        wrong.addAll(expired(console));
      }
      newestSession("parent.hh", "SPOILT");
      try {
        wrong.addAll(refused(phone, 500, "/m/"));
      } finally {
        newestSession("parent.hh", "PHONE");
      }
    }
    assertEquals(List.of(), wrong);
  }

  private List<String> refused(Page page, int status, String path) {
    Response answer = page.navigate(system.base() + path);
    assertEquals(status, answer.status(), path);
    assertEquals(1, page.locator("h1").count(), path);
    return Axe.findings(page, path + " as " + status);
  }

  /** A form that was open too long: the server has forgotten the view it came from. */
  private List<String> expired(Page page) {
    page.navigate(system.base() + "/console/contacts/import");
    page.evaluate(
        "() => document.querySelectorAll('input[name=\"jakarta.faces.ViewState\"]')"
            + ".forEach(view => { view.value = '1:1'; })");
    Response answer =
        page.waitForResponse(
            response -> response.request().method().equals("POST"),
            () -> page.locator("[id='upload:go']").click());
    assertEquals(419, answer.status());
    page.waitForLoadState();
    assertEquals(1, page.locator("h1").count());
    return Axe.findings(page, "a view that is over");
  }

  /**
   * Writes a kind, which may be one that the server fails over, into an account's newest session.
   */
  private void newestSession(String account, String kind) throws SQLException {
    try (Connection connection = system.connect();
        PreparedStatement statement =
            connection.prepareStatement(
                "update person_session set kind = ? where token_hash = (select token_hash from"
                    + " (select s.token_hash from person_session s join person_login l on l.person_id"
                    + " = s.person_id where l.username = ? order by s.created_at desc limit 1) newest)")) {
      statement.setString(1, kind);
      statement.setString(2, account);
      assertEquals(1, statement.executeUpdate());
    }
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
          String where = path + " " + theme;
          wrong.addAll(
              theme.equals("dark")
                  ? Axe.findingsOfColours(page, where)
                  : Axe.findings(page, where));
        }
      }
    }
    assertEquals(List.of(), wrong, account);
  }

  private Set<String> pages(String account) throws IOException, SQLException {
    Set<String> all = new LinkedHashSet<>();
    if (account.equals("admin.xa")) {
      all.addAll(
          List.of("/console/", "/console/contacts/import", "/console/contactparents/wizard"));
      return all;
    }
    for (String page : Deployment.pages()) {
      boolean needsRow =
          Routes.ROWS.stream()
              .anyMatch(r -> !r.listing() && r.before().startsWith(page.replace("/index", "/")));
      boolean may =
          Pages.of(page).orElseThrow().permission() == null
              || SecurityMatrixIT.MAY
                  .get(account)
                  .contains(Pages.of(page).orElseThrow().permission());
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
                  : row.before().startsWith("/console/bureau")
                      ? account.equals("bureau")
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
            "/console/bureau/figures",
            "/console/bureau/statement",
            "/console/contactparents/invitation",
            "/console/contactparents/request",
            "/console/notification/detail",
            "/m/notice")
        .contains(page);
  }

  /** A row that its looker may see: an unsent notification is its writer's. */
  private String first(String kind) throws SQLException {
    boolean inside = Planted.places(kind).contains(Place.INSIDE) && !kind.equals("DRAFT");
    return planted.id(kind, inside ? Place.INSIDE : Place.OUTSIDE);
  }
}
