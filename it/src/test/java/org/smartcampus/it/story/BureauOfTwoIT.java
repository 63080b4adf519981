package org.smartcampus.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.it.system.Sink;
import org.smartcampus.shared.model.Language;

/** The bureau's own administrators, and what only two of them can do (§3.6, ADR 0064). */
class BureauOfTwoIT {
  private static final String PAGE = "/console/bureau/administrators";

  /** Of {@code teacher.hh} and of {@code admin.hh}. */
  private static final String TEACHER = "66201207";

  private static final String FOUNDER = "66201171";

  private final long run = System.currentTimeMillis() % 1_000_000;
  private final String colleague = "何副局" + run;
  private final String mobile = "662" + String.format("%05d", run % 100_000);

  private final Stage bureau = Stage.console("bureau");

  @AfterEach
  void alone() {
    bureau.speak(Language.ZH_HANT);
    bureau.open(school());
    if (bureau.button("identity.founder.forced.withdraw").count() > 0) {
      bureau.press("identity.founder.forced.withdraw");
    }
    bureau.open(PAGE);
    while (rows().count() > 1) {
      removeLast();
    }
    bureau.close();
  }

  @Test
  void aColleagueComesByTheCodeOnHisPhoneAndTheLastOneStays() {
    bureau.open(PAGE);
    while (rows().count() > 1) {
      removeLast();
    }
    hire();
    bureau.open(PAGE).shootAll("94-bureau");
    removeLast();
    bureau.speak(Language.PT);
    bureau.open(PAGE);
    rows().first().locator("button").click();
    bureau.await(bureau.say("identity.bureauAdmin.removeSelf")).sound();
    bureau.dialogButton("identity.admin.remove").click();
    bureau.await(bureau.say("identity.bureauAdmin.last")).sound().shoot("94-bureau-last-pt");
    bureau.open(PAGE);
    assertEquals(1, rows().count());
  }

  @Test
  void twoOfTheBureauReplaceAFounder() {
    hire();
    String school = school();
    try (Stage second = Stage.newcomer(Language.PT)) {
      Phones.enrol(second, mobile);
      String founder = founder(school);
      Instant asked = Instant.now().minusSeconds(1);
      ask(school, TEACHER);
      assertEquals(0, bureau.button("identity.founder.forced.decide").count(), "not who asked");
      told(FOUNDER, asked);

      second.open(school).await(second.say("identity.founder.forced.settled"));
      second.sound().shoot("95-new-pt");
      assertEquals(0, second.button("identity.founder.forced.decide").count(), "too new");
      bureau.open(school).press("identity.founder.forced.withdraw");
      bureau.await(bureau.say("identity.founder.forced.withdrawn")).sound();
      assertEquals(founder, founder(school));

      Passing.settled(bureau.system);
      ask(school, TEACHER);
      decide(second, school);
      second.await(second.say("identity.founder.forced.decided")).sound().shoot("95-done-pt");
      try {
        assertTrue(!founder.equals(founder(school)), founder);
        try (Stage former = Stage.console("admin.hh")) {
          former.open("/console/identity/administrators");
          assertEquals(0, former.button("identity.founder.transfer").count());
        }
      } finally {
        ask(school, FOUNDER, false);
        decide(second, school);
        second.await(second.say("identity.founder.forced.decided"));
      }
      assertEquals(founder, founder(school));
    }
  }

  /** Adds the colleague: empty form, wrong code, right code. */
  private void hire() {
    bureau.open(PAGE).press("identity.bureauAdmin.add");
    bureau.opened();
    bureau.dialogButton("identity.bureauAdmin.sendCode").click();
    bureau.await(bureau.say("shared.text.required")).sound().shoot("94-bureau-empty");
    bureau.field("identity.admin.name").fill(colleague);
    bureau.field("identity.bureauAdmin.mobile").fill(mobile);
    Instant asked = Instant.now().minusSeconds(1);
    bureau.dialogButton("identity.bureauAdmin.sendCode").click();
    bureau.field("identity.bureauAdmin.code").waitFor();
    bureau.sound().shoot("94-bureau-code");
    String code = Sink.code(bureau.system, "+853" + mobile, asked);
    bureau.field("identity.bureauAdmin.code").fill(code.equals("000000") ? "111111" : "000000");
    bureau.dialogButton("identity.bureauAdmin.add").click();
    bureau.await(bureau.say("platform.code.wrong")).sound();
    bureau.field("identity.bureauAdmin.code").fill(code);
    bureau.dialogButton("identity.bureauAdmin.add").click();
    bureau.await(bureau.say("identity.bureauAdmin.added", colleague)).sound();
  }

  private void removeLast() {
    int before = rows().count();
    rows().last().locator("button").click();
    bureau.dialogButton("identity.admin.remove").click();
    rows()
        .nth(before - 1)
        .waitFor(
            new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    bureau.sound();
  }

  private Locator rows() {
    return bureau.page.locator(".sc-plain-table tbody tr");
  }

  /** The address of the bureau's form of the school. */
  private String school() {
    bureau.open("/console/bureau/schools");
    bureau.field("bureau.schools.search").fill("濠海學校");
    Locator link =
        bureau.page.locator("table a").filter(new Locator.FilterOptions().setHasText("濠海學校"));
    link.waitFor();
    return link.getAttribute("href");
  }

  private String founder(String school) {
    bureau.open(school);
    return bureau
        .page
        .locator(".sc-card")
        .filter(
            new Locator.FilterOptions()
                .setHas(bureau.page.locator("h2", byText(bureau.say("identity.admin.founder")))))
        .locator(".sc-name > span:nth-child(2)")
        .innerText()
        .strip();
  }

  private static com.microsoft.playwright.Page.LocatorOptions byText(String text) {
    return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
  }

  private void ask(String school, String successor) {
    ask(school, successor, true);
  }

  private void ask(String school, String successor, boolean stays) {
    bureau.open(school).press("identity.founder.forced.open");
    bureau.opened();
    bureau.field("identity.founder.forced.mobile").fill("66999999");
    bureau.dialog().locator("textarea").fill("創建人失去聯絡" + run);
    bureau.dialog().locator("textarea").blur();
    bureau.settle();
    bureau.dialogButton("identity.founder.forced.ask").click();
    bureau.await(bureau.say("identity.founder.forced.nobody")).sound();
    bureau.field("identity.founder.forced.mobile").fill(successor);
    if (!stays) {
      bureau.field("identity.founder.forced.stays").uncheck();
    }
    bureau.shoot("95-ask");
    bureau.dialogButton("identity.founder.forced.ask").click();
    bureau.await(bureau.say("identity.founder.forced.asked")).sound().shoot("95-asked");
  }

  private static void decide(Stage second, String school) {
    second.open(school).press("identity.founder.forced.decide");
    second.opened();
    second.sound().shoot("95-decide-pt");
    second.dialogButton("identity.founder.forced.decide").click();
  }

  private void told(String number, Instant since) {
    Sink.message(
        bureau.system,
        m ->
            m.getString("to").endsWith(number)
                && !Instant.parse(m.getString("time")).isBefore(since));
  }
}
