package org.smartcampus.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.Map;
import org.smartcampus.it.system.Sink;

/** What people do with their mobile number: sign in, and join a class by its link. */
final class Phones {
  private Phones() {}

  /** Signs in by number and by the code that arrives at the SMS sink. */
  static void signIn(Stage phone, String mobile) {
    phone.page.navigate(phone.system.base() + "/m/");
    prove(phone, mobile);
    phone.page.waitForURL(url -> url.startsWith(phone.system.base() + "/m"));
    phone.sound();
  }

  /** A new administrator's first way to the console: by a code, and by an app that he sets up. */
  static void enrol(Stage desk, String mobile) {
    desk.page.navigate(desk.system.base() + "/console/");
    prove(desk, mobile);
    desk.page.click("#campus-app");
    desk.page.click("#mode-manual");
    desk.page.fill(
        "#totp", new Totp(desk.page.locator("#kc-totp-secret-key").innerText()).firstCode());
    desk.page.fill("#userLabel", "電話");
    desk.page.click("#saveTOTPBtn");
    desk.page.check("#kept");
    desk.page.click("#saveRecoveryAuthnCodesBtn");
    desk.page.waitForURL(url -> url.startsWith(desk.system.base() + "/console"));
    desk.sound();
  }

  private static void prove(Stage phone, String mobile) {
    phone.accessible();
    phone.page.locator("#campus-form-mobile input[name=mobile]").fill(mobile);
    Instant asked = Instant.now().minusSeconds(1);
    phone.page.click("#campus-send-code");
    phone.page.locator("#campus-form-code input[name=code]").waitFor();
    phone.accessible();
    phone.page.fill(
        "#campus-form-code input[name=code]", Sink.code(phone.system, "+853" + mobile, asked));
    phone.page.click("#campus-check-code");
  }

  /** One parent's way through the joining pages, up to the last page before it is sent. */
  static void fillJoinForm(Stage phone, String link, Map<String, String> form, String shots) {
    phone.open(link);
    keep(phone, shots, "1-statement");
    phone.page.locator("#agreed").check();
    phone.press("joining.page.continue");
    keep(phone, shots, "2-mobile");
    phone.field("joining.page.mobile").fill(form.get("mobile"));
    Instant asked = Instant.now().minusSeconds(1);
    phone.press("joining.page.sendCode");
    keep(phone, shots, "3-code");
    phone
        .field("joining.page.code")
        .fill(Sink.code(phone.system, "+853" + form.get("mobile"), asked));
    phone.press("joining.page.check");
    phone.field("joining.page.childName").fill(form.get("child"));
    phone.field("joining.page.studentNo").fill(form.getOrDefault("number", ""));
    phone.field("joining.page.relation").selectOption(form.get("relation"));
    phone.field("joining.page.applicantName").fill(form.get("parent"));
    phone.field("joining.page.email").fill(form.getOrDefault("email", ""));
    keep(phone, shots, "4-form");
    phone.press("joining.page.review");
    assertTrue(phone.text().contains(phone.say("joining.page.confirm.title")), phone.text());
    keep(phone, shots, "5-confirm");
    phone.page.goBack();
    assertEquals(form.get("child"), phone.field("joining.page.childName").inputValue());
    assertEquals(form.get("parent"), phone.field("joining.page.applicantName").inputValue());
    phone.press("joining.page.review");
    assertTrue(phone.text().contains(phone.say("joining.page.confirm.title")), phone.text());
  }

  private static void keep(Stage phone, String shots, String name) {
    phone.sound();
    if (shots != null) {
      phone.page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(Shots.file(shots + "-" + name)));
    }
  }
}
