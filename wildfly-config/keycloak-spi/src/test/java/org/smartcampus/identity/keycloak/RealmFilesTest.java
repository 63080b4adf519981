package org.smartcampus.identity.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What may never slip into the realm files. */
class RealmFilesTest {

  private static final Path FOLDER = Path.of("../keycloak");
  private static String text;
  private static JsonNode realm;
  private static JsonNode demo;

  @BeforeAll
  static void read() throws Exception {
    text = Files.readString(FOLDER.resolve("realm/smart-campus.json"));
    realm = new ObjectMapper().readTree(text);
    demo = new ObjectMapper().readTree(FOLDER.resolve("demo/smart-campus-users-0.json").toFile());
  }

  @Test
  void theProductionRealmHoldsNobody() {
    assertTrue(realm.path("users").isMissingNode());
    for (JsonNode user : demo.path("users")) {
      assertFalse(text.contains('"' + user.path("username").asText() + '"'));
    }
  }

  @Test
  void theDemonstrationHoldsItsSevenAccountsAndNobodyIsExemptHere() {
    assertFalse((text + demo).contains("exempt"));
    Set<String> names = new TreeSet<>();
    for (JsonNode user : demo.path("users")) {
      names.add(user.path("username").asText());
      assertEquals(user.path("username"), user.at("/attributes/person/0"));
    }
    assertEquals(
        Set.of("bureau", "admin.hh", "sub.hh", "teacher.hh", "parent.hh", "admin.lw", "admin.xa"),
        names);
  }

  @Test
  void redirectsGoToTheSignInAddressOnly() {
    for (JsonNode client : realm.path("clients")) {
      List<String> redirects = new ArrayList<>();
      client.path("redirectUris").forEach(uri -> redirects.add(uri.asText()));
      assertEquals(List.of("${CAMPUS_BASE_URL}/sign-in/return"), redirects);
      assertEquals(
          "${CAMPUS_BASE_URL}/console/##${CAMPUS_BASE_URL}/m/",
          client.path("attributes").path("post.logout.redirect.uris").asText());
    }
    assertEquals(1, realm.path("clients").size());
  }

  @Test
  void onlyTheCodeFlowWithAConfidentialClient() {
    JsonNode client = realm.path("clients").get(0);
    assertTrue(client.path("standardFlowEnabled").asBoolean());
    for (String off :
        List.of(
            "publicClient",
            "implicitFlowEnabled",
            "directAccessGrantsEnabled",
            "serviceAccountsEnabled",
            "bearerOnly",
            "fullScopeAllowed")) {
      assertTrue(client.path(off).isBoolean() && !client.path(off).asBoolean(), off);
    }
    assertEquals("S256", client.path("attributes").path("pkce.code.challenge.method").asText());
    assertEquals("${CAMPUS_OIDC_SECRET}", client.path("secret").asText());
    assertEquals("campus refused", realm.path("directGrantFlow").asText());
  }

  @Test
  void guessingIsCountedAndTlsIsTheDefault() {
    assertTrue(realm.path("bruteForceProtected").asBoolean());
    assertTrue(realm.path("failureFactor").asInt(99) <= 5);
    assertEquals("${CAMPUS_SSL_REQUIRED:all}", realm.path("sslRequired").asText());
    for (String off :
        List.of("registrationAllowed", "resetPasswordAllowed", "rememberMe", "eventsEnabled")) {
      assertTrue(realm.path(off).isBoolean() && !realm.path(off).asBoolean(), off);
    }
    assertTrue(realm.path("ssoSessionMaxLifespan").asInt() <= 8 * 3600);
  }

  @Test
  void theLanguagesAreThoseThatKeycloakTellsApart() {
    assertEquals("zh-TW", realm.path("defaultLocale").asText());
    assertEquals("[\"zh-TW\",\"zh-CN\",\"pt\",\"en\"]", realm.path("supportedLocales").toString());
  }

  @Test
  void placeholdersAreThoseInTheReadme() throws Exception {
    Set<String> names = new TreeSet<>();
    Pattern.compile("\\$\\{([A-Z_]+)")
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .forEach(names::add);
    assertEquals(Set.of("CAMPUS_BASE_URL", "CAMPUS_OIDC_SECRET", "CAMPUS_SSL_REQUIRED"), names);
    String readme = Files.readString(FOLDER.resolve("README.md"));
    names.forEach(name -> assertTrue(readme.contains("`" + name + "`"), name));
  }
}
