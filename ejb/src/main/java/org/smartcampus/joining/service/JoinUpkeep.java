package org.smartcampus.joining.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.smartcampus.joining.model.JoinRequestChild;
import org.smartcampus.joining.model.JoinState;
import org.smartcampus.joining.store.JoinProgressStore;
import org.smartcampus.joining.store.JoinRequestStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** What workers and timers do with requests, in one school at a time. */
@Stateless
@Requires(Permission.SYSTEM)
public class JoinUpkeep {
  @Inject private JoinRequestStore requests;
  @Inject private JoinProgressStore progresses;
  @Inject private JoinKinds kinds;
  @Inject private SchoolService schools;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;

  /** Lapses lines that waited thirty days and forgets old visitors; returns the lines lapsed. */
  public int tidy() {
    Instant now = clock.now();
    int lapsed = 0;
    for (JoinRequestChild child : requests.overdue(now)) {
      if (child.expire(now)) {
        lapsed++;
        audit.record("edu.verify.expire", "JoinRequestChild", child.getPublicId());
      }
    }
    progresses.purge(now);
    return lapsed;
  }

  /** What to tell an applicant; empty when the line is not decided. */
  public Optional<JoinDecision> decision(String linePublicId) {
    return requests
        .find(linePublicId)
        .filter(c -> c.getState() == JoinState.APPROVED || c.getState() == JoinState.REJECTED)
        .map(
            c ->
                new JoinDecision(
                    c.getRequest().getMobile(),
                    c.getRequest().getEmail(),
                    c.getRequest().getLanguage(),
                    schools.name(callers.current().schoolId(), c.getRequest().getLanguage()),
                    kinds
                        .of(c.getRequest().getPurpose())
                        .target(c.getTargetId())
                        .map(JoinTarget::name)
                        .orElse(""),
                    c.getChildName(),
                    c.getState(),
                    c.getReason(),
                    c.getReasonText()));
  }
}
