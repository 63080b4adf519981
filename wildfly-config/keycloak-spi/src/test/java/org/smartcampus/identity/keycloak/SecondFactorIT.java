package org.smartcampus.identity.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The second factor as the application asks for it, at the real server. */
class SecondFactorIT extends AtTheServer {

  /** Milliseconds; longer than the realm's quickLoginCheckMilliSeconds. */
  private static final int QUICK = 600;

  private static final String STRONG = "&ui_locales=en&acr_values=two-factors";

  private String account;
  private String secret;

  @BeforeEach
  void withoutAnything() throws Exception {
    account = "bureau";
    assertEquals(204, reset(account, CampusStandIn.SECRET));
  }

  @Test
  void whoIsNotAskedForASecondFactorHasOne() throws Exception {
    signInPage("en").press("kc-login", "username", "bureau", "password", "campus");
    assertEquals("one-factor", signedIn().path("acr").asText());
  }

  @Test
  void anAppIsSetUpAndAskedForEachTime() throws Exception {
    setUpApp();
    assertEquals("two-factors", signedIn().path("acr").asText());
    // what Keycloak remembers is good for one factor only
    visitor.open(authorize(campus.url() + RETURN, ""));
    assertEquals("one-factor", signedIn().path("acr").asText());

    visitor.open(authorize(campus.url() + RETURN, STRONG));
    checkPage();
    shows("Confirm that it is you");
    visitor.press("kc-login", "otp", "000000");
    shows("The code is not right");
    visitor.press("kc-login", "otp", code(1));
    assertEquals("two-factors", signedIn().path("acr").asText());
    visitor.open(authorize(campus.url() + RETURN, STRONG));
    visitor.press("kc-login", "otp", code(1));
    shows("The code is not right");
  }

  @Test
  void theFirstFactorAloneChangesNothingOfTheSecond() throws Exception {
    setUpApp();
    for (String action :
        List.of("CONFIGURE_TOTP", "webauthn-register", "CONFIGURE_RECOVERY_AUTHN_CODES")) {
      Visitor thief = new Visitor(keycloak.url);
      thief.open(authorize(campus.url() + RETURN, "&ui_locales=en&kc_action=" + action));
      thief.press("kc-login", "username", "bureau", "password", "campus");
      assertNotNull(thief.page.getElementById("otp"), action + ": " + thief.page.body().text());
    }
  }

  @Test
  void aSetUpThatIsBrokenOffLeavesOneOutside() {
    signInPage("en");
    visitor.open(authorize(campus.url() + RETURN, STRONG));
    visitor.press("kc-login", "username", "bureau", "password", "campus");
    visitor.press("campus-app");
    assertNotNull(visitor.page.getElementById("totp"));
    visitor.open(authorize(campus.url() + RETURN, STRONG));
    assertNull(visitor.left, String.valueOf(visitor.left));
  }

  @Test
  void aRecoveryCodeStandsInOnce() throws Exception {
    List<String> codes = setUpApp();
    signedIn();
    useRecoveryCode(codes.get(0));
    assertEquals("two-factors", signedIn().path("acr").asText());
    useRecoveryCode(codes.get(0));
    shows("The recovery code is not right");
    visitor.press("kc-login", "recoveryCodeInput", codes.get(1));
    assertEquals("two-factors", signedIn().path("acr").asText());
  }

  @Test
  void fiveWrongCodesLockUntilTimeOrAReset() throws Exception {
    account = "parent.hh";
    setUpApp();
    visitor = new Visitor(keycloak.url);
    visitor.open(authorize(campus.url() + RETURN, STRONG));
    visitor.press("kc-login", "username", account, "password", "campus");
    for (int i = 0; i < 5; i++) {
      // slower than a machine: haste alone would lock
      TimeUnit.MILLISECONDS.sleep(QUICK);
      visitor.press("kc-login", "otp", code(1000));
      shows("Wait for the next one and try again");
    }
    visitor.press("kc-login", "otp", code(1));
    shows("After several failures the account is locked for some minutes");

    assertEquals(204, reset(account, CampusStandIn.SECRET));
    visitor = new Visitor(keycloak.url);
    setUpApp();
    assertEquals("two-factors", signedIn().path("acr").asText());
  }

  private void useRecoveryCode(String code) {
    visitor.open(authorize(campus.url() + RETURN, STRONG));
    visitor.press("try-another-way");
    checkPage();
    visitor.page.select("button:contains(Recovery code)").attr("id", "recovery");
    visitor.press("recovery");
    checkPage();
    visitor.press("kc-login", "recoveryCodeInput", code);
  }

  @Test
  void onlyTheApplicationResetsAndTheSessionsEndWithIt() throws Exception {
    setUpApp();
    signedIn();
    assertEquals(404, reset("bureau", "guess"));
    assertEquals(404, reset("bureau", null));
    visitor.open(authorize(campus.url() + RETURN, STRONG));
    assertNotNull(visitor.page.getElementById("otp"));

    assertEquals(204, reset("bureau", CampusStandIn.SECRET));
    assertEquals(204, reset("nobody-at-all", CampusStandIn.SECRET));
    visitor.open(authorize(campus.url() + RETURN, STRONG));
    assertNotNull(visitor.page.getElementById("password"), "Keycloak's session must be over");
    visitor.press("kc-login", "username", "bureau", "password", "campus");
    assertNotNull(visitor.page.getElementById("campus-app"));
  }

  @Test
  void aPasskeyIsOfferedWithOurOwnScriptOnly() {
    visitor.open(authorize(campus.url() + RETURN, STRONG));
    visitor.press("kc-login", "username", "bureau", "password", "campus");
    visitor.press("campus-passkey");
    checkPage();
    assertEquals(1, visitor.page.select("script[src$=/js/passkey.js]").size());
    assertEquals(
        "localhost", "127.0.0.1".equals(attribute("party")) ? "localhost" : attribute("party"));
    assertFalse(attribute("challenge").isEmpty());
    assertTrue(attribute("algorithms").contains("-7"), attribute("algorithms"));
  }

  private String attribute(String name) {
    return visitor.page.getElementById("register").attr("data-" + name);
  }

  /** Signs in for the first time with two factors; returns the recovery codes. */
  private List<String> setUpApp() {
    visitor.open(authorize(campus.url() + RETURN, STRONG));
    visitor.press("kc-login", "username", account, "password", "campus");
    checkPage();
    visitor.press("campus-app");
    checkPage();
    secret = visitor.page.getElementById("totpSecret").val();
    visitor.press("saveTOTPBtn", "totp", "000000", "userLabel", "phone");
    shows("The code is not right");
    visitor.press("saveTOTPBtn", "totp", code(0), "userLabel", "phone");
    checkPage();
    List<String> codes = visitor.page.select("#kc-recovery-codes-list li").eachText();
    assertEquals(12, codes.size());
    visitor.press("saveRecoveryAuthnCodesBtn", "kept", "1");
    assertNotNull(visitor.left, () -> visitor.page.body().text());
    return codes;
  }

  private void checkPage() {
    assertNotNull(visitor.page, () -> "led away to " + visitor.left);
    String text = visitor.page.body().text();
    assertEquals(1, visitor.page.select("h1").size(), text);
    assertEquals(0, visitor.page.select("script:not([src]), [style], [onclick]").size(), text);
    assertFalse(text.matches("(?s).*\\b(campus[A-Z]\\w+|webauthn-\\w+|otp-display).*"), text);
    visitor
        .page
        .select("input:not([type=hidden])")
        .forEach(
            input ->
                assertEquals(
                    1, visitor.page.select("label[for=" + input.id() + "]").size(), input.id()));
  }

  /** The code of RFC 6238 that the app shows now, or {@code later} half minutes from now. */
  private String code(int later) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      long step = Instant.now().getEpochSecond() / 30 + later;
      byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      int at = hash[hash.length - 1] & 0xf;
      return String.format("%06d", (ByteBuffer.wrap(hash).getInt(at) & 0x7fffffff) % 1_000_000);
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int reset(String username, String given) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(keycloak.url + "/realms/smart-campus/campus-second-factor/reset"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"username\":\"" + username + "\"}"));
    if (given != null) {
      request.header("X-Campus-Secret", given);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
