package org.smartcampus.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.smartcampus.notification.model.NoticeLimits;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.service.SchoolSettings;

/** The limits of notices in the school of the transaction, as bureau and school have set them. */
@ApplicationScoped
public class NoticeSettings {
  @Inject private SchoolSettings settings;

  /** What holds now. */
  public NoticeLimits limits() {
    return new NoticeLimits(
        Duration.ofHours(settings.of(Setting.WITHDRAW_HOURS)),
        settings.of(Setting.REMINDERS),
        Duration.ofHours(settings.of(Setting.REMINDER_HOURS)));
  }
}
