package org.smartcampus.identity.rest;

import java.time.Instant;
import org.smartcampus.identity.service.SignInProof;

/**
 * Who somebody is, as Keycloak says it.
 *
 * @param username Keycloak's name of the person; null for a user without the attribute that names
 *     our person
 */
record IdToken(String username, SignInProof proof) {
  /** Keycloak's word in {@code acr} for a proof with a second factor; stands in the realm too. */
  private static final String TWO_FACTORS = "two-factors";

  /**
   * Reads the answer to a wish.
   *
   * @throws InvalidTokenException as {@link Jwt#verified}, or when it answers another wish
   */
  static IdToken verified(String token, SignInWish wish, Jwt.Keys keys, Instant now)
      throws InvalidTokenException {
    Jwt jwt = Jwt.verified(token, keys, Settings.realmUrl(), KeycloakClient.CLIENT, now);
    jwt.require("ID".equals(jwt.text("typ")), "type");
    jwt.require(wish.nonce().equals(jwt.text("nonce")), "nonce");
    jwt.require(KeycloakClient.CLIENT.equals(jwt.text("azp")), "authorized party");
    return new IdToken(
        jwt.text("preferred_username"),
        new SignInProof(
            token,
            jwt.text("sid"),
            jwt.text("sub"),
            TWO_FACTORS.equals(jwt.text("acr")),
            jwt.instant("auth_time")));
  }
}
