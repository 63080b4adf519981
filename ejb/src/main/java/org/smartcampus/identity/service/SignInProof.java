package org.smartcampus.identity.service;

import java.time.Instant;

/**
 * What Keycloak has proven of a person.
 *
 * @param idToken the ID token as it came, or an empty text
 * @param keycloakSession Keycloak's name of its own session ({@code sid}), or null
 * @param keycloakUser Keycloak's name of the user ({@code sub}), or null
 * @param twoFactors whether a second factor was proven with it
 * @param at when
 */
public record SignInProof(
    String idToken, String keycloakSession, String keycloakUser, boolean twoFactors, Instant at) {

  /** A proof that no Keycloak gave: of the demonstration's loader and of tests. */
  public static SignInProof own(boolean twoFactors, Instant at) {
    return new SignInProof("", null, null, twoFactors, at);
  }
}
