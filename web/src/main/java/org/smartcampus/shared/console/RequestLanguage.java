package org.smartcampus.shared.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.smartcampus.shared.model.Language;

/**
 * The language of a request: the choice kept in the cookie {@value #COOKIE}, else the first of the
 * browser's languages that the product speaks, else Traditional Chinese. Only the allow-list of
 * {@link Language} ever leaves this class.
 */
public final class RequestLanguage {
  /** Holds the tag of the person's choice for a year. */
  public static final String COOKIE = "campus_language";

  private RequestLanguage() {}

  public static Language of(HttpServletRequest request) {
    String chosen = Cookies.value(request, COOKIE);
    if (chosen != null) {
      return Language.of(chosen);
    }
    if (request.getHeader("Accept-Language") != null) {
      for (Locale wanted : Collections.list(request.getLocales())) {
        String tag = wanted.toLanguageTag().toLowerCase(Locale.ROOT);
        if (tag.startsWith("zh") || tag.startsWith("pt") || tag.startsWith("en")) {
          return Language.of(tag);
        }
      }
    }
    return Language.ZH_HANT;
  }
}
