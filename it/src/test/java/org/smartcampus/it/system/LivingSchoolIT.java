package org.smartcampus.it.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Texts;

/** The demo bureau as its people meet it: console, phone, prints, sinks and health. */
class LivingSchoolIT {
  private final CampusSystem system = CampusSystem.demo();

  @Test
  void infoNamesEveryPart() {
    JsonObject info = system.info();
    for (String key :
        List.of("console", "mobile", "api", "health", "sinks", "database", "accounts", "pids")) {
      assertTrue(info.containsKey(key), key);
    }
    assertEquals(7, info.getJsonArray("accounts").size());
  }

  @Test
  void healthIsReadyOnTheManagementPort() throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(system.info().getString("health"))).build(),
                HttpResponse.BodyHandlers.ofString());
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("\"UP\""));
  }

  @Test
  void theImportsCountWhatTheRosterHolds() throws SQLException {
    assertEquals(
        137,
        count(
            "select count(*) from member m join school s on s.id = m.school_id where s.code = 'hh'"));
    assertEquals(
        1360,
        count(
            "select count(*) from student t join school s on s.id = t.school_id where s.code = 'hh'"));
    assertEquals(
        1715,
        count(
            "select count(*) from parent p join school s on s.id = p.school_id where s.code = 'hh' and"
                + " p.mobile_index is not null"));
    assertEquals(
        45,
        count(
            "select count(*) from structure_node n join school s on s.id = n.school_id where s.code ="
                + " 'hh' and n.kind = 'CLASS'"));
  }

  @Test
  void telephonesAreNotReadableInTheDatabase() throws SQLException {
    assertEquals(
        0, count("select count(*) from parent where cast(mobile as char) like '%662013%'"));
    assertEquals(
        0, count("select count(*) from person where cast(mobile as char) like '%662013%'"));
  }

  @Test
  void theHomePageSpeaksFourLanguages() {
    for (String[] expected :
        new String[][] {
          {"zh-Hant", "首頁"}, {"zh-Hans", "首页"}, {"pt", "Página inicial"}, {"en", "Home page"}
        }) {
      try (BrowserContext browser = Browser.signedIn(system, "admin.hh", "/console/")) {
        browser.addCookies(
            List.of(
                new com.microsoft.playwright.options.Cookie("campus_language", expected[0])
                    .setUrl(system.base())));
        Page page = browser.newPage();
        page.navigate(system.base() + "/console/");
        assertEquals(expected[0], page.getAttribute("html", "lang"));
        assertEquals(expected[1], page.locator("h1").first().innerText());
        shoot(page, "home-" + expected[0]);
      }
    }
  }

  @Test
  void theSubAdminSeesHisDepartmentOnly() {
    try (BrowserContext browser =
        Browser.signedIn(system, "sub.hh", "/console/contacts/directory")) {
      Page page = browser.newPage();
      page.navigate(system.base() + "/console/contacts/directory");
      String text = page.locator("body").innerText();
      assertTrue(text.contains("小學部"), text);
      assertTrue(!text.contains("教務處"), "a department outside the scope is shown");
      shoot(page, "directory-sub-admin");
    }
  }

  /** The person keeps what he chose, so the way back is a part of it. */
  @Test
  void anAdministratorChoosesLanguageAndTheme() {
    try (BrowserContext browser = Browser.signedIn(system, "admin.hh", "/console/")) {
      Page page = browser.newPage();
      page.navigate(system.base() + "/console/");
      choose(page, Language.PT);
      assertEquals("Página inicial", page.locator("h1").innerText());
      turn(page, Language.PT, "dark");
      String dark = background(page);
      page.navigate(system.base() + "/console/contacts/directory");
      assertEquals("pt", page.getAttribute("html", "lang"), "the next page too");
      assertEquals("dark", page.getAttribute("html", "data-theme"), "the next page too");
      turn(page, Language.PT, "light");
      assertNotEquals(dark, background(page), "the dark theme has another ground");
      choose(page, Language.ZH_HANT);
      assertEquals("light", page.getAttribute("html", "data-theme"));
    }
  }

  private static void choose(Page page, Language language) {
    page.locator(".sc-menu-language summary").click();
    button(page, language.ownName()).click();
    page.locator("html[lang='" + language.tag() + "']").waitFor();
  }

  private static void turn(Page page, Language language, String theme) {
    button(page, Texts.of(language).get("shared.ui." + theme)).click();
    page.locator("html[data-theme='" + theme + "']").waitFor();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static String background(Page page) {
    return (String) page.evaluate("() => getComputedStyle(document.body).backgroundColor");
  }

  @Test
  void theBureauCountsEverySchool() throws SQLException {
    try (BrowserContext browser = Browser.signedIn(system, "bureau", "/console/")) {
      Page page = browser.newPage();
      page.navigate(system.base() + "/console/bureau/schools");
      Texts texts = Texts.of(Language.ZH_HANT);
      List<String> titles = page.locator("main table thead th").allInnerTexts();
      for (String school : List.of("hh", "lw", "xa")) {
        Locator row =
            page.locator("main table tbody tr")
                .filter(
                    new Locator.FilterOptions()
                        .setHas(
                            page.getByText(school, new Page.GetByTextOptions().setExact(true))));
        List<String> cells = row.locator("td").allInnerTexts();
        Map<String, String> shown = new HashMap<>();
        for (int i = 0; i < titles.size(); i++) {
          shown.put(titles.get(i).strip(), cells.get(i).strip());
        }
        assertEquals(
            texts.number(rows("student", "x.status = 'ACTIVE'", school)),
            shown.get(texts.get("bureau.schools.students")),
            school);
        assertEquals(
            texts.number(
                rows(
                    "parent",
                    "exists (select 1 from parent_relation r where r.school_id = x.school_id and"
                        + " r.parent_id = x.id and r.state <> 'ENDED')",
                    school)),
            shown.get(texts.get("bureau.schools.parents")),
            school);
        String members = shown.get(texts.get("bureau.schools.members"));
        assertEquals(
            texts.number(rows("member", "x.state <> 'LEFT'", school)),
            members.split(" ")[0],
            members);
      }
      String students =
          page.locator("main table tbody tr")
              .filter(new Locator.FilterOptions().setHasText("濠海學校"))
              .innerText();
      assertTrue(students.contains("1,36"), "numbers are parted at the thousand: " + students);
      shoot(page, "bureau-schools");
    }
  }

  private int rows(String table, String which, String school) throws SQLException {
    return count(
        "select count(*) from "
            + table
            + " x join school s on s.id = x.school_id where "
            + which
            + " and s.code = '"
            + school
            + "'");
  }

  @Test
  void aParentOfTwoSchoolsSeesThreeChildrenInOneList() throws SQLException {
    try (BrowserContext browser = Browser.signedIn(system, "parent.hh", "/m/")) {
      Page page = browser.newPage();
      page.setViewportSize(390, 844);
      page.navigate(system.base() + "/m/");
      Set<String> chips = new TreeSet<>(page.locator(".m-list .sc-chip-info").allInnerTexts());
      assertEquals(new TreeSet<>(children("parent.hh")), chips);
      assertEquals(3, chips.size());
      String inbox = page.locator(".m-list").innerText();
      assertTrue(
          inbox.contains("濠海學校") && inbox.contains("蓮灣學校"), "both schools in one list: " + inbox);
      shoot(page, "inbox-parent");
    }
  }

  /** The children of an account with their classes, as chips name them. */
  private List<String> children(String account) throws SQLException {
    List<String> all = new ArrayList<>();
    try (Connection connection = system.connect();
        ResultSet row =
            connection
                .createStatement()
                .executeQuery(
                    "select s.name, c.name from person_login l join parent p on p.person_id ="
                        + " l.person_id join parent_relation r on r.school_id = p.school_id and"
                        + " r.parent_id = p.id and r.state = 'ACTIVE' join student s on s.school_id ="
                        + " r.school_id and s.id = r.student_id join structure_node c on c.school_id ="
                        + " s.school_id and c.id = s.class_id where l.username = '"
                        + account
                        + "'")) {
      while (row.next()) {
        all.add(
            Texts.of(Language.ZH_HANT)
                .get("notification.child", row.getString(1), row.getString(2)));
      }
    }
    return all;
  }

  @Test
  void theCoverageReportPrintsAsPdfAndXlsx() throws Exception {
    try (BrowserContext browser = Browser.signedIn(system, "admin.hh", "/console/")) {
      APIResponse pdf = browser.request().get(system.base() + "/reports/coverage.pdf");
      assertEquals(200, pdf.status());
      String text = PrintedText.pdf(pdf.body());
      assertTrue(text.contains("小一甲") && text.contains("濠海學校"), text);
      APIResponse xlsx = browser.request().get(system.base() + "/reports/coverage.xlsx");
      assertEquals(200, xlsx.status());
      assertTrue(
          PrintedText.rows(xlsx.body()).stream().anyMatch(row -> row.contains("小一甲")),
          "the workbook names the classes");
    }
  }

  @Test
  void theNotificationReportPrintsRareCharacters() throws Exception {
    try (BrowserContext browser = Browser.signedIn(system, "admin.hh", "/console/")) {
      Page page = browser.newPage();
      page.navigate(system.base() + "/console/report/reports");
      String notice =
          page.locator(
                  "select[id='receipts:notice'] option",
                  new Page.LocatorOptions().setHasText("秋季旅行安排"))
              .first()
              .getAttribute("value");
      APIResponse pdf = Taken.notice(system, browser, notice, "pdf");
      assertEquals(200, pdf.status());
      String text = PrintedText.pdf(pdf.body());
      assertTrue(text.contains("𦾾"), "余東𦾾's character is missing");
      assertTrue(text.contains("䶮"), "余皓䶮's character is missing");
    }
  }

  @Test
  void aTeacherSignsInWithTheCodeThatReallyArrives() {
    try (BrowserContext browser = Browser.open(system, "zh-Hant", 390)) {
      Page page = browser.newPage();
      Instant asked = Instant.now().minusSeconds(1);
      page.navigate(system.base() + "/sign-in?to=/m/");
      page.locator("input[type=tel], input[name=mobile]").first().fill("66201207");
      page.locator(
              "button[name=way][value=code], #campus-send, form:has(input[name=mobile]) button")
          .first()
          .click();
      String code = Sink.code(system, "+85366201207", asked);
      page.locator("input[name=code]").fill(code);
      page.locator("form:has(input[name=code]) button").first().click();
      page.waitForURL(url -> url.startsWith(system.base() + "/m"));
      assertEquals(
          1, page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).count());
      shoot(page, "teacher-phone");
      page.click("a[href='/m/verify']");
      assertTrue(
          page.locator("body").innerText().contains("周浩然"), "the waiting request is not shown");
      shoot(page, "teacher-phone-verify");
    }
  }

  private int count(String sql) throws SQLException {
    try (Connection connection = system.connect();
        ResultSet row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }

  private void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(
                Path.of(
                    System.getProperty("campus.root", ".."),
                    "it/target/screenshots",
                    name + ".png")));
  }
}
