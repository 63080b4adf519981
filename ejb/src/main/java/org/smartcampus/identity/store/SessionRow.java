package org.smartcampus.identity.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.smartcampus.identity.model.PersonSession;
import org.smartcampus.identity.model.Preferences;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.model.SessionKind;
import org.smartcampus.identity.model.SignInStrength;
import org.smartcampus.platform.store.SqlRow;
import org.smartcampus.shared.model.Language;

/**
 * A session with its person and one of his roles.
 *
 * @param chosenSchool the school the person chose, or null
 * @param seeingGroup the admin group through whose eyes a super administrator looks, or null
 * @param role null for a person without any; then the two columns behind it are null as well
 * @param schoolId the role's school, null in the bureau
 * @param organization of somebody from outside the school (F117), else null
 * @param suspended whether the bureau keeps that school closed
 * @param closing whether that school is read-only before its end
 * @param factorDoubtful whether a second factor of his is no verification yet
 * @param verifyAfter when a phone came back after too long, or null
 * @param verifiedAt when the person first passed the second verification for this role, or null
 * @param passedAt when the session's device last passed it in the role's school, or null
 */
public record SessionRow(
    long personId,
    SessionKind kind,
    Language language,
    Integer chosenSchool,
    Long seeingGroup,
    Instant lastSeenAt,
    Instant expiresAt,
    Instant endedAt,
    String personPublicId,
    String personName,
    Map<String, String> personPreferences,
    Role role,
    Integer schoolId,
    Long refId,
    String organization,
    boolean suspended,
    boolean closing,
    SignInStrength strength,
    Instant provenAt,
    boolean factorDoubtful,
    Instant verifyAfter,
    Instant verifiedAt,
    Instant passedAt) {

  /** See {@link PersonSession#isAlive(Instant)}. */
  public boolean isAlive(Instant now) {
    return PersonSession.isAlive(kind, lastSeenAt, expiresAt, endedAt, now);
  }

  static SessionRow read(SqlRow r) throws SQLException {
    String role = r.text("role");
    return new SessionRow(
        r.id("person_id"),
        SessionKind.valueOf(r.text("kind")),
        Language.valueOf(r.text("language")),
        school(r.idOrNull("chosen")),
        r.idOrNull("seeing_group_id"),
        r.instant("last_seen_at"),
        r.instant("expires_at"),
        r.instant("ended_at"),
        r.text("public_id"),
        r.text("name"),
        Preferences.read(r.text("preferences")),
        role == null ? null : Role.valueOf(role),
        school(r.idOrNull("school_id")),
        r.idOrNull("ref_id"),
        r.text("organization"),
        r.flag("suspended"),
        r.flag("closing"),
        SignInStrength.valueOf(r.text("strength")),
        r.instant("proven_at"),
        r.flag("factor_doubtful"),
        r.instant("verify_after"),
        r.instant("verified_at"),
        r.instant("passed_at"));
  }

  private static Integer school(Long id) {
    return id == null ? null : id.intValue();
  }
}
