package org.smartcampus.shared.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.smartcampus.shared.model.CampusClock;

/** Instants on pages, in the bureau's zone: {@code #{times.full(x)}}. */
@Named("times")
@RequestScoped
public class TimesBean {
  private static final String NONE = "–";
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(CampusClock.ZONE);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(CampusClock.ZONE);

  /** By language and pattern, of which there are few. */
  private static final Map<String, DateTimeFormatter> FORMATTERS = new ConcurrentHashMap<>();

  @Inject private LanguageBean language;
  @Inject private CampusClock clock;

  /** {@code 2026-11-21 17:05}, the same in every language; empty for null. */
  public String minute(Instant instant) {
    return instant == null ? "" : MINUTE.format(instant);
  }

  /** {@code 2026-11-21}, the same in every language; empty for null. */
  public String day(Instant instant) {
    return instant == null ? "" : DAY.format(instant);
  }

  /**
   * Date and time in the page's language, for example {@code 21 Nov 2026 17:05}; a dash for null.
   */
  public String full(Instant instant) {
    return instant == null ? NONE : format(instant, date(true) + " HH:mm");
  }

  /**
   * The time of day for today, else day and time, with the year when it is another one; or a dash.
   */
  public String brief(Instant instant) {
    if (instant == null) {
      return NONE;
    }
    ZonedDateTime local = instant.atZone(CampusClock.ZONE);
    if (local.toLocalDate().equals(clock.today())) {
      return format(instant, "HH:mm");
    }
    return format(instant, date(local.getYear() != clock.today().getYear()) + " HH:mm");
  }

  private String date(boolean year) {
    return switch (language.getCurrent()) {
      case ZH_HANT, ZH_HANS -> year ? "yyyy年M月d日" : "M月d日";
      case PT -> year ? "dd/MM/yyyy" : "dd/MM";
      case EN -> year ? "d MMM yyyy" : "d MMM";
    };
  }

  private String format(Instant instant, String pattern) {
    Locale locale = language.getCurrent().locale();
    return FORMATTERS
        .computeIfAbsent(
            locale.toLanguageTag() + pattern, key -> DateTimeFormatter.ofPattern(pattern, locale))
        .format(instant.atZone(CampusClock.ZONE));
  }
}
