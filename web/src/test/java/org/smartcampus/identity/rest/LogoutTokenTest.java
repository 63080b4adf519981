package org.smartcampus.identity.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Nobody but Keycloak ends other people's sessions. */
class LogoutTokenTest {
  private static final Instant NOW = SignedTokens.NOW;
  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

  private final SignedTokens issuer = new SignedTokens();

  private static JsonObjectBuilder right() {
    return SignedTokens.claims()
        .add("jti", "one")
        .add("sub", "user")
        .add("sid", "session")
        .add("events", Json.createObjectBuilder().add(EVENT, Json.createObjectBuilder()));
  }

  private LogoutToken read(String token) throws InvalidTokenException {
    return LogoutToken.verified(token, issuer, NOW);
  }

  private void refused(String token) {
    assertThrows(InvalidTokenException.class, () -> read(token));
  }

  @Test
  void aRightOneNamesSessionAndUser() throws InvalidTokenException {
    LogoutToken token = read(issuer.sign(right()));
    assertEquals("one", token.id());
    assertEquals("session", token.session());
    assertEquals("user", token.user());
    assertNull(read(issuer.sign(right().remove("sid"))).session());
  }

  @Test
  void whatIsWrongInAnyPlaceIsRefused() {
    refused(null);
    refused("x");
    refused(issuer.forge(right()));
    refused(issuer.sign("none", "ours", right()));
    refused(SignedTokens.withBody(issuer.sign(right()), right().add("sid", "another")));
    refused(issuer.sign(right().add("iss", "https://elsewhere.example/realms/smart-campus")));
    refused(issuer.sign(right().add("aud", "another")));
    // an ID token has a nonce and no event: it must not end anything
    refused(issuer.sign(right().add("nonce", "n")));
    refused(issuer.sign(right().addNull("nonce")));
    refused(issuer.sign(right().remove("events")));
    refused(issuer.sign(right().add("events", Json.createObjectBuilder().add("other", true))));
    refused(issuer.sign(right().add("events", Json.createObjectBuilder().add(EVENT, "yes"))));
    refused(issuer.sign(right().remove("jti")));
    refused(issuer.sign(right().add("jti", "")));
    refused(issuer.sign(right().remove("sid").remove("sub")));
    refused(issuer.sign(right().add("exp", NOW.getEpochSecond() - 60)));
    refused(
        issuer.sign(
            right().add("iat", NOW.getEpochSecond() - 600).add("exp", NOW.getEpochSecond() + 600)));
  }
}
