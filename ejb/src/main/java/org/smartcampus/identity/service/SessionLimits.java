package org.smartcampus.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.smartcampus.identity.model.SessionKind;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.service.PlatformSettings;

/** How long sessions live by the bureau's settings (P-09), never longer than their kind says. */
@ApplicationScoped
public class SessionLimits {
  @Inject private PlatformSettings settings;

  /** Ends after this time without a request. */
  public Duration idle(SessionKind kind) {
    return switch (kind) {
      case CONSOLE -> Duration.ofMinutes(settings.of(Setting.CONSOLE_IDLE));
      case PHONE -> longest(kind);
    };
  }

  /** Ends after this time whatever happens; for sessions opened from now on. */
  public Duration longest(SessionKind kind) {
    return switch (kind) {
      case CONSOLE -> Duration.ofHours(settings.of(Setting.CONSOLE_LONGEST));
      case PHONE -> Duration.ofDays(settings.of(Setting.PHONE_LONGEST));
    };
  }
}
