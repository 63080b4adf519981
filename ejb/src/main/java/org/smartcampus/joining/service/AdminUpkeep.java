package org.smartcampus.joining.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.joining.model.AdminApplication;
import org.smartcampus.joining.model.AdminApplicationState;
import org.smartcampus.joining.store.AdminApplicationStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Site;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.Texts;
import org.smartcampus.shared.service.Requires;

/** What workers and timers do with applications. */
@Stateless
@Requires(Permission.SYSTEM)
public class AdminUpkeep {
  /** How long an application that came to nothing is kept. */
  static final Duration KEPT = Duration.ofDays(180);

  @Inject private AdminApplicationStore store;
  @Inject private SchoolService schools;
  @Inject private CampusClock clock;
  @Inject private Audit audit;

  /** What an applicant is told, and where to. */
  public record Told(Mobile mobile, String text) {}

  /** Lapses what waited thirty days and forgets what came to nothing; returns how many lapsed. */
  public int tidy() {
    Instant now = clock.now();
    int lapsed = 0;
    for (AdminApplication a : store.lockOverdue(now)) {
      if (a.expire(now)) {
        lapsed++;
        audit.recordIn(
            a.getSchoolId(),
            "adminapp.expire",
            "AdminApplication",
            a.getPublicId(),
            Map.of("state", AdminApplicationState.SUBMITTED),
            Map.of("state", a.getState()));
      }
    }
    store.purge(now, now.minus(KEPT));
    return lapsed;
  }

  /** What to tell an applicant; empty when nobody has decided. */
  public Optional<Told> decision(String publicId) {
    return store
        .find(publicId)
        .filter(
            a ->
                a.getState() == AdminApplicationState.APPROVED
                    || a.getState() == AdminApplicationState.REJECTED)
        .map(a -> new Told(a.getMobile(), text(a)));
  }

  private String text(AdminApplication a) {
    Texts texts = Texts.of(a.getLanguage());
    String school = schools.name(a.getSchoolId(), a.getLanguage());
    return a.getState() == AdminApplicationState.APPROVED
        ? texts.get("joining.adminapp.told.approved", school, Site.link("/console/"))
        : texts.get("joining.adminapp.told.rejected", school, a.getReason());
  }
}
