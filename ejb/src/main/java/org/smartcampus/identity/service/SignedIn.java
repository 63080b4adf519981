package org.smartcampus.identity.service;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.model.SessionKind;
import org.smartcampus.identity.model.SignInStrength;
import org.smartcampus.identity.store.SessionRow;
import org.smartcampus.shared.model.Language;

/**
 * A living session: who it is, which roles he has in which schools, and the school chosen. A role
 * in a suspended school is none.
 *
 * @param chosenSchool the school the person chose, or null
 * @param seeingGroup the admin group through whose eyes a super administrator looks, or null
 * @param suspendedSchools schools in which he had a role if they were not suspended
 * @param preferences the person's own choices on lists, by name
 * @param strength with what he has proven who he is
 * @param provenAt when he did so last
 * @param unverified schools that ask for a second verification now (§3.12); while there is one,
 *     nothing else is reached
 */
public record SignedIn(
    long personId,
    String personPublicId,
    String name,
    SessionKind kind,
    Language language,
    Integer chosenSchool,
    Long seeingGroup,
    List<RoleIn> roles,
    List<Integer> suspendedSchools,
    Map<String, String> preferences,
    SignInStrength strength,
    Instant provenAt,
    List<Integer> unverified) {

  private static final Set<Role> ADMINISTRATORS =
      EnumSet.of(Role.BUREAU_ADMIN, Role.SUPER_ADMIN, Role.SUB_ADMIN);

  /** A session of which no school asks a second verification. */
  public SignedIn(
      long personId,
      String personPublicId,
      String name,
      SessionKind kind,
      Language language,
      Integer chosenSchool,
      Long seeingGroup,
      List<RoleIn> roles,
      List<Integer> suspendedSchools,
      Map<String, String> preferences,
      SignInStrength strength,
      Instant provenAt) {
    this(
        personId,
        personPublicId,
        name,
        kind,
        language,
        chosenSchool,
        seeingGroup,
        roles,
        suspendedSchools,
        preferences,
        strength,
        provenAt,
        List.of());
  }

  /**
   * A role in a school ({@code schoolId} null: in the bureau) and the row behind it.
   *
   * @param closing whether the school is read-only before its end (§3.7)
   * @param organization of somebody from outside the school (F117), else null
   */
  public record RoleIn(
      Integer schoolId, Role role, Long refId, boolean closing, String organization) {
    public RoleIn(Integer schoolId, Role role, Long refId) {
      this(schoolId, role, refId, false, null);
    }

    static RoleIn of(SessionRow row) {
      return new RoleIn(row.schoolId(), row.role(), row.refId(), row.closing(), row.organization());
    }
  }

  /** The person's schools that are read-only before their end (§3.7), each once. */
  public List<Integer> closingSchools() {
    return roles.stream().filter(RoleIn::closing).map(RoleIn::schoolId).distinct().toList();
  }

  /** Whether a school of the person is read-only before its end (§3.7). */
  public boolean isClosing(Integer school) {
    return school != null
        && roles.stream().anyMatch(in -> in.closing() && school.equals(in.schoolId()));
  }

  /** From the rows of one session: its person, once for each role. */
  static SignedIn of(List<SessionRow> rows, SignInStrength strength, List<Integer> unverified) {
    SessionRow session = rows.get(0);
    return new SignedIn(
        session.personId(),
        session.personPublicId(),
        session.personName(),
        session.kind(),
        session.language(),
        session.chosenSchool(),
        session.seeingGroup(),
        rows.stream()
            .filter(row -> row.role() != null && !row.suspended())
            .map(RoleIn::of)
            .toList(),
        rows.stream().filter(SessionRow::suspended).map(SessionRow::schoolId).distinct().toList(),
        session.personPreferences(),
        strength,
        session.provenAt(),
        unverified);
  }

  /**
   * The same person as he would be at a console, after his second factor: a phone's session is good
   * for less.
   */
  public SignedIn atConsole() {
    return new SignedIn(
        personId,
        personPublicId,
        name,
        SessionKind.CONSOLE,
        language,
        chosenSchool,
        null,
        roles,
        suspendedSchools,
        preferences,
        SignInStrength.TWO_FACTORS,
        provenAt,
        unverified);
  }

  /**
   * True for somebody who proves himself anew with a second factor: he did so before, or must as an
   * administrator.
   */
  public boolean provesWithTwoFactors() {
    return strength == SignInStrength.TWO_FACTORS || lacksSecondFactor();
  }

  /** True while a second verification is asked for: the session gives no right at all. */
  public boolean isUnverified() {
    return !unverified.isEmpty();
  }

  /** The roles that count: an administrator's only with the second factor. */
  List<RoleIn> effectiveRoles() {
    return strength == SignInStrength.ONE_FACTOR
        ? roles.stream().filter(in -> !ADMINISTRATORS.contains(in.role())).toList()
        : roles;
  }

  /** True for somebody with an administrator's role in any school or in the bureau. */
  public boolean isAdministrator() {
    return roles.stream().anyMatch(in -> ADMINISTRATORS.contains(in.role()));
  }

  /** True for a super administrator of the school that he works in, proven or not. */
  public boolean isSuperAdministrator() {
    Integer here = school();
    return here != null
        && roles.stream()
            .anyMatch(in -> in.role() == Role.SUPER_ADMIN && here.equals(in.schoolId()));
  }

  /** True for an administrator who has not proven his second factor: his role gives him nothing. */
  public boolean lacksSecondFactor() {
    return strength == SignInStrength.ONE_FACTOR && isAdministrator();
  }

  /** Schools in which the person has a role, without repetition, in the order of the roles. */
  public List<Integer> schoolIds() {
    return roles.stream().map(RoleIn::schoolId).filter(Objects::nonNull).distinct().toList();
  }

  /**
   * The school this request works in: the chosen one, else the first where the person
   * administrates, else works, else is a parent; null for the bureau and for somebody without any
   * role.
   */
  public Integer school() {
    if (chosenSchool != null && schoolIds().contains(chosenSchool)) {
      return chosenSchool;
    }
    for (Role role : List.of(Role.SUPER_ADMIN, Role.SUB_ADMIN, Role.STAFF, Role.PARENT)) {
      for (RoleIn in : roles) {
        if (in.role() == role) {
          return in.schoolId();
        }
      }
    }
    return null;
  }

  /** True for somebody who has roles, and each of them in a suspended school. */
  public boolean isShutOut() {
    return roles.isEmpty() && !suspendedSchools.isEmpty();
  }

  public boolean isBureauAdmin() {
    return roles.stream().anyMatch(r -> r.role() == Role.BUREAU_ADMIN);
  }
}
