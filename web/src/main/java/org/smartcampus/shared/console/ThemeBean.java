package org.smartcampus.shared.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Light or dark, as the person chose; in pages {@code #{theme}}. */
@Named("theme")
@RequestScoped
public class ThemeBean {
  /** Holds {@code light} or {@code dark} for a year. */
  public static final String COOKIE = "campus_theme";

  @Inject private HttpServletRequest request;

  /** {@code light} or {@code dark}, for {@code <html data-theme>}. */
  public String getName() {
    return isDark() ? "dark" : "light";
  }

  /** The theme that the switch leads to. */
  public String getOther() {
    return isDark() ? "light" : "dark";
  }

  /** PrimeFaces' theme underneath. */
  public String getPrime() {
    return isDark() ? "arya" : "saga";
  }

  private boolean isDark() {
    return "dark".equals(Cookies.value(request, COOKIE));
  }
}
