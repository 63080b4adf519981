package org.smartcampus.identity.keycloak;

import java.util.Locale;

/** The languages of Smart Campus by the names that Keycloak and the application give them. */
final class PageLanguage {

  private PageLanguage() {}

  /**
   * The application's tag for a locale of the sign-in page.
   *
   * @return {@code zh-Hant}, {@code zh-Hans}, {@code pt} or {@code en}; {@code zh-Hant} for
   *     anything else
   */
  static String tagOf(Locale locale) {
    switch (locale.getLanguage()) {
      case "en":
        return "en";
      case "pt":
        return "pt";
      case "zh":
        boolean simplified =
            "Hans".equals(locale.getScript())
                || "CN".equals(locale.getCountry())
                || "SG".equals(locale.getCountry());
        return simplified ? "zh-Hans" : "zh-Hant";
      default:
        return "zh-Hant";
    }
  }
}
