package org.smartcampus.platform.service;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.smartcampus.shared.model.ForbiddenException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.ProofNeededException;

/**
 * Who calls, in which school, and what he may do there. Made afresh for every request from the
 * database; never stored in a session.
 *
 * @param personId the person, or null for the system and for somebody not signed in
 * @param name the name shown in the shell and kept in the audit
 * @param role word for the audit: the strongest role, {@code SYSTEM} or {@code ANONYMOUS}
 * @param seat for what the role is held, for the audit: the admin group's name, the organization of
 *     somebody from outside; else empty
 * @param schoolId the school that this call sees, or null outside any school
 * @param memberId the staff member that the person is in this school, or null
 * @param parentId the parent that the person is in this school, or null
 * @param address network address of the client
 * @param requestId number that logs and error pages share
 * @param scopes how far each of the permissions reaches
 * @param provenAt when the person last proved at Keycloak who he is; null where nobody did
 */
public record Caller(
    Long personId,
    String name,
    String role,
    String seat,
    Integer schoolId,
    Long memberId,
    Long parentId,
    Set<Permission> permissions,
    Scopes scopes,
    Language language,
    String address,
    String userAgent,
    String requestId,
    Instant provenAt) {

  /** For how long a proof is good for what {@code @Fresh} guards. */
  public static final Duration FRESH = Duration.ofMinutes(5);

  /** The number that the bureau's own rows bear in place of a school's. */
  public static final int BUREAU = 0;

  public Caller {
    permissions = Set.copyOf(permissions);
  }

  /** A caller whose rights all reach equally far. */
  public Caller(
      Long personId,
      String name,
      String role,
      Integer schoolId,
      Long memberId,
      Long parentId,
      Set<Permission> permissions,
      Scope scope,
      Language language,
      String address,
      String userAgent,
      String requestId,
      Instant provenAt) {
    this(
        personId,
        name,
        role,
        "",
        schoolId,
        memberId,
        parentId,
        permissions,
        Scopes.of(scope),
        language,
        address,
        userAgent,
        requestId,
        provenAt);
  }

  /** Such a caller who has proven nothing of late. */
  public Caller(
      Long personId,
      String name,
      String role,
      Integer schoolId,
      Long memberId,
      Long parentId,
      Set<Permission> permissions,
      Scope scope,
      Language language,
      String address,
      String userAgent,
      String requestId) {
    this(
        personId,
        name,
        role,
        schoolId,
        memberId,
        parentId,
        permissions,
        scope,
        language,
        address,
        userAgent,
        requestId,
        null);
  }

  /** Nobody: a visitor of the public pages. */
  public static Caller anonymous(
      Language language, String address, String userAgent, String requestId) {
    return new Caller(
        null,
        "",
        "ANONYMOUS",
        null,
        null,
        null,
        Set.of(),
        Scope.NONE,
        language,
        address,
        userAgent,
        requestId);
  }

  /** The system at work in a school, or outside any when null. */
  public static Caller system(Integer schoolId) {
    return new Caller(
        null,
        "system",
        "SYSTEM",
        schoolId,
        null,
        null,
        EnumSet.allOf(Permission.class),
        Scope.ALL,
        Language.ZH_HANT,
        "",
        "",
        "");
  }

  /** The same caller at the bureau's own rows, which bear school 0 as its audit does. */
  public Caller atBureau() {
    return new Caller(
        personId,
        name,
        role,
        seat,
        BUREAU,
        null,
        null,
        permissions,
        scopes,
        language,
        address,
        userAgent,
        requestId,
        provenAt);
  }

  /** The same visitor, looking at one school without any right in it (a join page). */
  public Caller visiting(int school) {
    return powerless(personId, name, role, school);
  }

  /** The same visitor under a name that the audit shall have, without any right. */
  public Caller known(long person, String name, String role, Integer school) {
    return powerless(person, name, role, school);
  }

  /**
   * The same person at work in a school, with the rights that the consequences of his decision
   * need: the audit there names him.
   */
  public Caller lent(int school, Permission... rights) {
    return new Caller(
        personId,
        name,
        role,
        school,
        null,
        null,
        Set.of(rights),
        Scope.ALL,
        language,
        address,
        userAgent,
        requestId);
  }

  private Caller powerless(Long person, String name, String role, Integer school) {
    return new Caller(
        person,
        name,
        role,
        school,
        null,
        null,
        Set.of(),
        Scope.NONE,
        language,
        address,
        userAgent,
        requestId);
  }

  public boolean isSignedIn() {
    return personId != null;
  }

  public boolean has(Permission permission) {
    return permissions.contains(permission);
  }

  /** Which rows a right reaches, or several rights together (§3.8). */
  public Scope scope(Permission right, Permission... further) {
    return scopes.of(right).plus(scopes.of(further));
  }

  /** Whether everything he may do reaches the whole school. */
  public boolean reachesAll() {
    return scopes.isWhole();
  }

  /**
   * Asks for a proof not older than {@link #FRESH}; the system needs none.
   *
   * @throws ProofNeededException when there is none: pages lead to one and come back
   */
  public void requireFresh(Instant now) {
    boolean fresh = provenAt != null && now.isBefore(provenAt.plus(FRESH));
    if (!fresh && !role.equals("SYSTEM")) {
      throw new ProofNeededException();
    }
  }

  /**
   * Asks for one of several permissions.
   *
   * @throws ForbiddenException when the caller has none of them
   */
  public void require(Permission... oneOf) {
    for (Permission permission : oneOf) {
      if (has(permission)) {
        return;
      }
    }
    throw new ForbiddenException(oneOf.length == 0 ? null : oneOf[0]);
  }
}
