package org.smartcampus.identity.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in with WeChat (F004) at the real server, with a stand-in for WeChat. */
class WechatIT extends AtTheServer {

  @BeforeEach
  void unlinked() throws Exception {
    wechat.instead = null;
    wechat.hanging = false;
    wechat.insteadOf = "access_token";
    assertEquals(204, account("unlink", CampusStandIn.PERSON, CampusStandIn.SECRET).statusCode());
  }

  @Test
  void theButtonLeadsToWechatInItsOwnWords() {
    for (Map.Entry<String, String> text :
        Map.of(
                "zh-TW", "以微信登入",
                "zh-CN", "以微信登录",
                "pt", "Entrar com o WeChat",
                "en", "Sign in with WeChat")
            .entrySet()) {
      Visitor one = new Visitor(keycloak.url);
      one.open(authorize(campus.url() + RETURN, "&ui_locales=" + text.getKey()));
      assertEquals(text.getValue(), one.page.getElementById("campus-wechat").text());
    }
    Map<String, String> asked = toWechat();
    assertTrue(
        visitor.left.toString().startsWith(wechat.url() + "/connect/qrconnect?"),
        visitor.left.toString());
    assertEquals("wechat_redirect", visitor.left.getFragment());
    assertEquals(WechatStandIn.APP_ID, asked.get("appid"));
    assertEquals("code", asked.get("response_type"));
    assertEquals("snsapi_login", asked.get("scope"));
    assertEquals(
        keycloak.url + "/realms/smart-campus/broker/wechat/endpoint", asked.get("redirect_uri"));
    assertTrue(asked.get("state").length() <= 128, asked.get("state"));
  }

  @Test
  void theFirstTimeAsksForTheMobileAndLaterNothing() throws Exception {
    int told = campus.changed.size();
    come(wechat.confirm("o-1", "u-1"));
    shows("Link WeChat");
    assertNull(visitor.page.getElementById("password"), "a password is no proof here");
    visitor.press("campus-send-code", "mobile", "6612 3456");
    visitor.press("campus-check-code", "code", "654321");
    shows("not right");
    visitor.press("campus-check-code", "code", CampusStandIn.RIGHT_CODE);
    JsonNode first = signedIn();
    assertEquals(CampusStandIn.PERSON, first.path("preferred_username").asText());
    assertEquals("one-factor", first.path("acr").asText());
    assertTrue(state(CampusStandIn.PERSON));
    assertEquals(told + 1, campus.changed.size());
    assertEquals("wechat", campus.changed.get(told).path("what").asText());
    assertEquals(CampusStandIn.PERSON, campus.changed.get(told).path("username").asText());

    // another browser, and another application of the same operator: another openid, one unionid
    Visitor other = new Visitor(keycloak.url);
    other.open(authorize(campus.url() + RETURN, "&ui_locales=en"));
    other.open(other.page.getElementById("campus-wechat").absUrl("href"));
    other.open(back(other, wechat.confirm("o-2", "u-1")));
    assertNotNull(other.left, () -> other.page.body().text());
    assertTrue(other.left.toString().startsWith(campus.url() + RETURN), other.left.toString());
  }

  @Test
  void withoutAUnionidTheOpenidCounts() throws Exception {
    link("o-7", "");
    Visitor other = new Visitor(keycloak.url);
    other.open(authorize(campus.url() + RETURN, "&ui_locales=en"));
    other.open(other.page.getElementById("campus-wechat").absUrl("href"));
    other.open(back(other, wechat.confirm("o-7", "")));
    assertNotNull(other.left, () -> other.page.body().text());
  }

  @Test
  void anUnlinkedWechatAsksForTheMobileAgain() throws Exception {
    link("o-3", "u-3");
    assertTrue(state(CampusStandIn.PERSON));
    assertEquals(404, account("unlink", CampusStandIn.PERSON, "guess").statusCode());
    assertEquals(404, account("state", CampusStandIn.PERSON, null).statusCode());
    assertTrue(state(CampusStandIn.PERSON));
    assertEquals(204, account("unlink", CampusStandIn.PERSON, CampusStandIn.SECRET).statusCode());
    assertFalse(state(CampusStandIn.PERSON));
    assertFalse(state("nobody-at-all"));
    Visitor again = new Visitor(keycloak.url);
    again.open(authorize(campus.url() + RETURN, "&ui_locales=en"));
    again.open(again.page.getElementById("campus-wechat").absUrl("href"));
    again.open(back(again, wechat.confirm("o-3", "u-3")));
    assertNotNull(again.page.getElementById("mobile"), () -> again.page.body().text());
  }

  @Test
  void oneNumberIsLinkedToOneWechat() throws Exception {
    link("o-4", "u-4");
    visitor.open(authorize(campus.url() + RETURN, "&ui_locales=en&prompt=login"));
    Visitor thief = new Visitor(keycloak.url);
    thief.open(authorize(campus.url() + RETURN, "&ui_locales=en"));
    thief.open(thief.page.getElementById("campus-wechat").absUrl("href"));
    thief.open(back(thief, wechat.confirm("o-5", "u-5")));
    thief.press("campus-send-code", "mobile", "6612 3456");
    thief.press("campus-check-code", "code", CampusStandIn.RIGHT_CODE);
    assertNotNull(thief.page, () -> "let in to " + thief.left);
    assertTrue(
        thief.page.body().text().contains("linked to another WeChat"), thief.page.body().text());
  }

  @Test
  void theSecondFactorIsStillAskedFor() throws Exception {
    link("o-6", "u-6");
    assertEquals("one-factor", signedIn().path("acr").asText());
    // who is in by WeChat proves the second factor only, and not the first one once more
    visitor.open(authorize(campus.url() + RETURN, "&ui_locales=en&acr_values=two-factors"));
    assertNotNull(visitor.page.getElementById("campus-app"), () -> visitor.page.body().text());

    // and WeChat alone never answers a wish for two factors
    Visitor direct = new Visitor(keycloak.url);
    direct.open(authorize(campus.url() + RETURN, "&ui_locales=en&acr_values=two-factors"));
    direct.open(direct.page.getElementById("campus-wechat").absUrl("href"));
    direct.open(back(direct, wechat.confirm("o-6", "u-6")));
    if (direct.left != null) {
      visitor.left = direct.left;
      assertEquals("one-factor", signedIn().path("acr").asText());
    }
  }

  /** Else whoever has the one factor that WeChat is would give himself the second. */
  @Test
  void aWishForAnotherSecondFactorEndsAtWechat() throws Exception {
    link("o-7", "u-7");
    for (String wish :
        new String[] {"CONFIGURE_TOTP", "webauthn-register", "CONFIGURE_RECOVERY_AUTHN_CODES"}) {
      Visitor direct = new Visitor(keycloak.url);
      direct.open(authorize(campus.url() + RETURN, "&ui_locales=en&kc_action=" + wish));
      direct.open(direct.page.getElementById("campus-wechat").absUrl("href"));
      direct.open(back(direct, wechat.confirm("o-7", "u-7")));
      assertNotNull(direct.left, () -> wish + ": " + direct.page.body().text());
    }
  }

  @Test
  void whatWechatRefusesIsExplainedBesideTheOtherWays() {
    Map<Integer, String> said = new HashMap<>();
    said.put(40029, "has run out or was used before");
    said.put(40163, "has run out or was used before");
    said.put(40001, "has run out or was used before");
    said.put(-1, "too busy");
    said.put(45011, "too busy");
    said.put(40013, "refuses this installation");
    said.put(40125, "refuses this installation");
    said.put(50002, "has limited this account");
    said.put(99999, "could not confirm who you are");
    said.forEach(
        (code, text) -> {
          wechat.instead = WechatStandIn.error(code, "refused");
          for (String call : new String[] {"access_token", "userinfo"}) {
            wechat.insteadOf = call;
            come(wechat.confirm("o-8", "u-8"));
            shows(text);
            assertNotNull(visitor.page.getElementById("campus-send-code"), text);
            assertNotNull(visitor.page.getElementById("campus-wechat"), text);
          }
        });
  }

  @Test
  void nonsenseAndSilenceAreExplainedToo() {
    for (String nonsense :
        new String[] {"", "<html>", "[]", "{}", "{\"openid\":\"o-9\"}", "null"}) {
      wechat.instead = nonsense;
      come(wechat.confirm("o-9", "u-9"));
      assertNotNull(visitor.page.getElementById("campus-send-code"), nonsense);
      assertTrue(
          visitor.page.body().text().matches("(?s).*(could not confirm|does not answer).*"),
          nonsense + ": " + visitor.page.body().text());
    }
    wechat.instead = null;
    wechat.hanging = true;
    come(wechat.confirm("o-9", "u-9"));
    shows("does not answer");
  }

  @Test
  void aNoAndAForeignStateLetNobodyIn() {
    Map<String, String> asked = toWechat();
    visitor.open(asked.get("redirect_uri") + "?state=" + asked.get("state"));
    shows("You did not confirm");

    toWechat();
    String code = wechat.confirm("o-10", "u-10");
    Visitor victim = new Visitor(keycloak.url);
    victim.open(back(visitor, code));
    assertNull(victim.left, () -> "let in to " + victim.left);
    assertNull(victim.page.getElementById("campus-check-code"));
    Visitor none = new Visitor(keycloak.url);
    none.open(asked.get("redirect_uri") + "?code=" + code);
    assertNull(none.left);
  }

  /** Goes to WeChat's page; returns what it is asked. */
  private Map<String, String> toWechat() {
    signInPage("en");
    visitor.open(visitor.page.getElementById("campus-wechat").absUrl("href"));
    return query(visitor.left);
  }

  private void come(String code) {
    toWechat();
    visitor.open(back(visitor, code));
  }

  private void link(String openid, String unionid) {
    come(wechat.confirm(openid, unionid));
    visitor.press("campus-send-code", "mobile", "6612 3456");
    visitor.press("campus-check-code", "code", CampusStandIn.RIGHT_CODE);
    assertNotNull(visitor.left, () -> visitor.page.body().text());
  }

  /** Where WeChat sends this visitor after his confirmation. */
  private static String back(Visitor at, String code) {
    Map<String, String> asked = query(at.left);
    return asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state");
  }

  private static Map<String, String> query(URI address) {
    Map<String, String> values = new HashMap<>();
    for (String pair : address.getRawQuery().split("&")) {
      String[] parts = pair.split("=", 2);
      values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return values;
  }

  private static boolean state(String username) throws Exception {
    HttpResponse<String> answer = account("state", username, CampusStandIn.SECRET);
    assertEquals(200, answer.statusCode());
    return JSON.readTree(answer.body()).path("linked").asBoolean();
  }

  private static HttpResponse<String> account(String what, String username, String given)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(keycloak.url + "/realms/smart-campus/campus-wechat/" + what))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"username\":\"" + username + "\"}"));
    if (given != null) {
      request.header("X-Campus-Secret", given);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
