package org.smartcampus.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What ends at Keycloak ends here; and what needs a fresh proof asks for one. */
class EndedAtKeycloakIT {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Test
  void aSessionEndedAtKeycloakIsOverWithinFiveSeconds() throws Exception {
    try (Stage other = Stage.console("admin.lw");
        Stage ended = Stage.console("admin.lw")) {
      ended.open("/console/contacts/directory");
      other.open("/console/contacts/directory");
      assertEquals(204, endAtKeycloak(ended, newest(ended, "admin.lw", "keycloak_session")));
      long start = System.nanoTime();
      while (isIn(ended)) {
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(5).toNanos(), "still in");
      }
      assertTrue(isIn(other), "another session of the same person goes on");
    }
  }

  @Test
  void nobodyElseEndsAnything() throws Exception {
    try (Stage stage = Stage.console("admin.lw")) {
      String header = base64("{\"alg\":\"none\"}");
      String body =
          base64(
              "{\"iss\":\"x\",\"aud\":\"smart-campus\",\"sid\":\""
                  + newest(stage, "admin.lw", "keycloak_session")
                  + "\",\"events\":{\"http://schemas.openid.net/event/backchannel-logout\":{}}}");
      for (String token :
          List.of("", "x", header + "." + body + ".", header + "." + body + ".AA")) {
        HttpRequest request =
            HttpRequest.newBuilder(URI.create(stage.system.base() + "/sign-in/ended"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("logout_token=" + token))
                .build();
        assertEquals(
            400, HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode(), token);
      }
      assertTrue(isIn(stage));
    }
  }

  @Test
  void anActionThatNeedsAFreshProofOffersItAndGoesOn() throws Exception {
    try (Stage admin = Stage.console("admin.hh")) {
      admin.open("/console/identity/administrators");
      // as if he had signed in an hour ago
      try (Connection database = admin.system.connect();
          PreparedStatement update =
              database.prepareStatement(
                  "update person_session set proven_at = proven_at - interval 1 hour where"
                      + " public_id = ?")) {
        update.setString(1, newest(admin, "admin.hh", "public_id"));
        assertEquals(1, update.executeUpdate());
      }
      add(admin);
      Locator offer = admin.page.locator("#sc-proof-open");
      offer.waitFor();
      admin.sound().shoot("72-prove");
      assertEquals(1, admin.page.locator("[id='supers'] tbody tr").count(), "nothing was done");
      Page proof = admin.page.waitForPopup(offer::click);
      proof.locator("#password").waitFor();
      assertEquals(0, proof.locator("#username").count(), "it is known who has to prove");
      proof.fill("#password", "campus");
      proof.click("#kc-login");
      // the page that asked has kept what was chosen, and does by itself what was wanted
      admin.page.locator("[id='supers'] tbody tr").nth(1).waitFor();
      admin.page.locator("[id='supers'] tbody button.sc-danger").click();
      admin.dialogButton("identity.admin.remove").click();
      admin
          .page
          .locator("[id='supers'] tbody button.sc-danger")
          .waitFor(
              new com.microsoft.playwright.Locator.WaitForOptions()
                  .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }
  }

  private static void add(Stage admin) {
    admin.press("identity.admin.add");
    admin.field("identity.admin.find").fill("區");
    admin.page.locator("[id='addForm:found'] button").first().click();
  }

  private static boolean isIn(Stage stage) {
    return stage
            .browser
            .request()
            .get(
                stage.system.base() + "/console/contacts/directory",
                com.microsoft.playwright.options.RequestOptions.create().setMaxRedirects(0))
            .status()
        == 200;
  }

  /** A column of an account's newest session. */
  private static String newest(Stage stage, String account, String column) throws SQLException {
    try (Connection database = stage.system.connect();
        PreparedStatement query =
            database.prepareStatement(
                "select s."
                    + column
                    + " from person_session s join person_login l on l.person_id = s.person_id"
                    + " where l.username = ? order by s.created_at desc limit 1")) {
      query.setString(1, account);
      try (ResultSet rows = query.executeQuery()) {
        assertTrue(rows.next());
        return rows.getString(1);
      }
    }
  }

  /** Ends a session as Keycloak's own administrator does. */
  private static int endAtKeycloak(Stage stage, String session)
      throws IOException, InterruptedException {
    String keycloak = stage.system.info().getString("keycloak");
    String form =
        "grant_type=password&client_id=admin-cli&username=admin&password="
            + URLEncoder.encode(
                stage.system.secret("keycloak-admin-password"), StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        HTTP.send(
            HttpRequest.newBuilder(
                    URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      JsonObject tokens = reader.readObject();
      return HTTP.send(
              HttpRequest.newBuilder(
                      URI.create(keycloak + "/admin/realms/smart-campus/sessions/" + session))
                  .header("Authorization", "Bearer " + tokens.getString("access_token"))
                  .DELETE()
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
