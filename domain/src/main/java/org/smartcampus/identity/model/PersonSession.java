package org.smartcampus.identity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.smartcampus.shared.model.InsertAfter;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.model.SecretText;

/**
 * A signed-in browser. The cookie holds a random token, this row its hash; every request is decided
 * by this row, so that ending it takes effect at once on every node.
 */
@InsertAfter({Person.class, PersonDevice.class})
@Entity
@Table(name = "person_session")
@jakarta.persistence.Cacheable(false)
public class PersonSession {
  @Id
  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "public_id")
  private String publicId = PublicId.random();

  @Column(name = "person_id")
  private long personId;

  @Enumerated(EnumType.STRING)
  private SessionKind kind;

  @Column(name = "school_id")
  private Integer schoolId;

  @Column(name = "seeing_group_id")
  private Long seeingGroupId;

  @Enumerated(EnumType.STRING)
  private Language language;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "last_seen_at")
  private Instant lastSeenAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  private String address;
  private String device;

  @Column(name = "id_token")
  private SecretText idToken;

  @Enumerated(EnumType.STRING)
  private SignInStrength strength;

  @Column(name = "proven_at")
  private Instant provenAt;

  @Column(name = "keycloak_session")
  private String keycloakSession;

  @Column(name = "keycloak_user")
  private String keycloakUser;

  @Column(name = "device_id")
  private Long deviceId;

  @Column(name = "verify_after")
  private Instant verifyAfter;

  @Column(name = "verify_code")
  private String verifyCode;

  protected PersonSession() {}

  public PersonSession(
      String tokenHash,
      long personId,
      SessionKind kind,
      Language language,
      String address,
      String device,
      SecretText idToken,
      Instant now) {
    this.tokenHash = tokenHash;
    this.personId = personId;
    this.kind = kind;
    this.language = language;
    this.address = address;
    this.device = device.length() > 200 ? device.substring(0, 200) : device;
    this.idToken = idToken;
    this.createdAt = now;
    this.lastSeenAt = now;
    this.expiresAt = now.plus(kind.longest());
  }

  /** Lets it live no longer than a time from its beginning; never longer than its kind says. */
  public void endWithin(java.time.Duration longest) {
    Instant end = createdAt.plus(longest);
    expiresAt = end.isBefore(expiresAt) ? end : expiresAt;
  }

  /** True while neither ended, nor over its longest time, nor idle too long. */
  public boolean isAlive(Instant now) {
    return isAlive(kind, lastSeenAt, expiresAt, endedAt, now);
  }

  /** The same for a session that was read without making an entity of it. */
  public static boolean isAlive(
      SessionKind kind, Instant lastSeenAt, Instant expiresAt, Instant endedAt, Instant now) {
    return endedAt == null && now.isBefore(expiresAt) && now.isBefore(lastSeenAt.plus(kind.idle()));
  }

  /**
   * Notes how and when the person proved at Keycloak who he is.
   *
   * @param keycloakSession Keycloak's name of its own session ({@code sid}), or null
   * @param keycloakUser Keycloak's name of the user ({@code sub}), or null
   */
  public void proven(
      SignInStrength strength, Instant at, String keycloakSession, String keycloakUser) {
    this.strength = strength;
    this.provenAt = at;
    this.keycloakSession = keycloakSession;
    this.keycloakUser = keycloakUser;
  }

  /** Goes on where an earlier session of the same person was. */
  public void continueFrom(PersonSession earlier) {
    schoolId = earlier.schoolId;
    seeingGroupId = earlier.seeingGroupId;
    deviceId = earlier.deviceId;
    verifyAfter = earlier.verifyAfter;
  }

  /** The browser that it lives in, or null for one from before devices were known. */
  public Long getDeviceId() {
    return deviceId;
  }

  public void setDeviceId(Long deviceId) {
    this.deviceId = deviceId;
  }

  /** A phone came back after longer than its school allows: it has to verify itself anew. */
  public void cameBack(Instant now) {
    verifyAfter = now;
  }

  /** The request of the code that was sent for the second verification, or null. */
  public String getVerifyCode() {
    return verifyCode;
  }

  public void setVerifyCode(String verifyCode) {
    this.verifyCode = verifyCode;
  }

  public void seen(Instant now) {
    lastSeenAt = now;
  }

  public void end(Instant now) {
    endedAt = now;
  }

  public String getTokenHash() {
    return tokenHash;
  }

  /** How its person names it; says nothing of the token. */
  public String getPublicId() {
    return publicId;
  }

  /** Network address from which it was opened. */
  public String getAddress() {
    return address;
  }

  /** What the browser called itself, at most 200 characters. */
  public String getDevice() {
    return device;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  public long getPersonId() {
    return personId;
  }

  public SessionKind getKind() {
    return kind;
  }

  /** The school that the person works in now, or null before a choice. */
  public Integer getSchoolId() {
    return schoolId;
  }

  /** Chooses a school; looking through a group's eyes ends with it. */
  public void setSchoolId(Integer schoolId) {
    this.schoolId = schoolId;
    this.seeingGroupId = null;
  }

  /** Looks at the console through the eyes of an admin group; null ends it (P-52). */
  public void setSeeingGroupId(Long seeingGroupId) {
    this.seeingGroupId = seeingGroupId;
  }

  public Language getLanguage() {
    return language;
  }

  public void setLanguage(Language language) {
    this.language = language;
  }

  public Instant getLastSeenAt() {
    return lastSeenAt;
  }

  /** Keycloak's name of the session of its own that this one came from, or null. */
  public String getKeycloakSession() {
    return keycloakSession;
  }

  /** Keycloak's name of the user, or null. */
  public String getKeycloakUser() {
    return keycloakUser;
  }

  public SecretText getIdToken() {
    return idToken;
  }
}
