package org.smartcampus.shared.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.smartcampus.shared.model.CampusClock;

/** Points in time as pages show them: in the bureau's zone and the page's language; none is a dash. */
@Named("times")
@RequestScoped
public class Times {
  private static final String NONE = "–";

  @Inject private LanguageBean language;
  @Inject private CampusClock clock;

  /** Date and time, for example {@code 21 Nov 2026 17:05}. */
  public String full(Instant at) {
    return at == null ? NONE : format(at, day(true) + " HH:mm");
  }

  /** The date only. */
  public String date(Instant at) {
    return at == null ? NONE : format(at, day(true));
  }

  /** The time of day for today, else day and time, with the year when it is another one. */
  public String brief(Instant at) {
    if (at == null) {
      return NONE;
    }
    ZonedDateTime local = at.atZone(CampusClock.ZONE);
    if (local.toLocalDate().equals(clock.today())) {
      return format(at, "HH:mm");
    }
    return format(at, day(local.getYear() != clock.today().getYear()) + " HH:mm");
  }

  private String day(boolean year) {
    return switch (language.getCurrent()) {
      case ZH_HANT, ZH_HANS -> year ? "yyyy年M月d日" : "M月d日";
      case PT -> year ? "dd/MM/yyyy" : "dd/MM";
      case EN -> year ? "d MMM yyyy" : "d MMM";
    };
  }

  private String format(Instant at, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, language.getCurrent().locale())
        .format(at.atZone(CampusClock.ZONE));
  }
}
