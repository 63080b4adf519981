package org.smartcampus.school.model;

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
import java.time.Instant;
import org.eclipse.persistence.annotations.Cache;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.ConflictException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.PublicId;

/**
 * A school: the tenant. The bureau creates it with a unique code and its names; it becomes active
 * when its set-up is finished. A suspended one keeps everything and lets nobody in. A school does
 * not know its bureau.
 */
@Entity
@Table(name = "school")
@Cacheable
@Cache(expiry = School.KEPT_MILLIS)
public class School {
  /** How long another node may still show an old name or quota: every page asks for its school. */
  static final int KEPT_MILLIS = 60_000;

  /** Members that an unverified school may have (F031). */
  public static final int DEFAULT_MEMBER_QUOTA = 1000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "school")
  @SequenceGenerator(name = "school", sequenceName = "school_seq", allocationSize = 1)
  private Integer id;

  @Column(name = "public_id")
  private String publicId = PublicId.random();

  @Version private int version;
  private String code;

  @Column(name = "name_zh_hant")
  private String nameZhHant;

  @Column(name = "name_zh_hans")
  private String nameZhHans;

  @Column(name = "name_pt")
  private String namePt;

  @Column(name = "name_en")
  private String nameEn;

  @Enumerated(EnumType.STRING)
  private SchoolStatus status = SchoolStatus.SET_UP;

  private String region = "MO";

  @Column(name = "member_quota")
  private int memberQuota = DEFAULT_MEMBER_QUOTA;

  private boolean verified;

  @Column(name = "founder_id")
  private Long founderId;

  @Column(name = "legal_entity_id")
  private Long legalEntityId;

  @Enumerated(EnumType.STRING)
  @Column(name = "resumes_as")
  private SchoolStatus resumesAs;

  @Column(name = "suspend_reason")
  private String suspendReason;

  @Column(name = "suspended_at")
  private Instant suspendedAt;

  @Column(name = "created_at")
  private Instant createdAt;

  protected School() {}

  /** A new school under set-up. */
  public School(String code, SchoolFields fields, Instant now) {
    this.code = SchoolRules.code(code);
    this.createdAt = now;
    take(fields);
  }

  /**
   * Changes the school.
   *
   * @param newCode the code as it is, or another one while the school is not active yet
   * @throws BusinessException {@code school.code.fixed} on field {@code code}
   */
  public void change(String newCode, SchoolFields fields) {
    String wanted = SchoolRules.code(newCode);
    if (!wanted.equals(code) && !isCodeOpen()) {
      throw new BusinessException("school.code.fixed").onField("code");
    }
    code = wanted;
    take(fields);
  }

  private void take(SchoolFields fields) {
    nameZhHant = fields.nameZhHant();
    nameZhHans = fields.nameZhHans();
    namePt = fields.namePt();
    nameEn = fields.nameEn();
    region = fields.region();
    memberQuota = fields.memberQuota();
    verified = fields.verified();
  }

  /**
   * Shuts everybody of the school out until {@link #resume()}; nothing of it is lost.
   *
   * @throws BusinessException {@code school.suspended.already}
   */
  public void suspend(String reason, Instant now) {
    if (status == SchoolStatus.SUSPENDED) {
      throw new BusinessException("school.suspended.already");
    }
    if (status == SchoolStatus.COOLING_OFF || status == SchoolStatus.DISSOLVED) {
      throw new BusinessException("school.notActive");
    }
    suspendReason = SchoolRules.reason(reason);
    suspendedAt = now;
    resumesAs = status;
    status = SchoolStatus.SUSPENDED;
  }

  /**
   * Makes the school what it was before it was suspended.
   *
   * @throws BusinessException {@code school.suspended.not}
   */
  public void resume() {
    if (status != SchoolStatus.SUSPENDED) {
      throw new BusinessException("school.suspended.not");
    }
    status = resumesAs;
    resumesAs = null;
    suspendReason = null;
    suspendedAt = null;
  }

  /**
   * Makes an active school read-only before its end.
   *
   * @throws BusinessException {@code school.notActive}
   */
  public void coolOff() {
    if (status != SchoolStatus.ACTIVE) {
      throw new BusinessException("school.notActive");
    }
    status = SchoolStatus.COOLING_OFF;
  }

  /** Makes a school that cools off active again. */
  public void reopen() {
    if (status == SchoolStatus.COOLING_OFF) {
      status = SchoolStatus.ACTIVE;
    }
  }

  /** Ends the school for good: code and names stay. */
  public void dissolve() {
    status = SchoolStatus.DISSOLVED;
    founderId = null;
    legalEntityId = null;
  }

  /** True until the school has been active for the first time: links and sheets name its code. */
  public boolean isCodeOpen() {
    return status == SchoolStatus.SET_UP || resumesAs == SchoolStatus.SET_UP;
  }

  /**
   * Refuses an edit that was made on an older state of the school.
   *
   * @throws ConflictException when the version differs
   */
  public void expectVersion(int expected) {
    if (version != expected) {
      throw new ConflictException();
    }
  }

  public Integer getId() {
    return id;
  }

  public String getPublicId() {
    return publicId;
  }

  /** Counts the changes of the school; a form carries it to notice edits in between. */
  public int getVersion() {
    return version;
  }

  public String getCode() {
    return code;
  }

  /** The school's name in a language. */
  public String name(Language language) {
    return switch (language) {
      case ZH_HANT -> nameZhHant;
      case ZH_HANS -> nameZhHans;
      case PT -> namePt;
      case EN -> nameEn;
    };
  }

  /** True when a text, as a sheet's first department level has it, is one of the school's names. */
  public boolean isCalled(String name) {
    return name.equals(nameZhHant)
        || name.equals(nameZhHans)
        || name.equalsIgnoreCase(namePt)
        || name.equalsIgnoreCase(nameEn);
  }

  public SchoolStatus getStatus() {
    return status;
  }

  /** Opens the school for its members and parents. */
  public void activate() {
    status = SchoolStatus.ACTIVE;
  }

  /** Region of telephone numbers without country code, for example {@code MO} (F062). */
  public String getRegion() {
    return region;
  }

  public int getMemberQuota() {
    return memberQuota;
  }

  public boolean isVerified() {
    return verified;
  }

  /** The legal entity that runs the school (F033), or null. */
  public Long getLegalEntityId() {
    return legalEntityId;
  }

  public void setLegalEntityId(Long legalEntityId) {
    this.legalEntityId = legalEntityId;
  }

  /** Why the school is suspended, or null. */
  public String getSuspendReason() {
    return suspendReason;
  }

  /** Since when the school is suspended, or null. */
  public Instant getSuspendedAt() {
    return suspendedAt;
  }

  /** Person who founded the school here, or null. */
  public Long getFounderId() {
    return founderId;
  }

  public void setFounderId(Long founderId) {
    this.founderId = founderId;
  }
}
