package org.smartcampus.identity.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.ConflictException;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.InsertAfter;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.model.PublicId;

/**
 * Somebody of a service provider who administrates a part of a school until a day (F117, P-51): no
 * member of it, in one admin group, never super administrator. He accepts by a link that is mailed
 * to him, with a code to his mobile and one to his address.
 */
@InsertAfter(Membership.class)
@Entity
@Table(name = "external_admin")
@Cacheable(false)
public class ExternalAdmin {
  /** How long a link may be used. */
  public static final Duration LINK = Duration.ofDays(7);

  /** Shortest time between two codes. */
  public static final Duration CODE_PAUSE = Duration.ofSeconds(30);

  /** Longest name, in code points. */
  public static final int NAME_MAX = 32;

  /** Longest organization id, in code points. */
  public static final int ORGANIZATION_MAX = 32;

  /** Codes that one link may send, so that who holds it cannot flood strangers' telephones. */
  static final int CODES = 20;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "external_admin")
  @SequenceGenerator(
      name = "external_admin",
      sequenceName = "external_admin_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "public_id")
  private String publicId = PublicId.random();

  @Version private int version;

  @Column(name = "school_id")
  private int schoolId;

  @Column(name = "group_id")
  private long groupId;

  private String name;
  private Email email;
  private String organization;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  @Column(name = "invited_at")
  private Instant invitedAt;

  @Column(name = "removed_at")
  private Instant removedAt;

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "token_until")
  private Instant tokenUntil;

  @Column(name = "agreed_at")
  private Instant agreedAt;

  @Column(name = "statement_number")
  private Integer statementNumber;

  @Enumerated(EnumType.STRING)
  @Column(name = "statement_language")
  private Language statementLanguage;

  private String address;

  private Mobile mobile;

  @Column(name = "code_request")
  private String codeRequest;

  @Column(name = "mail_code")
  private String mailCode;

  @Column(name = "mail_tries")
  private int mailTries;

  private int codes;

  @Column(name = "codes_at")
  private Instant codesAt;

  @Column(name = "person_id")
  private Long personId;

  @Column(name = "membership_id")
  private Long membershipId;

  @Column(name = "enrolled_at")
  private Instant enrolledAt;

  protected ExternalAdmin() {}

  /**
   * An invitation that no link leads to yet.
   *
   * @param endsOn his last day, within a year from {@code today}
   * @throws BusinessException {@code shared.text.required}, {@code shared.text.tooLong} on fields
   *     {@code name} and {@code organization}; {@code identity.external.ends} on {@code endsOn}
   */
  public ExternalAdmin(
      int schoolId,
      long groupId,
      String name,
      Email email,
      String organization,
      LocalDate endsOn,
      LocalDate today,
      Instant now) {
    this.schoolId = schoolId;
    this.groupId = groupId;
    this.name = PlainText.required(name, NAME_MAX, "name");
    this.email = email;
    this.organization = PlainText.required(organization, ORGANIZATION_MAX, "organization");
    this.endsOn = lastDay(endsOn, today);
    this.invitedAt = now;
  }

  private static LocalDate lastDay(LocalDate day, LocalDate today) {
    if (day == null) {
      throw new BusinessException("shared.text.required").onField("endsOn");
    }
    if (day.isBefore(today) || day.isAfter(today.plusYears(1))) {
      throw new BusinessException("identity.external.ends").onField("endsOn");
    }
    return day;
  }

  /**
   * Other values of what the school may change.
   *
   * @throws BusinessException on fields {@code organization} and {@code endsOn}
   */
  public void edit(String newOrganization, long group, LocalDate day, LocalDate today) {
    LocalDate last = lastDay(day, today);
    organization = PlainText.required(newOrganization, ORGANIZATION_MAX, "organization");
    groupId = group;
    endsOn = last;
  }

  /** When his rights end: with the end of his last day. */
  public Instant endsAt() {
    return endsOn.plusDays(1).atStartOfDay(CampusClock.ZONE).toInstant();
  }

  /** A fresh link in place of any other. */
  public void link(String token, Instant now) {
    tokenHash = hash(token);
    tokenUntil = now.plus(LINK);
    codes = 0;
    agreedAt = null;
    forgetCodes();
  }

  /** Whether a token is that of his present link. */
  public boolean isLink(String token) {
    return hash(token).equals(tokenHash);
  }

  /**
   * He agreed to a statement of personal-data collection (F016); the address is kept as F016 asks.
   */
  public void agree(int number, Language language, String from, Instant now) {
    statementNumber = number;
    statementLanguage = language;
    address = from;
    agreedAt = now;
  }

  /** Whether he agreed to a statement by his present link. */
  public boolean isAgreed() {
    return agreedAt != null;
  }

  /** True when his link may be used now. */
  public boolean isOpen(Instant now) {
    return removedAt == null
        && personId == null
        && now.isBefore(tokenUntil)
        && now.isBefore(endsAt());
  }

  /**
   * Codes may be sent to a number and to his address.
   *
   * @throws BusinessException {@code joining.code.wait}, {@code shared.error.tooManyRequests} on
   *     field {@code mobile}
   */
  public void askCodes(Mobile to, Instant now) {
    if (codesAt != null && now.isBefore(codesAt.plus(CODE_PAUSE))) {
      throw new BusinessException("joining.code.wait", CODE_PAUSE.toSeconds()).onField("mobile");
    }
    if (codes >= CODES) {
      throw new BusinessException("shared.error.tooManyRequests").onField("mobile");
    }
    codes++;
    mobile = to;
    codesAt = now;
  }

  /**
   * Both codes are on their way.
   *
   * @param request of the code to the mobile
   */
  public void codesSent(String request, String code) {
    codeRequest = request;
    mailCode = code(code);
    mailTries = 0;
  }

  /** What a try of the code to his address comes to. */
  public enum MailTry {
    RIGHT,
    WRONG,
    EXPIRED,
    LOCKED
  }

  /**
   * Tries the code to his address; each wrong try counts.
   *
   * @param valid how long a code is good
   * @param most how many tries it takes
   */
  public MailTry tryMailCode(String typed, Instant now, Duration valid, int most) {
    if (mailCode == null || !now.isBefore(codesAt.plus(valid))) {
      return MailTry.EXPIRED;
    }
    if (mailTries >= most) {
      return MailTry.LOCKED;
    }
    if (mailCode.equals(code(typed == null ? "" : typed.strip()))) {
      return MailTry.RIGHT;
    }
    mailTries++;
    return MailTry.WRONG;
  }

  /** Back to the form. */
  public final void forgetCodes() {
    codeRequest = null;
    mailCode = null;
    mobile = null;
  }

  /** He accepted: the link is used up. */
  public void accepted(long person, Membership role) {
    personId = person;
    membershipId = role.getId();
    tokenHash = null;
    forgetCodes();
  }

  /** He is gone, whether he ever came or not. */
  public void remove(Instant now) {
    removedAt = now;
    tokenHash = null;
  }

  /**
   * Where he stands.
   *
   * @param role what he was given, or null as long as he has not accepted
   */
  public ExternalState stateAt(Membership role, Instant now) {
    if (removedAt != null || role != null && role.isEnded()) {
      return ExternalState.REMOVED;
    }
    if (!now.isBefore(endsAt())) {
      return ExternalState.OVER;
    }
    if (role != null && role.isPaused()) {
      return ExternalState.SUSPENDED;
    }
    return enrolledAt == null ? ExternalState.INVITED : ExternalState.ACTIVE;
  }

  private String code(String code) {
    return BlindIndex.ofSecret("external-mail:" + publicId, code);
  }

  /** What a link's token is found by. */
  public static String hash(String token) {
    return BlindIndex.ofSecret("external-admin", token);
  }

  /**
   * Refuses a form made of an older state.
   *
   * @throws ConflictException when somebody changed it meanwhile
   */
  public void expectVersion(int known) {
    if (known != version) {
      throw new ConflictException();
    }
  }

  public String getPublicId() {
    return publicId;
  }

  public int getVersion() {
    return version;
  }

  public int getSchoolId() {
    return schoolId;
  }

  public long getGroupId() {
    return groupId;
  }

  public String getName() {
    return name;
  }

  public Email getEmail() {
    return email;
  }

  /** The provider's own number or name, as the school wrote it. */
  public String getOrganization() {
    return organization;
  }

  /** His last day. */
  public LocalDate getEndsOn() {
    return endsOn;
  }

  /** The mobile that a code went to; null before. */
  public Mobile getMobile() {
    return mobile;
  }

  /** Request of the code to his mobile; null before. */
  public String getCodeRequest() {
    return codeRequest;
  }

  /** Who he turned out to be once he accepted, or null. */
  public Long getPersonId() {
    return personId;
  }

  /** His role once he accepted, or null. */
  public Long getMembershipId() {
    return membershipId;
  }
}
