package org.smartcampus.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.shared.model.Language;

/** The bureau's statements, settings, overview and data requests (P-04, P-05, P-07, P-09). */
class BureauPagesIT {
  private final String run = Long.toString(System.currentTimeMillis() % 1_000_000);

  private final Stage bureau = Stage.console("bureau");

  @AfterEach
  void leave() {
    bureau.close();
  }

  @Test
  void aStatementIsWrittenPreviewedAndPublished() {
    bureau.open("/console/bureau/statements").press("bureau.statement.new");
    bureau.dialog().locator("select").selectOption("STAFF_JOIN");
    bureau.shoot("70-statement-new");
    bureau.dialogButton("bureau.statement.begin").click();
    bureau.page.waitForURL(Pattern.compile(".*/statement\\?id=STAFF_JOIN-.*"));
    String draft = bureau.page.url().replaceFirst("&.*", "");
    for (Language language : List.of(Language.ZH_HANT, Language.PT, Language.EN)) {
      bureau.open(draft + "&lang=" + language);
      bureau.field("bureau.statement.title").fill("聲明 " + run + " " + language.tag());
      bureau.page.locator(".ql-editor").fill("目的 " + language.tag());
      if (language == Language.PT) {
        bureau.press("bureau.statement.preview");
        bureau.await(bureau.say("bureau.statement.previewOf")).shoot("70-statement-preview");
        bureau.page.keyboard().press("Escape");
      }
      bureau.press("bureau.statement.save");
      bureau.await(bureau.say("bureau.statement.saved", language.ownName())).sound();
    }
    bureau.press("bureau.statement.publish");
    bureau.shoot("70-statement-publish");
    bureau.dialogButton("bureau.statement.publish").click();
    bureau.await(bureau.say("bureau.statement.state.VALID")).sound().shoot("70-statement");
    assertEquals(0, bureau.page.locator(".ql-editor").count());
  }

  @Test
  void aLimitIsRefusedBeyondTheSeedAndLeftToSchools() {
    bureau.open("/console/bureau/settings");
    bureau.field("platform.setting.name.CODE_MINUTES").fill("9");
    bureau.press("bureau.settings.save");
    bureau.await(bureau.say("platform.setting.range", 2, 5)).shoot("71-settings-refused");
    decide("true");
    try (Stage admin = Stage.console("admin.hh")) {
      admin.open("/console/school/settings");
      admin.field("platform.setting.name.INVITE_USES").fill("301");
      saveLimits(admin);
      admin.await(admin.say("platform.setting.range", 10, 300));
      admin.field("platform.setting.name.INVITE_USES").fill("250");
      saveLimits(admin);
      admin.await(admin.say("school.settings.saved")).sound().shoot("71-school-settings");
    } finally {
      decide("false");
    }
    try (Stage admin = Stage.console("admin.hh")) {
      admin.open("/console/school/settings");
      assertEquals("300", admin.field("platform.setting.name.INVITE_USES").inputValue());
      assertTrue(admin.field("platform.setting.name.INVITE_USES").isDisabled());
    }
  }

  private static void saveLimits(Stage admin) {
    admin.page.locator("[id='settings:save']").click();
    admin.settle();
  }

  private void decide(String schools) {
    bureau.open("/console/bureau/settings");
    bureau.page.locator("[id='settings:INVITE_USES_policy']").selectOption(schools);
    bureau.settle();
    bureau.press("bureau.settings.save");
    bureau.await(bureau.say("bureau.settings.saved")).sound();
  }

  @Test
  void aGatewayIsTriedAndAHolidayKept() {
    bureau.open("/console/bureau/settings").press("bureau.gateway.testSms");
    bureau.await("0001").sound();
    bureau.field("bureau.settings.holiday.day").fill("2031-12-08");
    bureau.field("bureau.settings.holiday.name").fill("聖母無原罪瞻禮");
    bureau.press("bureau.settings.holiday.add");
    bureau.await(bureau.say("bureau.settings.holiday.added", "2031-12-08")).sound();
    bureau.press("bureau.settings.holiday.removeOf", "聖母無原罪瞻禮");
    bureau.await(bureau.say("bureau.settings.holiday.removed", "2031-12-08"));
  }

  @Test
  void theOverviewLeadsToASchoolAndIntoAWorkbook() {
    bureau.open("/console/bureau/overview").await("濠海學校").shoot("72-overview");
    List<List<String>> rows = Prints.xlsx(bureau.download(bureau.button("bureau.overview.export")));
    assertEquals(15, rows.get(0).size());
    assertTrue(rows.stream().anyMatch(r -> r.contains("濠海學校")), rows.toString());
    bureau.page.locator("table a").filter(hasText("濠海學校")).click();
    bureau.page.waitForURL(Pattern.compile(".*/figures\\?id=.*"));
    bureau.sound().shoot("72-figures");
    assertTrue(
        Integer.parseInt(
                bureau.figures().get(bureau.say("bureau.overview.joinedShare")).split(" ")[0])
            > 0);
  }

  private static com.microsoft.playwright.Locator.FilterOptions hasText(String text) {
    return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
  }

  @Test
  void aDataRequestIsRegisteredAssignedAndAnswered() {
    String person = "陳查閱" + run;
    try (Stage admin = Stage.console("admin.hh")) {
      admin.open("/console/school/requests").press("bureau.request.new");
      admin.page.waitForURL(Pattern.compile(".*/school/request$"));
      admin.field("bureau.request.person").fill(person);
      scan(admin, "scan.pdf", "<html>");
      admin.press("bureau.request.register");
      admin.await(admin.say("platform.file.kind")).sound().shoot("73-request-refused");
      scan(admin, "scan.pdf", "%PDF-1.4 scan");
      admin.pressAndGo(Pattern.compile(".*/request\\?id=.*"), "bureau.request.register");
      admin.page.locator("select").selectOption(new String[] {"李梓嵐"});
      admin.settle();
      admin.press("bureau.request.assign");
      admin.await(admin.say("bureau.request.assigned")).sound().shoot("73-request");
      assertEquals(
          "%PDF-1.4 scan",
          new String(
              admin.download(admin.button("bureau.request.openScan")), StandardCharsets.UTF_8));
      admin.page.locator("textarea").fill("已寄出副本");
      // the field checks itself when it is left: the answer to that must not take the page's
      // message
      admin.page.locator("textarea").blur();
      admin.settle();
      scan(admin, "answer.pdf", "%PDF-1.4 answer");
      admin.press("bureau.request.close");
      admin.await(admin.say("bureau.request.closed")).sound();
      admin.open("/console/school/requests").await(person).shoot("73-requests");
    }
    bureau.open("/console/bureau/requests");
    assertFalse(bureau.text().contains(person));
  }

  private static void scan(Stage stage, String name, String content) {
    stage
        .page
        .locator("input[type=file]")
        .setInputFiles(
            new FilePayload(name, "application/pdf", content.getBytes(StandardCharsets.UTF_8)));
  }
}
