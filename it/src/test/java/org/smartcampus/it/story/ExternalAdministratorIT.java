package org.smartcampus.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.it.system.Sink;
import org.smartcampus.shared.model.Language;

/**
 * Somebody of a service provider administers a part of a school until his last day (ADR 0063): from
 * the invitation at the console over the acceptance on his phone to the end, by time and by hand.
 */
class ExternalAdministratorIT {
  private static final String PAGE = "/console/identity/administrators";
  private static final String GROUP = "小學部";

  private final long run = System.currentTimeMillis() % 1_000_000;
  private final String name = "林外援" + run;
  private final String email = "lam" + run + "@provider.example";
  private final String mobile = "661" + String.format("%05d", run % 100_000);

  private final Stage admin = Stage.console("admin.hh");

  @AfterEach
  void leave() {
    admin.close();
  }

  @Test
  void heComesByAMailSeesHisPartAndGoesWithHisLastDay() {
    String link = invite();
    refusals();
    try (Stage phone = Stage.phone(Language.PT)) {
      accept(phone, link);
    }
    assertTrue(row().innerText().contains(admin.say("identity.external.state.ACCEPTED")));
    try (Stage external = Stage.newcomer(Language.PT)) {
      Phones.enrol(external, mobile);
      seesHisPart(external);
      admin.open(PAGE);
      assertTrue(row().innerText().contains(admin.say("identity.external.state.ACTIVE")));

      Passing.lastDay(admin.system, name);
      shutOut(external);
      admin.open(PAGE).shoot("90-external-over");
      assertTrue(row().innerText().contains(admin.say("identity.external.state.OVER")));

      another(LocalDate.now().plusDays(30));
      external.open("/console/contacts/directory");
      suspendAndResume(external);
      remove();
      shutOut(external);
      assertEquals(0, row().count());
    }
  }

  private String invite() {
    Instant asked = Instant.now().minusSeconds(1);
    admin.open(PAGE).press("identity.external.invite");
    admin.opened();
    admin.sound().shoot("90-external-invite");
    admin.dialogButton("identity.external.send").click();
    admin.await(admin.say("shared.text.required"));
    assertEquals(
        "inviteForm:name",
        admin.page.evaluate("() => document.activeElement.id"),
        "the first field that was refused");
    fill(email, LocalDate.now().plusDays(90));
    admin.dialogButton("identity.external.send").click();
    admin.await(admin.say("identity.external.invited", name)).sound();
    assertTrue(row().innerText().contains(admin.say("identity.external.state.INVITED")));
    return found(
        "(http\\S+/external/[A-Za-z0-9_-]{22})",
        Sink.mail(
                admin.system,
                m ->
                    m.toString().contains(email)
                        && m.getString("text").contains("/external/")
                        && !Instant.parse(m.getString("time")).isBefore(asked))
            .getString("text"));
  }

  /** In Portuguese: a last day beyond a year, and an address that was invited before. */
  private void refusals() {
    admin.speak(Language.PT);
    admin.open(PAGE).sound().press("identity.external.invite");
    admin.opened();
    fill("another" + email, LocalDate.now().plusYears(2));
    admin.dialogButton("identity.external.send").click();
    admin.await(admin.say("identity.external.ends")).sound().shoot("90-external-late-pt");
    fill(email, LocalDate.now().plusDays(90));
    admin.dialogButton("identity.external.send").click();
    admin.await(admin.say("identity.external.already")).sound();
    admin.speak(Language.ZH_HANT);
    admin.open(PAGE).shootAll("90-external-list");
  }

  private void fill(String address, LocalDate lastDay) {
    Locator dialog = admin.dialog();
    dialog.locator("[id='inviteForm:name']").fill(name);
    dialog.locator("[id='inviteForm:email']").fill(address);
    dialog.locator("[id='inviteForm:organization']").fill("ACME-" + run);
    dialog.locator("[id='inviteForm:group']").selectOption(new SelectOption().setLabel(GROUP));
    dialog.locator("[id='inviteForm:endsOn']").fill(lastDay.toString());
    dialog.locator("[id='inviteForm:endsOn']").blur();
    admin.settle();
  }

  private void accept(Stage phone, String link) {
    phone.open(link).shoot("91-statement-pt");
    phone.page.evaluate("() => document.getElementById('agreed').removeAttribute('required')");
    phone.press("joining.page.continue");
    phone.await(phone.say("joining.consent.tick")).sound();
    phone.page.locator("#agreed").check();
    phone.press("joining.page.continue");
    phone.field("joining.page.mobile").fill(mobile);
    Instant asked = Instant.now().minusSeconds(1);
    phone.press("identity.external.page.send").sound().shoot("91-codes-pt");
    String sms = Sink.code(phone.system, "+853" + mobile, asked);
    String mail =
        found(
            "\\b(\\d{6})\\b",
            Sink.mail(
                    phone.system,
                    m ->
                        m.toString().contains(email)
                            && !m.getString("text").contains("/external/")
                            && !Instant.parse(m.getString("time")).isBefore(asked))
                .getString("text"));
    codes(phone, sms, mail.equals("000000") ? "111111" : "000000");
    assertFalse(phone.page.locator("#mailCodeError").innerText().isBlank());
    phone.sound().shoot("91-code-wrong-pt");
    codes(phone, sms, mail);
    phone.await(phone.say("identity.external.page.doneText")).sound().shoot("91-done-pt");
    assertEquals(404, phone.page.navigate(link).status(), "a link is good once");
    phone.await(phone.say("identity.external.page.unknown")).sound();
    admin.open(PAGE);
  }

  private static void codes(Stage phone, String sms, String mail) {
    phone.field("identity.external.page.mobileCode").fill(sms);
    phone.field("identity.external.page.mailCode").fill(mail);
    phone.press("identity.external.page.accept");
  }

  private static void seesHisPart(Stage external) {
    external.open("/console/contacts/directory").shoot("92-external-pt");
    String tree = external.page.locator("[id='departments:tree']").innerText();
    assertTrue(tree.contains(GROUP), tree);
    assertFalse(tree.contains("校務處"), tree);
    assertEquals(403, external.page.navigate(external.system.base() + PAGE).status());
    external.open("/console/identity/me");
    assertTrue(external.text().contains(GROUP), external.text());
  }

  private static void shutOut(Stage external) {
    assertEquals(
        403,
        external.page.navigate(external.system.base() + "/console/contacts/directory").status());
    external.sound();
  }

  private void another(LocalDate lastDay) {
    act("identity.external.edit");
    admin.opened();
    admin.dialog().locator("[id='editExternalForm:endsOn']").fill(lastDay.toString());
    admin.shoot("90-external-edit");
    admin.dialogButton("identity.group.save").click();
    admin.await(admin.say("identity.external.saved", name)).sound();
  }

  private void suspendAndResume(Stage external) {
    act("identity.group.suspend");
    admin.await(admin.say("identity.external.suspended", name));
    shutOut(external);
    act("identity.group.resume");
    admin.await(admin.say("identity.external.resumed", name));
    external.open("/console/contacts/directory");
  }

  private void remove() {
    act("identity.admin.remove");
    admin.await(admin.say("identity.external.removeEffect")).shoot("90-external-remove");
    admin.dialogButton("identity.admin.remove").click();
    admin.await(admin.say("identity.external.removed", name)).sound();
  }

  private void act(String key) {
    row().getByRole(AriaRole.BUTTON).filter(text(admin.say(key))).click();
    admin.settle();
  }

  private Locator row() {
    return admin.page.locator("[id='externals'] tbody tr").filter(text(name));
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static String found(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertTrue(found.find(), text);
    return found.group(1);
  }
}
