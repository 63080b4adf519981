package org.smartcampus.identity.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The realm that production imports holds, and each fault in it would be found. */
class RealmLintTest {

  private static final Path CONFIG = Path.of("..");
  private static final Path REALM = CONFIG.resolve("keycloak/realm/smart-campus.json");

  private static ObjectNode realm() {
    try {
      return (ObjectNode) new ObjectMapper().readTree(REALM.toFile());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void theRealmHolds() {
    assertEquals(List.of(), RealmLint.faults(realm()));
  }

  @Test
  void thereIsNoOtherRealmFile() throws IOException {
    try (Stream<Path> files = Files.walk(CONFIG.resolve("keycloak"))) {
      assertEquals(
          List.of("smart-campus-users-0.json", "smart-campus.json"),
          files
              .filter(file -> file.toString().endsWith(".json"))
              .map(file -> file.getFileName().toString())
              .sorted()
              .toList());
    }
    try (Stream<Path> files = Files.walk(CONFIG.resolve("production"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);
        assertFalse(text.contains("users-0.json"), file.toString());
        assertFalse(text.contains("SECOND_FACTOR"), file.toString());
        assertFalse(text.matches("(?s).*\\nCAMPUS_SSL_REQUIRED=.*"), file.toString());
      }
    }
  }

  /** What somebody may do to the realm, and the word that has to be in what is found. */
  private record Sabotage(String found, Consumer<ObjectNode> done) {}

  @Test
  void everySabotageIsFound() {
    List<String> missed = new ArrayList<>();
    for (Sabotage sabotage : sabotages()) {
      ObjectNode realm = realm();
      sabotage.done().accept(realm);
      List<String> faults = RealmLint.faults(realm);
      if (faults.stream().noneMatch(fault -> fault.contains(sabotage.found()))) {
        missed.add(sabotage.found() + " in " + faults);
      }
    }
    assertEquals(List.of(), missed);
  }

  private static List<Sabotage> sabotages() {
    List<Sabotage> all = new ArrayList<>();
    all.add(new Sabotage("unknown kind", r -> wechat(r).put("providerId", "oidc")));
    all.add(new Sabotage("trustEmail", r -> wechat(r).put("trustEmail", true)));
    all.add(new Sabotage("storeToken", r -> wechat(r).remove("storeToken")));
    all.add(
        new Sabotage(
            "mobile is not proven",
            r -> wechat(r).put("firstBrokerLoginFlowAlias", "campus browser")));
    all.add(
        new Sabotage(
            "mobile is not proven",
            r -> step(r, "campus-wechat-link").put("requirement", "ALTERNATIVE")));
    for (String uri :
        List.of(
            "*",
            "${CAMPUS_BASE_URL}/*",
            "${CAMPUS_BASE_URL}/sign-in/return*",
            "http://campus.example.mo/sign-in/return",
            "${CAMPUS_BASE_URL}/sign-in/return?x=1")) {
      all.add(
          new Sabotage("not exact", r -> ((ArrayNode) client(r).path("redirectUris")).add(uri)));
    }
    all.add(
        new Sabotage(
            "not exact",
            r -> attributes(r).put("post.logout.redirect.uris", "${CAMPUS_BASE_URL}/*")));
    all.add(new Sabotage("not exact", r -> attributes(r).remove("backchannel.logout.url")));
    all.add(new Sabotage("origins", r -> ((ArrayNode) client(r).path("webOrigins")).add("*")));
    all.add(new Sabotage("implicit", r -> client(r).put("implicitFlowEnabled", true)));
    all.add(new Sabotage("implicit", r -> client(r).remove("implicitFlowEnabled")));
    all.add(new Sabotage("direct", r -> client(r).put("directAccessGrantsEnabled", true)));
    all.add(new Sabotage("service", r -> client(r).put("serviceAccountsEnabled", true)));
    all.add(new Sabotage("PKCE", r -> attributes(r).remove("pkce.code.challenge.method")));
    all.add(new Sabotage("PKCE", r -> attributes(r).put("pkce.code.challenge.method", "plain")));
    all.add(
        new Sabotage(
            "of a public client",
            r -> {
              client(r).put("publicClient", true);
              attributes(r).remove("pkce.code.challenge.method");
            }));
    all.add(new Sabotage("secret", r -> client(r).put("secret", "campus")));
    all.add(new Sabotage("lockout is off", r -> r.put("bruteForceProtected", false)));
    all.add(new Sabotage("tries", r -> r.put("failureFactor", 100)));
    all.add(new Sabotage("second factor", r -> r.remove("maxSecondaryAuthFailures")));
    all.add(new Sabotage("second factor", r -> r.put("maxSecondaryAuthFailures", 1000)));
    all.add(new Sabotage("registration", r -> r.put("registrationAllowed", true)));
    all.add(new Sabotage("registration", r -> r.remove("registrationAllowed")));
    all.add(new Sabotage("resetPassword", r -> r.put("resetPasswordAllowed", true)));
    all.add(new Sabotage("registrationFlow", r -> r.put("registrationFlow", "registration")));
    all.add(new Sabotage("directGrantFlow", r -> r.put("directGrantFlow", "direct grant")));
    all.add(new Sabotage("accessToken", r -> r.put("accessTokenLifespan", 3600)));
    all.add(new Sabotage("ssoSessionMax", r -> r.put("ssoSessionMaxLifespan", 864000)));
    all.add(new Sabotage("ssoSessionIdle", r -> r.remove("ssoSessionIdleTimeout")));
    all.add(new Sabotage("plain http", r -> r.put("sslRequired", "none")));
    all.add(new Sabotage("Reusable", r -> r.put("otpPolicyCodeReusable", true)));
    all.add(new Sabotage("user", r -> r.putArray("users").addObject().put("username", "admin.hh")));
    all.add(new Sabotage("acr", r -> ((ArrayNode) client(r).path("protocolMappers")).remove(1)));
    all.add(new Sabotage("two factors", r -> attributes(r).remove("acr.loa.map")));
    all.add(new Sabotage("second factor", r -> r.put("browserFlow", "browser")));
    all.add(
        new Sabotage("second factor", r -> config(r, "two factors").put("loa-max-age", "36000")));
    all.add(
        new Sabotage(
            "second factor", r -> config(r, "two factors").put("loa-condition-level", "1")));
    for (String step :
        List.of(
            "campus-second-factor",
            "auth-otp-form",
            "webauthn-authenticator",
            "conditional-user-configured")) {
      all.add(new Sabotage("second factor", r -> step(r, step).put("requirement", "DISABLED")));
    }
    all.add(
        new Sabotage(
            "second factor",
            r -> subflow(r, "campus second factor").put("requirement", "DISABLED")));
    all.add(
        new Sabotage(
            "second factor", r -> subflow(r, "campus prove").put("requirement", "DISABLED")));
    return all;
  }

  private static ObjectNode client(ObjectNode realm) {
    return (ObjectNode) realm.path("clients").get(0);
  }

  private static ObjectNode attributes(ObjectNode realm) {
    return (ObjectNode) client(realm).path("attributes");
  }

  private static ObjectNode config(ObjectNode realm, String alias) {
    return (ObjectNode) find(realm.path("authenticatorConfig"), "alias", alias).path("config");
  }

  private static ObjectNode wechat(ObjectNode realm) {
    return (ObjectNode) realm.path("identityProviders").get(0);
  }

  private static ObjectNode step(ObjectNode realm, String authenticator) {
    return anywhere(realm, "authenticator", authenticator);
  }

  private static ObjectNode subflow(ObjectNode realm, String alias) {
    return anywhere(realm, "flowAlias", alias);
  }

  private static ObjectNode anywhere(ObjectNode realm, String field, String value) {
    for (JsonNode flow : realm.path("authenticationFlows")) {
      JsonNode found = find(flow.path("authenticationExecutions"), field, value);
      if (found != null) {
        return (ObjectNode) found;
      }
    }
    throw new AssertionError(value);
  }

  private static JsonNode find(JsonNode list, String field, String value) {
    for (JsonNode one : list) {
      if (one.path(field).asText().equals(value)) {
        return one;
      }
    }
    return null;
  }

  @Test
  void thisTestReadsWhatTheLauncherImports() throws IOException {
    String launcher =
        Files.readString(
            CONFIG.resolve("launcher/src/main/java/org/smartcampus/launcher/Keycloak.java"));
    assertTrue(launcher.contains("\"realm/\" + REALM + \".json\""), "another realm file");
  }
}
