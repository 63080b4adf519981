package org.smartcampus.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.model.SessionKind;
import org.smartcampus.identity.model.SignInStrength;
import org.smartcampus.identity.model.VerificationPolicy;
import org.smartcampus.identity.model.VerificationPolicy.Facts;
import org.smartcampus.identity.store.SessionRow;

/**
 * Which schools ask the person of a session for a second verification, from the rows that every
 * request reads anyway (§3.12).
 */
@ApplicationScoped
class AskedVerifications {
  @Inject private VerificationPolicies policies;

  /**
   * Whether a phone's session comes back after longer than one of its schools allows.
   *
   * @param rows of one session, once for each role
   */
  boolean isAwayTooLong(List<SessionRow> rows, Instant now) {
    return isAwayTooLong(rows, rows.get(0).lastSeenAt(), now);
  }

  /**
   * The same for a phone that somebody signs in with again.
   *
   * @param lastSeen when an earlier session of the same phone was used last
   */
  boolean isAwayTooLong(List<SessionRow> rows, Instant lastSeen, Instant now) {
    if (rows.get(0).kind() != SessionKind.PHONE) {
      return false;
    }
    Duration away = Duration.between(lastSeen, now);
    return rows.stream()
        .filter(AskedVerifications::counts)
        .map(row -> policies.of(row.schoolId()))
        .anyMatch(p -> p.minutes() > 0 && away.compareTo(Duration.ofMinutes(p.minutes())) >= 0);
  }

  /**
   * The schools that ask now, each once.
   *
   * @param back whether this request is the one with which a phone comes back
   */
  List<Integer> asked(List<SessionRow> rows, SignInStrength strength, boolean back, Instant now) {
    SessionRow session = rows.get(0);
    Instant factor =
        strength == SignInStrength.TWO_FACTORS && !session.factorDoubtful()
            ? session.provenAt()
            : null;
    List<Integer> schools = new ArrayList<>();
    for (SessionRow row : rows) {
      if (counts(row) && !schools.contains(row.schoolId())) {
        VerificationPolicy policy = policies.of(row.schoolId());
        Facts facts =
            new Facts(
                row.role(),
                row.verifiedAt(),
                row.passedAt(),
                factor,
                back ? now : row.verifyAfter());
        if (policy.asks(facts, policy.isByPage(roles(rows, row.schoolId())), now)) {
          schools.add(row.schoolId());
        }
      }
    }
    return List.copyOf(schools);
  }

  private static List<Role> roles(List<SessionRow> rows, Integer school) {
    return rows.stream()
        .filter(row -> counts(row) && row.schoolId().equals(school))
        .map(SessionRow::role)
        .toList();
  }

  private static boolean counts(SessionRow row) {
    return row.role() != null && row.schoolId() != null && !row.suspended();
  }
}
