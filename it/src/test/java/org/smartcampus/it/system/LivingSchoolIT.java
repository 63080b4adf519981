package org.smartcampus.it.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The demo bureau as its people meet it: console, phone, prints, sinks and health. */
class LivingSchoolIT {
  private final CampusSystem system = CampusSystem.demo();

  @Test
  void infoNamesEveryPart() {
    JsonObject info = system.info();
    for (String key : List.of("console", "mobile", "api", "health", "sinks", "database", "accounts", "pids")) {
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
    assertEquals(137, count("select count(*) from member m join school s on s.id = m.school_id where s.code = 'hh'"));
    assertEquals(1360, count("select count(*) from student t join school s on s.id = t.school_id where s.code = 'hh'"));
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
    assertEquals(0, count("select count(*) from parent where cast(mobile as char) like '%662013%'"));
    assertEquals(0, count("select count(*) from person where cast(mobile as char) like '%662013%'"));
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
    try (BrowserContext browser = Browser.signedIn(system, "sub.hh", "/console/contacts/directory")) {
      Page page = browser.newPage();
      page.navigate(system.base() + "/console/contacts/directory");
      String text = page.locator("body").innerText();
      assertTrue(text.contains("小學部"), text);
      assertTrue(!text.contains("教務處"), "a department outside the scope is shown");
      shoot(page, "directory-sub-admin");
    }
  }

  @Test
  void aParentReadsAndConfirmsOnThePhone() {
    try (BrowserContext browser = Browser.signedIn(system, "parent.hh", "/m/")) {
      Page page = browser.newPage();
      page.setViewportSize(390, 844);
      page.navigate(system.base() + "/m/");
      String inbox = page.locator("body").innerText();
      assertTrue(inbox.contains("濠海學校") && inbox.contains("蓮灣學校"), "both schools in one list: " + inbox);
      shoot(page, "inbox-parent");
    }
  }

  @Test
  void theCoverageReportPrintsAsPdfAndXlsx() throws Exception {
    try (BrowserContext browser = Browser.signedIn(system, "admin.hh", "/console/")) {
      APIResponse pdf = browser.request().get(system.base() + "/reports/coverage.pdf");
      assertEquals(200, pdf.status());
      String text = textOf(pdf.body(), "coverage");
      assertTrue(text.contains("小一甲") && text.contains("濠海學校"), text);
      APIResponse xlsx = browser.request().get(system.base() + "/reports/coverage.xlsx");
      assertEquals(200, xlsx.status());
      assertTrue(entries(xlsx.body()).contains("xl/workbook.xml"));
    }
  }

  @Test
  void theNotificationReportPrintsRareCharacters() throws Exception {
    try (BrowserContext browser = Browser.signedIn(system, "admin.hh", "/console/")) {
      Page page = browser.newPage();
      page.navigate(system.base() + "/console/report/reports");
      String notice =
          page.locator("select[name=notice] option", new Page.LocatorOptions().setHasText("秋季旅行安排"))
              .first()
              .getAttribute("value");
      APIResponse pdf = browser.request().get(system.base() + "/reports/notice.pdf?notice=" + notice);
      assertEquals(200, pdf.status());
      String text = textOf(pdf.body(), "notice");
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
      page.locator("button[name=way][value=code], #campus-send, form:has(input[name=mobile]) button")
          .first()
          .click();
      String code = Sink.code(system, "+85366201207", asked);
      page.locator("input[name=code]").fill(code);
      page.locator("form:has(input[name=code]) button").first().click();
      page.waitForURL(url -> url.startsWith(system.base() + "/m"));
      assertEquals(1, page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).count());
      shoot(page, "teacher-phone");
      page.click("a[href='/m/verify']");
      assertTrue(page.locator("body").innerText().contains("周浩然"), "the waiting request is not shown");
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
            .setPath(Path.of(System.getProperty("campus.root", ".."), "it/target/screenshots", name + ".png")));
  }

  private static String textOf(byte[] pdf, String name) throws IOException, InterruptedException {
    Path file = Path.of(System.getProperty("campus.root", ".."), "it/target/" + name + ".pdf");
    Files.write(file, pdf);
    Process process =
        new ProcessBuilder("pdftotext", "-layout", "-enc", "UTF-8", file.toString(), "-").start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    return text;
  }

  private static List<String> entries(byte[] zip) throws IOException {
    List<String> names = new java.util.ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }
}
