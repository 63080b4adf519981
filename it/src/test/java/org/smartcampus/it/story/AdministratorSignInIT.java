package org.smartcampus.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.it.system.Sink;
import org.smartcampus.shared.model.Language;

/**
 * An administrator whom nothing exempts: invited, asked for a second factor at the first sign-in to
 * the console and at each one after it, and helped when the device is lost (F025, F026, F116, §3.8,
 * §3.12).
 */
class AdministratorSignInIT {
  /** Joined members of the demo's school who are no demonstration accounts. */
  private static final String MOBILE = "66201176";

  private static final String ANOTHER = "66201177";

  private final Stage founder = Stage.console("admin.hh");
  private final Stage person = Stage.newcomer(Language.ZH_HANT);

  @AfterEach
  void leave() {
    founder.open("/console/identity/administrators");
    if (seat().count() > 0) {
      // a run that broke off must not leave its key to the next one
      resetByTheFounder();
      removeSeat();
    }
    founder.close();
    person.close();
  }

  @Test
  void anAdministratorNeedsTheSecondFactorEachTime() throws Exception {
    give(MOBILE);
    firstFactor(person, MOBILE);
    // the role alone opens nothing: a session with one factor stands before every page
    person.page.locator("#campus-app").waitFor();
    sound("70-choose");
    refusedEverywhere(person);

    Instant before = Instant.now().minusSeconds(1);
    Totp app = setUp();
    person.page.waitForURL(Pattern.compile(".*/console/(index)?$"));
    person.sound();
    told("identity.news.factor.app", before);
    assertFalse(person.text().contains(person.say("identity.secondFactor.exempt")));
    person.open("/console/identity/administrators");
    person.open("/console/identity/me").await(person.say("identity.account.strong"));
    person.shoot("70-account");

    person.page.locator(".sc-avatar").click();
    person.page.locator("form[action='/sign-out'] button").click();
    person.page.locator("#campus-form-mobile").waitFor();
    firstFactor(person, MOBILE);
    person.page.locator("#otp").waitFor();
    sound("70-code");
    refusedEverywhere(person);
    enter(app.wrong());
    person.page.locator("#totp-error").waitFor();
    sound("70-code-wrong");
    refusedEverywhere(person);
    enter(app.code());
    person.page.waitForURL(Pattern.compile(".*/console/(index)?$"));
    person.open("/console/identity/administrators");

    oneMoreDeviceAndNewCodes(app);

    before = Instant.now().minusSeconds(1);
    resetByTheFounder();
    told("identity.news.factorReset", before);
    // what Keycloak remembers ends a moment later; until then its answer is refused
    until(
        () -> {
          person.page.navigate(person.system.base() + "/console/identity/administrators");
          return person.page.locator("#campus-form-mobile").count() == 1;
        });
    firstFactor(person, MOBILE);
    person.page.locator("#campus-app").waitFor();
  }

  /** From My account, each time after the second factor that he has. */
  private void oneMoreDeviceAndNewCodes(Totp app) throws InterruptedException {
    Instant before = Instant.now().minusSeconds(1);
    person.open("/console/identity/me").link("identity.factor.addApp").click();
    person.page.locator("#otp").waitFor();
    enter(app.code());
    person.page.locator("#kc-totp-secret-qr-code").waitFor();
    sound("70-one-more");
    person.page.click("#mode-manual");
    Totp tablet = new Totp(person.page.locator("#kc-totp-secret-key").innerText());
    person.page.fill("#totp", tablet.firstCode());
    person.page.fill("#userLabel", "平板");
    person.page.click("#saveTOTPBtn");
    person.page.waitForURL(Pattern.compile(".*/console/identity/me$"));
    person.sound();
    told("identity.news.factor.app", before);

    person.link("identity.factor.newCodes").click();
    person.page.locator("#otp").waitFor();
    sound("70-which-device");
    person.page.getByLabel("平板").check();
    enter(tablet.code());
    person.page.locator("#kc-recovery-codes-list").waitFor();
    assertEquals(12, person.page.locator("#kc-recovery-codes-list li").count());
    person.page.check("#kept");
    person.page.click("#saveRecoveryAuthnCodesBtn");
    person.page.waitForURL(Pattern.compile(".*/console/identity/me$"));
    person.sound();
  }

  /** Waits for the text message about what happened to his account. */
  private void told(String news, Instant after) {
    String text = person.say(news);
    Sink.message(
        person.system,
        m ->
            m.getString("to").endsWith(MOBILE)
                && !Instant.parse(m.getString("time")).isBefore(after)
                && m.getString("text").contains(text));
  }

  @Test
  void aPasskeyServesAsWell() {
    give(ANOTHER);
    CDPSession device = person.browser.newCDPSession(person.page);
    device.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject authenticator = new JsonObject();
    authenticator.add("options", options);
    device.send("WebAuthn.addVirtualAuthenticator", authenticator);

    firstFactor(person, ANOTHER);
    person.page.click("#campus-passkey");
    person.page.locator("#registerWebAuthn").waitFor();
    sound("70-passkey");
    person.page.click("#registerWebAuthn");
    person.page.locator("#kc-recovery-codes-list").waitFor();
    person.page.check("#kept");
    person.page.click("#saveRecoveryAuthnCodesBtn");
    person.page.waitForURL(Pattern.compile(".*/console/(index)?$"));

    // our session is gone, Keycloak's is there: it is the second factor that is asked for
    person.browser.clearCookies(new BrowserContext.ClearCookiesOptions().setName("campus_session"));
    person.page.navigate(person.system.base() + "/console/identity/administrators");
    person.page.locator("#authenticateWebAuthnButton").waitFor();
    sound("70-passkey-asked");
    person.page.click("#authenticateWebAuthnButton");
    person.page.waitForURL(Pattern.compile(".*/console/identity/administrators$"));
    person.sound();
  }

  private void give(String mobile) {
    founder.open("/console/identity/administrators").press("identity.admin.add");
    founder.field("identity.admin.find").fill(mobile.substring(4));
    founder.page.locator("[id='addForm:found'] button").first().click();
    seat().waitFor();
  }

  /** The row of the super administrator who is not the founder. */
  private Locator seat() {
    return founder
        .page
        .locator("[id='supers'] tbody tr")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    founder.page.getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Page.GetByRoleOptions()
                            .setName(founder.say("identity.admin.remove")))));
  }

  private void removeSeat() {
    int before = founder.page.locator("[id='supers'] tbody tr").count();
    seat().first().locator("button.sc-danger").click();
    founder.dialogButton("identity.admin.remove").click();
    until(() -> founder.page.locator("[id='supers'] tbody tr").count() < before);
  }

  private void resetByTheFounder() {
    founder.open("/console/identity/administrators");
    seat().first().locator("button:not(.sc-danger)").click();
    founder.shoot("70-reset");
    founder.dialogButton("identity.secondFactor.reset").click();
    founder.await("第二重驗證");
  }

  /** Begins at the console's door; ends where Keycloak or the console asks for more. */
  private void firstFactor(Stage stage, String mobile) {
    if (stage.page.locator("#campus-form-mobile").count() == 0) {
      stage.page.navigate(stage.system.base() + "/console/");
    }
    stage.page.fill("#campus-form-mobile input[name=mobile]", mobile);
    Instant asked = Instant.now().minusSeconds(1);
    stage.page.click("#campus-send-code");
    stage.page.locator("#campus-form-code input[name=code]").waitFor();
    stage.page.fill(
        "#campus-form-code input[name=code]", Sink.code(stage.system, "+853" + mobile, asked));
    stage.page.click("#campus-check-code");
    stage.page.locator("#campus-app, #otp, #webauth").waitFor();
  }

  private Totp setUp() throws InterruptedException {
    person.page.click("#campus-app");
    person.page.locator("#kc-totp-secret-qr-code").waitFor();
    sound("70-app");
    person.page.click("#mode-manual");
    Totp app = new Totp(person.page.locator("#kc-totp-secret-key").innerText());
    sound("70-app-by-hand");
    person.page.fill("#totp", app.code());
    person.page.fill("#userLabel", "電話");
    person.page.click("#saveTOTPBtn");
    person.page.locator("#kc-recovery-codes-list").waitFor();
    sound("70-recovery");
    person.page.check("#kept");
    person.page.click("#saveRecoveryAuthnCodesBtn");
    return app;
  }

  private void enter(String code) {
    person.page.fill("#otp", code);
    person.page.click("#kc-login");
  }

  private void sound(String shot) {
    person.sound().shoot(shot);
  }

  /** Asks for console pages and sends forms to them with the cookies of a browser. */
  private static void refusedEverywhere(Stage stage) {
    String base = stage.system.base();
    for (String path :
        List.of(
            "/console/",
            "/console/contacts/directory",
            "/console/contactparents/students",
            "/console/identity/administrators",
            "/console/identity/me",
            "/console/platform/log",
            "/console/report/reports")) {
      for (String method : List.of("GET", "POST")) {
        RequestOptions options = RequestOptions.create().setMaxRedirects(0).setMethod(method);
        if (method.equals("POST")) {
          options.setForm(
              FormData.create()
                  .set("jakarta.faces.ViewState", "1:1")
                  .set("supers:add", "supers:add"));
        }
        APIResponse answer = stage.browser.request().fetch(base + path, options);
        assertEquals(302, answer.status(), method + " " + path);
        String to = answer.headers().get("location");
        assertTrue(to.contains("/sign-in/strong?to="), method + " " + path + " leads to " + to);
      }
    }
    APIResponse report =
        stage.browser.request().get(base + "/reports/coverage.pdf", RequestOptions.create());
    assertFalse(report.ok(), "a report");
  }

  private static void until(BooleanSupplier holds) {
    long end = System.nanoTime() + 20_000_000_000L;
    while (!holds.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "it took too long");
    }
  }
}
