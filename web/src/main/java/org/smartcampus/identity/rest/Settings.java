package org.smartcampus.identity.rest;

/** Where this installation and its Keycloak are reached, from the environment. */
final class Settings {
  private Settings() {}

  /** Public address without a slash at the end, for example {@code https://campus.example.mo}. */
  static String baseUrl() {
    return of("CAMPUS_BASE_URL", "http://localhost:8080");
  }

  static String realmUrl() {
    return of("CAMPUS_KEYCLOAK_URL", "http://localhost:8180")
        + "/realms/"
        + of("CAMPUS_REALM", "smart-campus");
  }

  /** The secret with which we prove ourselves to Keycloak. */
  static String oidcSecret() {
    return of("CAMPUS_OIDC_SECRET", "");
  }

  /** The secret that Keycloak's sign-in page shares with us; empty closes the endpoints. */
  static String internalSecret() {
    return of("CAMPUS_INTERNAL_SECRET", "");
  }

  /** Whether people may sign in with WeChat; Keycloak reads the same setting. */
  static boolean hasWechat() {
    return !of("CAMPUS_WECHAT_APP_ID", "").isEmpty();
  }

  private static String of(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : value;
  }
}
