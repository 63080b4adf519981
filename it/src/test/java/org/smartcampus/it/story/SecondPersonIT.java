package org.smartcampus.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.shared.model.Language;

/**
 * Exports of many persons' data (§2.1, ADR 0065): the bureau lets nobody take many alone, somebody
 * else agrees, refuses or stops, and only who ordered takes the file.
 */
class SecondPersonIT {
  private static final String LIST = "/console/platform/exports";
  private static final String LOG = "/console/platform/log";
  private static final String ADMINISTRATORS = "/console/identity/administrators";

  private final long run = System.currentTimeMillis() % 1_000_000;

  private final Stage admin = Stage.console("admin.hh");
  private Stage second;
  private String name;

  @BeforeEach
  void aSecondPersonAndALowLimit() {
    beyond(0);
    try (Stage teacher = Stage.phone("teacher.hh")) {
      name = teacher.open("/m/me").page.locator("dd").first().innerText().strip();
    }
    admin.open(ADMINISTRATORS).press("identity.admin.add");
    admin.field("identity.admin.find").fill("1207");
    admin.page.getByLabel(admin.say("identity.admin.chooseOf", name)).first().click();
    row(admin.page.locator("[id='supers'] tbody tr"), name).waitFor();
    second = Stage.console("teacher.hh");
    second.speak(Language.PT);
  }

  @AfterEach
  void asBefore() {
    second.close();
    admin.speak(Language.ZH_HANT);
    admin.open(ADMINISTRATORS);
    row(admin.page.locator("[id='supers'] tbody tr"), name).locator("button.sc-danger").click();
    admin.dialogButton("identity.admin.remove").click();
    admin.settle();
    admin.close();
    beyond(500);
  }

  @Test
  void somebodyElseAgreesBeforeTheFileOpens() {
    String reason = "年度檢查" + run;
    String take = order(reason);
    assertNotEquals(200, fetched(admin, take), "it waits");
    assertEquals(0, button(mine(reason), admin.say("platform.export.agree")).count());

    second.open(LIST);
    Locator theirs = row(second.page.locator("[id='list:rows'] tbody tr"), reason);
    second.sound().shoot("96-decide-pt");
    assertEquals(404, fetched(second, take), "only who ordered it takes it");
    button(theirs, second.say("platform.export.agree")).click();
    second.await(second.say("platform.export.agreed")).sound();

    admin.open(LIST);
    assertTrue(mine(reason).innerText().contains(name), "who agreed stands there");
    assertEquals(0, mine(reason).locator("a[href^='/exports/']").count(), "the delay runs");
    assertNotEquals(200, fetched(admin, take));
    admin.shoot("96-delay");
    Passing.delays(admin.system);
    admin.open(LIST);
    List<List<String>> sheet =
        Prints.xlsx(admin.download(mine(reason).locator("a[href^='/exports/']")));
    assertEquals(admin.say("platform.log.time"), sheet.get(0).get(0));

    second.open(LIST);
    button(
            row(second.page.locator("[id='list:rows'] tbody tr"), reason),
            second.say("platform.export.stop"))
        .click();
    second.await(second.say("platform.export.stoppedNow")).sound();
    assertNotEquals(200, fetched(admin, take), "stopped for good");
  }

  @Test
  void aRefusalSaysWhy() {
    String reason = "不清楚" + run;
    String take = order(reason);
    second.open(LIST);
    button(
            row(second.page.locator("[id='list:rows'] tbody tr"), reason),
            second.say("platform.export.refuse"))
        .click();
    second.opened();
    second.dialogButton("platform.export.refuse").click();
    second.await(second.say("shared.text.required")).sound().shoot("96-refuse-pt");
    second.dialog().locator("textarea").fill("Falta o motivo " + run);
    second.dialog().locator("textarea").blur();
    second.settle();
    second.dialogButton("platform.export.refuse").click();
    second.await(second.say("platform.export.refusedNow")).sound();
    admin.open(LIST).shootAll("96-refused");
    assertTrue(mine(reason).innerText().contains("Falta o motivo " + run));
    assertNotEquals(200, fetched(admin, take));
  }

  /** Orders the log of these days; the address of the file. */
  private String order(String reason) {
    admin.open(LOG).press("platform.export.open");
    admin.opened();
    admin.sound().shoot("96-order");
    admin.dialogButton("platform.export.order").click();
    admin.await(admin.say("shared.text.required"));
    admin.dialog().locator("textarea").fill(reason);
    admin.dialog().locator("textarea").blur();
    admin.settle();
    admin.dialogButton("platform.export.order").click();
    admin.page.waitForURL(Pattern.compile(".*/console/platform/exports.*"));
    admin.await(admin.say("platform.export.ordered.waits")).sound().shoot("96-waits");
    assertEquals(0, mine(reason).locator("a[href^='/exports/']").count());
    return "/exports/" + id(reason);
  }

  private String id(String reason) {
    return Passing.text(
        admin.system, "select public_id from export_request where reason = ?", reason);
  }

  private Locator mine(String reason) {
    return row(admin.page.locator("[id='list:rows'] tbody tr"), reason);
  }

  private static int fetched(Stage who, String path) {
    return who.browser.request().get(who.system.base() + path).status();
  }

  private static Locator row(Locator rows, String text) {
    return rows.filter(new Locator.FilterOptions().setHasText(text));
  }

  private static Locator button(Locator row, String name) {
    return row.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  /** The bureau's limit of persons that somebody may export alone. */
  private static void beyond(int persons) {
    try (Stage bureau = Stage.console("bureau")) {
      bureau.open("/console/bureau/settings");
      bureau.page.locator("[id='settings:EXPORT_SECOND']").fill(Integer.toString(persons));
      bureau.page.locator("[id='settings:EXPORT_SECOND']").blur();
      bureau.settle();
      bureau.page.locator("[id='settings:save']").click();
      bureau.await(bureau.say("bureau.settings.saved"));
    }
  }
}
