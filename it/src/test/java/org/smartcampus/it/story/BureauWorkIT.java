package org.smartcampus.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.shared.model.Language;

/** What the bureau does with schools (P-01): adds, changes, suspends, lets resume, imports. */
class BureauWorkIT {
  /** Makes the codes of this run its own, where the system has seen another. */
  private final String run = Long.toString(System.currentTimeMillis() % 1_000_000);

  private final Stage bureau = Stage.console("bureau");

  @AfterEach
  void leave() {
    bureau.close();
  }

  @Test
  void aSchoolIsAddedAndChanged() {
    bureau.open("/console/bureau/schools").press("bureau.school.new");
    bureau.page.waitForURL(Pattern.compile(".*/bureau/school$"));
    bureau.sound();
    bureau.field("bureau.school.code").fill("stage " + run);
    bureau.field("bureau.school.nameZhHant").fill("舞台學校" + run);
    bureau.field("bureau.school.quota").fill("1200");
    bureau.press("bureau.school.save");
    bureau.await(bureau.say("school.code.form"));
    bureau.field("bureau.school.code").fill("stage-" + run);
    bureau.press("bureau.school.save");
    bureau.await(bureau.say("school.quota.unverified", 1000));
    bureau.sound().shoot("60-school-refused");
    bureau.field("bureau.school.verified").check();
    bureau.press("bureau.school.save");
    bureau.page.waitForURL(Pattern.compile(".*/schools.*"));
    bureau.await(bureau.say("bureau.school.added", "舞台學校" + run)).sound();

    bureau.open(find("舞台學校" + run));
    assertEquals("1200", bureau.field("bureau.school.quota").inputValue());
    bureau.field("bureau.school.namePt").fill("Escola do Palco " + run);
    bureau.field("bureau.school.legalName").fill("舞台教育會" + run);
    bureau.field("bureau.school.legalNumber").fill("so " + run);
    bureau.sound().shoot("60-school");
    bureau.press("bureau.school.save");
    bureau.await(bureau.say("bureau.school.saved", "舞台學校" + run));
    bureau.open(find("舞台學校" + run));
    assertEquals("SO" + run, bureau.field("bureau.school.legalNumber").inputValue());
    assertEquals("", bureau.field("bureau.school.nameEn").inputValue());
  }

  private String find(String name) {
    bureau.open("/console/bureau/schools");
    bureau.field("bureau.schools.search").fill(name);
    Locator link =
        bureau.page.locator("table a").filter(new Locator.FilterOptions().setHasText(name));
    link.waitFor();
    return link.getAttribute("href");
  }

  @Test
  void aSuspendedSchoolRefusesItsOpenSessionsAndResumes() {
    String school = find("新岸學校");
    try (Stage admin = Stage.console("admin.xa")) {
      admin.open("/console/contacts/directory");
      bureau.open(school);
      bureau.press("bureau.school.suspend");
      String dialog = bureau.dialog().innerText();
      assertTrue(dialog.contains(bureau.say("bureau.school.suspendEffect.people", "新岸學校")), dialog);
      bureau.dialogButton("bureau.school.suspend").click();
      bureau.await(bureau.say("shared.text.required")).shoot("61-suspend");
      try {
        bureau.dialog().locator("textarea").fill("文件逾期未交");
        bureau.dialogButton("bureau.school.suspend").click();
        bureau.await(bureau.say("bureau.school.suspended", "新岸學校"));
        bureau.sound().shoot("61-suspended");
        assertShutOut(admin);
        inTheList();
      } finally {
        resume(school);
      }
      admin.open("/console/contacts/directory");
    }
  }

  private void assertShutOut(Stage admin) {
    APIResponse asked =
        admin.browser.request().get(admin.system.base() + "/console/contacts/directory");
    assertEquals(403, asked.status());
    for (Language language : new Language[] {Language.ZH_HANT, Language.PT}) {
      admin.speak(language);
      Response answer = admin.page.navigate(admin.system.base() + "/console/");
      assertEquals(403, answer.status());
      assertEquals(admin.say("home.suspended.title"), admin.page.locator("h1").innerText().strip());
      String name = language == Language.PT ? "Escola San Ngon" : "新岸學校";
      assertTrue(admin.text().contains(admin.say("home.suspended.text", name)), admin.text());
      admin.sound().shoot("61-shut-out-" + language.tag());
    }
    assertEquals(403, admin.page.navigate(admin.system.base() + "/m/").status());
    assertTrue(admin.text().contains(admin.say("home.suspended.title")), admin.text());
    admin.speak(Language.ZH_HANT);
  }

  private void inTheList() {
    bureau.open("/console/bureau/schools");
    bureau.field("bureau.schools.status").selectOption("SUSPENDED");
    bureau.settle();
    bureau.await("新岸學校");
    bureau.page.locator(".sc-table .sc-chip-wrong").first().waitFor();
  }

  private void resume(String school) {
    bureau.open(school);
    bureau.press("bureau.school.resume");
    bureau.dialog().locator("textarea").fill("文件已補交");
    bureau.shoot("61-resume");
    bureau.dialogButton("bureau.school.resume").click();
    bureau.await(bureau.say("bureau.school.resumed", "新岸學校")).sound();
  }

  @Test
  void aListIsPreviewedAndStored() {
    bureau.open("/console/bureau/schools").press("bureau.import.open");
    bureau.page.waitForURL(Pattern.compile(".*/bureau/import$"));
    bureau.sound();
    String[] titles =
        Prints.xlsx(bureau.download(bureau.button("platform.import.template")))
            .get(0)
            .toArray(String[]::new);
    assertEquals(10, titles.length);
    String sheet =
        String.join(",", titles[0], titles[1], titles[6])
            + "\nlist-"
            + run
            + ",名單學校"
            + run
            + ",800\nlist_"
            + run
            + ",錯誤學校,\nhh,濠海學校,\n";
    bureau
        .page
        .locator("input[type=file]")
        .setInputFiles(
            new FilePayload("schools.csv", "text/csv", sheet.getBytes(StandardCharsets.UTF_8)));
    bureau.pressAndGo(Pattern.compile(".*/import\\?id=.*"), "platform.import.upload");
    bureau.await(bureau.say("bureau.school.code") + ": " + bureau.say("school.code.form"));
    bureau.shoot("62-list");
    assertEquals(
        bureau.say("school.code.form"),
        Prints.xlsx(bureau.download(bureau.button("platform.import.errorFile")))
            .get(1)
            .get(10)
            .replaceFirst(".*: ", ""));
    assertEquals("1", bureau.figures().get(bureau.say("platform.import.action.ADD")));
    assertEquals("1", bureau.figures().get(bureau.say("platform.import.action.SKIP")));
    bureau.press("platform.import.confirm", 1);
    bureau.await(bureau.say("bureau.import.done", 1, 0)).sound().shoot("62-list-done");
    bureau.open(find("名單學校" + run));
    assertEquals("800", bureau.field("bureau.school.quota").inputValue());
  }
}
