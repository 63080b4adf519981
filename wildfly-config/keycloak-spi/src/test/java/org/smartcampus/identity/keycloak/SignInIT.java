package org.smartcampus.identity.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Both ways of signing in, at the real server. */
class SignInIT extends AtTheServer {

  @Test
  void accountAndPasswordSignIn() throws Exception {
    signInPage("en").press("kc-login", "username", "admin.hh", "password", "campus");
    JsonNode token = signedIn();
    assertEquals("admin.hh", token.path("preferred_username").asText());
    Set<String> claims = new HashSet<>();
    token.fieldNames().forEachRemaining(claims::add);
    for (String personal :
        List.of("name", "email", "phone_number", "realm_access", "second-factor-exemption")) {
      assertFalse(claims.contains(personal), personal);
    }
  }

  @Test
  void whoIsSignedInIsNotAskedAgainUnlessTheApplicationWantsIt() {
    signInPage("en").press("kc-login", "username", "teacher.hh", "password", "campus");
    assertNotNull(visitor.left);
    visitor.open(authorize(campus.url() + RETURN, ""));
    assertNotNull(visitor.left);
    visitor.open(authorize(campus.url() + RETURN, "&prompt=login"));
    assertNotNull(visitor.page.getElementById("kc-login"));
  }

  @Test
  void numberAndCodeSignIn() throws Exception {
    codePage();
    shows("+853 6612 3456");
    JsonNode sent = campus.sent.get(campus.sent.size() - 1);
    assertEquals("+85366123456", sent.path("mobile").asText());
    assertEquals("en", sent.path("language").asText());
    visitor.press("campus-check-code", "code", "000000");
    shows("The code is not right");
    visitor.press("campus-check-code", "code", "12 34");
    shows("The code has six digits");
    visitor.press("campus-check-code", "code", "１２３ 456");
    JsonNode first = signedIn();
    assertEquals(CampusStandIn.PERSON, first.path("preferred_username").asText());

    Visitor otherPhone = new Visitor(keycloak.url);
    otherPhone.open(authorize(campus.url() + RETURN, ""));
    otherPhone.press("campus-send-code", "mobile", "+853 66123456");
    otherPhone.press("campus-check-code", "code", CampusStandIn.RIGHT_CODE);
    visitor.left = otherPhone.left;
    assertEquals(first.path("sub"), signedIn().path("sub"));
  }

  @Test
  void expiredAndLockedCodesAreSaidAndAnotherMayBeAskedForInAMinute() {
    codePage().press("campus-check-code", "code", CampusStandIn.EXPIRED_CODE);
    shows("The code has expired");
    visitor.press("campus-check-code", "code", CampusStandIn.LOCKED_CODE);
    shows("Too many wrong tries");
    int sent = campus.sent.size();
    visitor.press("campus-resend");
    assertTrue(
        visitor.page.body().text().matches(".*Wait \\d\\d? seconds.*"), visitor.page.body().text());
    assertEquals(sent, campus.sent.size());
    visitor.press("campus-change");
    assertNotNull(visitor.page.getElementById("mobile"));
    visitor.press("kc-login", "username", "bureau", "password", "campus");
    assertNotNull(visitor.left);
  }

  @Test
  void aNumberThatIsNoneIsRefusedWithWhatWasTyped() {
    int sent = campus.sent.size();
    signInPage("pt").press("campus-send-code", "mobile", "<b>12</b>");
    shows("Este número de telefone não é válido");
    assertEquals("<b>12</b>", visitor.page.getElementById("mobile").attr("value"));
    assertEquals(sent, campus.sent.size());
  }

  @Test
  void aStoppedApplicationIsSaidAndPasswordsGoOn() {
    campus.stop();
    try {
      codePage();
      shows("Codes cannot be sent or checked at the moment");
      visitor.press("kc-login", "username", "admin.lw", "password", "campus");
      assertNotNull(visitor.left);
    } finally {
      campus.startAgain();
    }
  }

  @Test
  void aCodeTypedWhileTheApplicationIsStoppedCanBeTypedAgain() throws Exception {
    codePage();
    campus.stop();
    try {
      visitor.press("campus-check-code", "code", CampusStandIn.RIGHT_CODE);
      shows("Codes cannot be sent or checked at the moment");
    } finally {
      campus.startAgain();
    }
    visitor.press("campus-check-code", "code", CampusStandIn.RIGHT_CODE);
    assertEquals(CampusStandIn.PERSON, signedIn().path("preferred_username").asText());
  }

  @Test
  void guessedPasswordsLockTheAccountButNotTheCode() throws Exception {
    signInPage("en");
    for (int i = 0; i < 5; i++) {
      visitor.press("kc-login", "username", "sub.hh", "password", "guess" + i);
      shows("The account or the password is not right");
    }
    visitor.press("kc-login", "username", "sub.hh", "password", "campus");
    shows("The account or the password is not right");
    visitor.press("campus-send-code", "mobile", "66123456");
    visitor.press("campus-check-code", "code", CampusStandIn.RIGHT_CODE);
    assertEquals(CampusStandIn.PERSON, signedIn().path("preferred_username").asText());
  }

  @Test
  void thePageSpeaksFourLanguages() {
    signInPage("zh-Hant");
    assertEquals("zh-Hant", visitor.page.selectFirst("html").attr("lang"));
    shows("手機號碼");
    visitor.click("简体中文");
    assertEquals("zh-Hans", visitor.page.selectFirst("html").attr("lang"));
    shows("手机号码");
    visitor.press("campus-send-code", "mobile", "66123456");
    assertEquals("zh-Hans", campus.sent.get(campus.sent.size() - 1).path("language").asText());
    visitor.click("Português");
    assertEquals("pt", visitor.page.selectFirst("html").attr("lang"));
    assertNotNull(
        visitor.page.getElementById("code"), "changing the language must not lose the step");
    shows("Introduza o código");
  }

  @Test
  void pagesHaveOneHeadingLabelsAndNoScript() {
    signInPage("en");
    checkPage();
    visitor.press("campus-send-code", "mobile", "66123456");
    checkPage();
    visitor.press("campus-check-code", "code", "000000");
    checkPage();
    visitor.open(authorize(campus.url() + RETURN, "").replace("smart-campus&", "nobody&"));
    checkPage();
  }

  private void checkPage() {
    assertEquals(1, visitor.page.select("h1").size());
    assertFalse(visitor.page.title().isBlank());
    assertEquals(0, visitor.page.select("script, [style], [onclick]").size());
    visitor
        .page
        .select("input:not([type=hidden])")
        .forEach(
            input ->
                assertEquals(
                    1, visitor.page.select("label[for=" + input.id() + "]").size(), input.id()));
    String policy = visitor.answer.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.startsWith("default-src 'none'"), policy);
    assertTrue(policy.contains("form-action 'self' " + campus.url() + ";"), policy);
  }

  @Test
  void aReloadedOrRepeatedStepGoesOn() {
    codePage();
    String repeated =
        visitor.page.getElementById("campus-check-code").closest("form").absUrl("action");
    visitor.press("campus-check-code", "code", "000000");
    visitor.page.getElementById("campus-check-code").closest("form").attr("action", repeated);
    visitor.press("campus-check-code", "code", CampusStandIn.RIGHT_CODE);
    assertNull(visitor.left, "a used form must not count");
    assertNotNull(visitor.page.getElementById("code"));
    visitor.press("campus-check-code", "code", CampusStandIn.RIGHT_CODE);
    assertNotNull(visitor.left);
  }

  @Test
  void onlyTheSignInAddressIsReturnedTo() {
    for (String bad :
        List.of("/", RETURN + "x", RETURN + "?to=/", RETURN + "/../m/", "@evil.example" + RETURN)) {
      visitor.open(authorize(campus.url() + bad, ""));
      assertEquals(400, visitor.answer.statusCode(), bad);
      assertNull(visitor.left);
    }
  }

  @Test
  void signingOutLeadsBackWithoutAQuestionEvenTwice() throws Exception {
    signInPage("en").press("kc-login", "username", "admin.xa", "password", "campus");
    signedIn();
    String out =
        realm
            + "/logout?id_token_hint="
            + idToken
            + "&post_logout_redirect_uri="
            + campus.url()
            + "/m/";
    for (int i = 0; i < 2; i++) {
      visitor.open(out);
      assertEquals(URI.create(campus.url() + "/m/"), visitor.left);
    }
    signInPage("en");
    assertNotNull(visitor.page.getElementById("kc-login"));
  }

  @Test
  void aCodeChallengeIsDemanded() {
    visitor.open(authorize(campus.url() + RETURN, "").replace("&code_challenge=" + CHALLENGE, ""));
    assertTrue(visitor.left.toString().contains("error=invalid_request"), visitor.left.toString());
  }

  @Test
  void thereIsNoOtherWayIn() throws Exception {
    String password = "grant_type=password&username=parent.hh&password=campus&client_id=";
    assertEquals(
        400,
        token(password + "smart-campus&client_secret=" + KeycloakServer.CLIENT_SECRET)
            .statusCode());
    assertFalse(token(password + "admin-cli").statusCode() == 200);
    assertEquals(
        400,
        token(
                    "grant_type=client_credentials&client_id=smart-campus&client_secret="
                        + KeycloakServer.CLIENT_SECRET)
                .statusCode()
            / 100
            * 100);
    visitor.open(authorize(campus.url() + RETURN, "").replace("=code", "=token"));
    assertFalse(String.valueOf(visitor.left).contains("access_token"));
    visitor.open(keycloak.url + "/realms/smart-campus/account/");
    assertEquals(404, visitor.answer.statusCode());
    for (String page : List.of("registration", "reset-credentials")) {
      visitor.open(
          keycloak.url + "/realms/smart-campus/login-actions/" + page + "?client_id=smart-campus");
      assertTrue(
          visitor.left == null && visitor.page.select("input[type=password]").isEmpty(), page);
    }
  }

  @Test
  void noTelephoneNumberReachesTheLog() throws Exception {
    codePage().press("campus-check-code", "code", "000000");
    assertFalse(keycloak.log().contains("66123456"));
  }
}
