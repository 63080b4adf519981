package org.smartcampus.identity.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address at which Keycloak ends its own session. */
final class KeycloakSignOut {
  private KeycloakSignOut() {}

  /**
   * @param idToken what Keycloak gave at the sign-in; empty when there is none, then only the way
   *     back is left
   * @param back local path to come back to
   */
  static String url(String idToken, String back) {
    String to = Settings.baseUrl() + back;
    return idToken.isEmpty()
        ? to
        : Settings.realmUrl()
            + "/protocol/openid-connect/logout?id_token_hint="
            + encoded(idToken)
            + "&post_logout_redirect_uri="
            + encoded(to);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
