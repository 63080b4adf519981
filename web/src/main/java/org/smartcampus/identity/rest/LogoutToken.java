package org.smartcampus.identity.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;

/**
 * Keycloak's word that a session of its own is over (OpenID Connect Back-Channel Logout 1.0).
 *
 * @param id the token's own name: it counts once
 * @param session Keycloak's name of the session, or null for all of the user's
 * @param user Keycloak's name of the user, or null
 */
record LogoutToken(String id, String session, String user) {
  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /**
   * Reads a logout token.
   *
   * @throws InvalidTokenException as {@link Jwt#verified}, or when it is another kind of token,
   *     names neither session nor user, or was issued more than five minutes ago
   */
  static LogoutToken verified(String token, Jwt.Keys keys, Instant now)
      throws InvalidTokenException {
    Jwt jwt = Jwt.verified(token, keys, Settings.realmUrl(), KeycloakClient.CLIENT, now);
    JsonValue events = jwt.claims().get("events");
    jwt.require(
        events instanceof JsonObject all
            && all.get(EVENT) != null
            && all.get(EVENT).getValueType() == JsonValue.ValueType.OBJECT,
        "event");
    jwt.require(!jwt.claims().containsKey("nonce"), "a nonce");
    jwt.require(now.isBefore(jwt.instant("iat").plus(LONGEST)), "too old");
    LogoutToken read = new LogoutToken(jwt.text("jti"), jwt.text("sid"), jwt.text("sub"));
    jwt.require(read.id != null && !read.id.isEmpty(), "no name");
    jwt.require(read.session != null || read.user != null, "whose");
    return read;
  }
}
