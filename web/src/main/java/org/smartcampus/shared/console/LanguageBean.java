package org.smartcampus.shared.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.smartcampus.shared.model.Language;

/** The language of the current page, in pages {@code #{lang}}. */
@Named("lang")
@RequestScoped
public class LanguageBean {
  @Inject private HttpServletRequest request;
  private Language current;

  public Language getCurrent() {
    if (current == null) {
      current = RequestLanguage.of(request);
    }
    return current;
  }

  /** For {@code <html lang>}; decides which shapes of Chinese characters a browser picks. */
  public String getTag() {
    return getCurrent().tag();
  }

  /** Faces' locale. PrimeFaces and Mojarra know Chinese by region, not by script. */
  public Locale getLocale() {
    return switch (getCurrent()) {
      case ZH_HANT -> Locale.TRADITIONAL_CHINESE;
      case ZH_HANS -> Locale.SIMPLIFIED_CHINESE;
      case PT -> new Locale("pt");
      case EN -> Locale.ENGLISH;
    };
  }

  /** All languages, for the language menu. */
  public List<Language> getAll() {
    return List.of(Language.values());
  }
}
