package org.smartcampus.identity.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What is wrong with a realm, in words; nothing for one that may go into production. */
final class RealmLint {

  private static final Pattern EXACT =
      Pattern.compile("(\\$\\{CAMPUS_BASE_URL}|https://[a-z0-9.-]+(:\\d+)?)(/[A-Za-z0-9_-]+)+/?");

  /** Longest times in seconds. */
  private static final Map<String, Integer> LONGEST =
      Map.of(
          "accessTokenLifespan", 300,
          "accessCodeLifespan", 60,
          "accessCodeLifespanUserAction", 300,
          "accessCodeLifespanLogin", 1800,
          "ssoSessionIdleTimeout", 900,
          "ssoSessionMaxLifespan", 28800,
          "offlineSessionIdleTimeout", 900,
          "offlineSessionMaxLifespan", 28800);

  private static final List<String> OFF =
      List.of(
          "registrationAllowed",
          "registrationEmailAsUsername",
          "rememberMe",
          "resetPasswordAllowed",
          "editUsernameAllowed",
          "permanentLockout",
          "otpPolicyCodeReusable");

  private final JsonNode realm;
  private final List<String> faults = new ArrayList<>();

  private RealmLint(JsonNode realm) {
    this.realm = realm;
  }

  static List<String> faults(JsonNode realm) {
    RealmLint lint = new RealmLint(realm);
    lint.realm();
    realm.path("clients").forEach(lint::client);
    lint.flows();
    lint.providers();
    return lint.faults;
  }

  private void check(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }

  private static boolean isOff(JsonNode node, String name) {
    return node.path(name).isBoolean() && !node.path(name).asBoolean();
  }

  private void realm() {
    OFF.forEach(name -> check(isOff(realm, name), name + " is on"));
    check(realm.path("bruteForceProtected").asBoolean(), "lockout is off");
    check(realm.path("failureFactor").asInt(99) <= 5, "too many tries");
    int second = realm.path("maxSecondaryAuthFailures").asInt();
    check(second >= 1 && second <= 20, "too many tries of the second factor");
    check(realm.path("waitIncrementSeconds").asInt() >= 60, "too short a lockout");
    check(realm.path("maxFailureWaitSeconds").asInt() >= 900, "too short a lockout");
    LONGEST.forEach(
        (name, longest) ->
            check(
                realm.path(name).isInt() && realm.path(name).asInt() <= longest,
                name + " is too long"));
    check(realm.path("offlineSessionMaxLifespanEnabled").asBoolean(), "offline sessions never end");
    check(realm.path("revokeRefreshToken").asBoolean(), "refresh tokens are used twice");
    check(
        realm.path("sslRequired").asText().matches("all|\\$\\{CAMPUS_SSL_REQUIRED:all}"),
        "plain http");
    check(realm.path("passwordPolicy").asText().contains("length(12)"), "short passwords");
    check(realm.path("users").isMissingNode(), "a user");
  }

  private void client(JsonNode client) {
    String name = client.path("clientId").asText();
    JsonNode attributes = client.path("attributes");
    check(isOff(client, "implicitFlowEnabled"), name + ": implicit grant");
    check(isOff(client, "directAccessGrantsEnabled"), name + ": direct access grants");
    check(isOff(client, "serviceAccountsEnabled"), name + ": service account");
    check(isOff(client, "fullScopeAllowed"), name + ": full scope");
    // also a confidential client proves that it asked; a public one has nothing else
    check(
        attributes.path("pkce.code.challenge.method").asText().equals("S256"),
        name + ": no PKCE" + (isOff(client, "publicClient") ? "" : " of a public client"));
    check(
        !isOff(client, "publicClient") || client.path("secret").asText().matches("\\$\\{[A-Z_]+}"),
        name + ": a secret in the file");
    check(!client.path("redirectUris").isEmpty(), name + ": no redirect address");
    client.path("redirectUris").forEach(uri -> exact(name, uri.asText()));
    for (String uri : attributes.path("post.logout.redirect.uris").asText().split("##")) {
      exact(name, uri);
    }
    exact(name, attributes.path("backchannel.logout.url").asText());
    check(
        attributes.path("backchannel.logout.session.required").asText().equals("true"),
        name + ": logout without session");
    check(client.path("webOrigins").isEmpty(), name + ": other origins");
    for (String grant : List.of("oauth2.device.authorization.grant", "oidc.ciba.grant")) {
      check(attributes.path(grant + ".enabled").asText().equals("false"), name + ": " + grant);
    }
    check(
        attributes.path("acr.loa.map").asText().contains("\"two-factors\":2"),
        name + ": no word for two factors");
    boolean says = false;
    for (JsonNode mapper : client.path("protocolMappers")) {
      says |=
          mapper.path("protocolMapper").asText().equals("oidc-acr-mapper")
              && mapper.at("/config/id.token.claim").asText().equals("true");
    }
    check(says, name + ": acr is not told");
  }

  private void exact(String client, String uri) {
    check(EXACT.matcher(uri).matches(), client + ": address is not exact: " + uri);
  }

  private void flows() {
    JsonNode browser = flow(realm.path("browserFlow").asText());
    check(!browser.isMissingNode(), "no sign-in flow");
    check(asksForTwo(browser), "no second factor");
    for (String closed : List.of("directGrantFlow", "registrationFlow", "resetCredentialsFlow")) {
      JsonNode steps = flow(realm.path(closed).asText()).path("authenticationExecutions");
      check(
          steps.size() == 1
              && steps.get(0).path("authenticator").asText().equals("deny-access-authenticator")
              && steps.get(0).path("requirement").asText().equals("REQUIRED"),
          closed + " is open");
    }
  }

  /** WeChat and nobody else, which proves nothing before the mobile was proven once. */
  private void providers() {
    for (JsonNode provider : realm.path("identityProviders")) {
      String name = provider.path("alias").asText();
      check(provider.path("providerId").asText().equals("campus-wechat"), name + ": unknown kind");
      for (String off :
          List.of(
              "trustEmail", "storeToken", "authenticateByDefault", "addReadTokenRoleOnCreate")) {
        check(isOff(provider, off), name + ": " + off);
      }
      JsonNode first = flow(provider.path("firstBrokerLoginFlowAlias").asText());
      JsonNode steps = first.path("authenticationExecutions");
      check(
          steps.size() == 1
              && steps.get(0).path("authenticator").asText().equals("campus-wechat-link")
              && isRequired(steps.get(0)),
          name + ": the mobile is not proven first");
    }
  }

  /**
   * Whether a flow holds, at any depth, a conditional part for level 2 of no lifetime, in which the
   * set-up is required and the proof by app or passkey follows for all who have one.
   */
  private boolean asksForTwo(JsonNode flow) {
    for (JsonNode step : flow.path("authenticationExecutions")) {
      JsonNode inner = flow(step.path("flowAlias").asText());
      if (step.path("requirement").asText().equals("DISABLED") || inner.isMissingNode()) {
        continue;
      }
      if (isSecondFactor(inner) && step.path("requirement").asText().equals("CONDITIONAL")
          || asksForTwo(inner)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSecondFactor(JsonNode flow) {
    JsonNode level = step(flow, "conditional-level-of-authentication");
    JsonNode config = config(level.path("authenticatorConfig").asText());
    if (!config.path("loa-condition-level").asText().equals("2")
        || !config.path("loa-max-age").asText().equals("0")
        || !isRequired(level)
        || !isRequired(step(flow, "campus-second-factor"))) {
      return false;
    }
    for (JsonNode step : flow.path("authenticationExecutions")) {
      JsonNode prove = flow(step.path("flowAlias").asText());
      if (step.path("requirement").asText().equals("CONDITIONAL")
          && isRequired(step(prove, "conditional-user-configured"))
          && isAlternative(step(prove, "auth-otp-form"))
          && isAlternative(step(prove, "webauthn-authenticator"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRequired(JsonNode step) {
    return step.path("requirement").asText().equals("REQUIRED");
  }

  private static boolean isAlternative(JsonNode step) {
    return step.path("requirement").asText().equals("ALTERNATIVE");
  }

  private static JsonNode step(JsonNode flow, String authenticator) {
    for (JsonNode step : flow.path("authenticationExecutions")) {
      if (step.path("authenticator").asText().equals(authenticator)) {
        return step;
      }
    }
    return flow.path("authenticationExecutions").path(-1);
  }

  private JsonNode flow(String alias) {
    return named("authenticationFlows", alias);
  }

  private JsonNode config(String alias) {
    return named("authenticatorConfig", alias).path("config");
  }

  private JsonNode named(String list, String alias) {
    for (JsonNode one : realm.path(list)) {
      if (!alias.isEmpty() && one.path("alias").asText().equals(alias)) {
        return one;
      }
    }
    return realm.path(list).path(-1);
  }
}
