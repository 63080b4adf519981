package org.smartcampus.identity.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;

/** A visitor at the real server, which is started once for all tests. */
abstract class AtTheServer {

  static final ObjectMapper JSON = new ObjectMapper();

  /** The pair of RFC 7636, appendix B. */
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  static final String RETURN = "/sign-in/return";
  static CampusStandIn campus;
  static WechatStandIn wechat;
  static KeycloakServer keycloak;
  static String realm;

  Visitor visitor = new Visitor(keycloak.url);
  String idToken;

  @BeforeAll
  static synchronized void start() throws Exception {
    if (keycloak == null) {
      campus = new CampusStandIn();
      wechat = new WechatStandIn();
      keycloak = new KeycloakServer(campus.url(), wechat.url());
      realm = keycloak.url + "/realms/smart-campus/protocol/openid-connect";
      Runtime.getRuntime().addShutdownHook(new Thread(AtTheServer::stop, "end of the tests"));
    }
  }

  private static void stop() {
    keycloak.close();
    campus.close();
    wechat.close();
  }

  static String authorize(String redirect, String more) {
    return realm
        + "/auth?client_id=smart-campus&response_type=code&scope=openid&code_challenge_method=S256"
        + "&code_challenge="
        + CHALLENGE
        + "&redirect_uri="
        + URLEncoder.encode(redirect, StandardCharsets.UTF_8)
        + more;
  }

  Visitor signInPage(String language) {
    return visitor.open(authorize(campus.url() + RETURN, "&ui_locales=" + language));
  }

  Visitor codePage() {
    return signInPage("en").press("campus-send-code", "mobile", "6612 3456");
  }

  void shows(String text) {
    assertNotNull(visitor.page, () -> "led away to " + visitor.left);
    assertTrue(visitor.page.body().text().contains(text), visitor.page.body().text());
  }

  JsonNode signedIn() throws Exception {
    assertNotNull(visitor.left, () -> visitor.page.body().text());
    assertTrue(
        visitor.left.toString().startsWith(campus.url() + RETURN + "?"), visitor.left.toString());
    Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(visitor.left.toString());
    assertTrue(code.find());
    HttpResponse<String> answer =
        token(
            "grant_type=authorization_code&client_id=smart-campus&client_secret="
                + KeycloakServer.CLIENT_SECRET
                + "&code="
                + code.group(1)
                + "&code_verifier="
                + VERIFIER
                + "&redirect_uri="
                + campus.url()
                + RETURN);
    assertEquals(200, answer.statusCode(), answer.body());
    idToken = JSON.readTree(answer.body()).path("id_token").asText();
    return JSON.readTree(Base64.getUrlDecoder().decode(idToken.split("\\.")[1]));
  }

  static HttpResponse<String> token(String form) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(realm + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
