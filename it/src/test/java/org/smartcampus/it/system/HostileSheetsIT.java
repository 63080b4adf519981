package org.smartcampus.it.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Texts;

/**
 * Sheets made to harm, uploaded on the page by an administrator: each gives a clear reason or a
 * clean preview, none a fault, and the server goes on.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileSheetsIT {
  private static final Texts TEXTS = Texts.of(Language.ZH_HANT);

  private final CampusSystem system = CampusSystem.demo();
  private BrowserContext browser;
  private Page page;
  private HostileSheets sheets;

  @BeforeAll
  void signIn(@TempDir Path folder) {
    sheets = new HostileSheets(folder);
    browser = Browser.signedIn(system, "admin.lw", "/console/");
    browser.setDefaultTimeout(30_000);
    page = browser.newPage();
  }

  @AfterAll
  void signOut() {
    browser.close();
  }

  @AfterEach
  void theServerGoesOn() throws IOException, InterruptedException {
    HttpResponse<String> health =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(system.info().getString("health"))).build(),
                HttpResponse.BodyHandlers.ofString());
    assertEquals(200, health.statusCode(), health.body());
  }

  @Test
  void aZipBombIsRefusedByItsUnpackedSize() throws IOException {
    refused(sheets.zipBomb(), TEXTS.get("platform.sheet.unpackedTooLarge", 200));
  }

  @Test
  void anEntityIsNotResolved() throws IOException {
    refused(sheets.xxe(), TEXTS.get("platform.sheet.doctype"));
    assertFalse(page.content().contains("root:"), "a file of the server is shown");
  }

  @Test
  void aMillionRowsAreTooMany() throws IOException {
    refused(sheets.everyRow(), TEXTS.get("platform.sheet.tooManyRows", 50_000));
  }

  @Test
  void aPdfIsNoWorkbook() throws IOException {
    refused(sheets.pdfNamedWorkbook(), TEXTS.get("platform.sheet.unsupported"));
  }

  @Test
  void anEmptyFileIsSaidToBeEmpty() throws IOException {
    refused(sheets.nothing(), TEXTS.get("platform.sheet.empty"));
  }

  @Test
  void wrongBytesAreNamedByTheirRow() throws IOException {
    refused(sheets.wrongBytes(), TEXTS.get("platform.sheet.encoding", "§").split("§")[1]);
  }

  @Test
  void twentyOneMegabytesAreTooMany() throws IOException {
    refused(sheets.tooLarge(), TEXTS.get("platform.sheet.tooLarge", 20));
  }

  @Test
  void big5IsReadAndSaidToBe() throws IOException {
    staged(sheets.csv("Big5", "黃嘉欣", "big.5"));
    shows("Big5");
    shows("黃嘉欣");
  }

  @Test
  void gb18030IsReadAndSaidToBe() throws IOException {
    staged(sheets.simplified("刘慧敏", "gb.18030"));
    shows("GB18030");
    shows("刘慧敏");
  }

  @Test
  void formulasAreTextAndLeaveAsText() throws IOException {
    staged(sheets.formulas());
    page.locator("button", new Page.LocatorOptions().setHasText(TEXTS.get("platform.import.agree")))
        .click();
    page.getByText(TEXTS.get("platform.import.nothingStored")).waitFor();
    Path file =
        page.waitForDownload(() -> page.getByText(TEXTS.get("platform.import.errorFile")).click())
            .path();
    String cells;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      cells =
          new String(
              zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
    }
    assertFalse(cells.contains("<f>"), "a cell became a formula");
    shows("@SUM(1)");
  }

  private void refused(Path file, String reason) {
    Response answer = upload(file);
    assertTrue(answer.status() < 500, "the answer was " + answer.status());
    shows(reason);
  }

  private void staged(Path file) {
    Response answer = upload(file);
    assertTrue(answer.status() < 400, "the answer was " + answer.status());
    page.waitForURL(url -> url.contains("/import?id="));
  }

  private Response upload(Path file) {
    page.navigate(system.base() + "/console/contacts/import");
    page.locator("input[type=file]").setInputFiles(file);
    Response answer =
        page.waitForNavigation(
            () ->
                page.locator("button")
                    .filter(
                        new com.microsoft.playwright.Locator.FilterOptions()
                            .setHasText(TEXTS.get("platform.import.upload")))
                    .click());
    return answer;
  }

  private void shows(String text) {
    String all = page.locator("body").innerText();
    assertTrue(all.contains(text), "not said: " + text + "\n" + all);
  }
}
