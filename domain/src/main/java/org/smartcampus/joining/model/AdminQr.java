package org.smartcampus.joining.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.model.SecretText;

/**
 * A QR code by which administrators register (F014, F015, P-02): 128 random bits for one school, or
 * of the bureau for a school that the applicant names. It gives no access, only an application that
 * somebody decides.
 */
@Entity
@Table(name = "admin_qr")
@Cacheable(false)
public class AdminQr {
  /** Days that a code lives when nobody chose. */
  public static final int DAYS = 14;

  /** Most days that a code may live. */
  public static final int DAYS_MAX = 90;

  /** Applications that a code yields when nobody chose. */
  public static final int QUOTA = 5;

  /** Most applications that a code may yield. */
  public static final int QUOTA_MAX = 200;

  /** Visitors who may begin for each application that the code yields. */
  static final int OPENED_PER_USE = 20;

  /** One-time codes that may be sent for each application that the code yields. */
  static final int CODES_PER_USE = 20;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "admin_qr")
  @SequenceGenerator(name = "admin_qr", sequenceName = "admin_qr_seq", allocationSize = 50)
  private Long id;

  @Column(name = "public_id")
  private String publicId = PublicId.random();

  @Version private int version;

  @Column(name = "school_id")
  private Integer schoolId;

  @Column(name = "token_hash")
  private String tokenHash;

  private SecretText token;

  @Column(name = "of_bureau")
  private boolean ofBureau;

  @Column(name = "issued_by_id")
  private long issuedById;

  @Column(name = "issued_by")
  private String issuedBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  private int quota;
  private int uses;
  private int opened;
  private int codes;

  protected AdminQr() {}

  /**
   * A fresh code of a person of the bureau or of the school's administrators.
   *
   * @param schoolId the school, or null when the applicant names it
   * @throws BusinessException {@code joining.adminqr.days} or {@code joining.adminqr.quota} at
   *     their fields
   */
  public AdminQr(
      Integer schoolId,
      boolean ofBureau,
      long issuedById,
      String issuedBy,
      int days,
      int quota,
      Instant now) {
    if (days < 1 || days > DAYS_MAX) {
      throw new BusinessException("joining.adminqr.days", DAYS_MAX).onField("days");
    }
    if (quota < 1 || quota > QUOTA_MAX) {
      throw new BusinessException("joining.adminqr.quota", QUOTA_MAX).onField("quota");
    }
    String secret = PublicId.random();
    this.schoolId = schoolId;
    this.tokenHash = hash(secret);
    this.token = SecretText.of(secret);
    this.ofBureau = ofBureau;
    this.issuedById = issuedById;
    this.issuedBy = issuedBy;
    this.createdAt = now;
    this.expiresAt = now.plus(Duration.ofDays(days));
    this.quota = quota;
  }

  /** The hash under which a code is found. */
  public static String hash(String secret) {
    return BlindIndex.ofSecret("admin-qr", secret);
  }

  /** The state at a moment. */
  public AdminQrState stateAt(Instant now) {
    if (revokedAt != null) {
      return AdminQrState.REVOKED;
    }
    if (uses >= quota) {
      return AdminQrState.USED;
    }
    return now.isBefore(expiresAt) ? AdminQrState.ACTIVE : AdminQrState.EXPIRED;
  }

  /** True while a rejected applicant may submit again: the use was counted before. */
  public boolean isOpenForResubmission(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }

  /**
   * Ends the code for good.
   *
   * @throws BusinessException {@code joining.adminqr.revokedAlready}
   */
  public void revoke(Instant now) {
    if (revokedAt != null) {
      throw new BusinessException("joining.adminqr.revokedAlready");
    }
    revokedAt = now;
  }

  /** One visitor begins; false when too many have begun by this code. */
  public boolean open() {
    if (opened >= quota * OPENED_PER_USE) {
      return false;
    }
    opened++;
    return true;
  }

  /** One one-time code is to be sent; false when this code has caused too many. */
  public boolean takeCode() {
    if (codes >= quota * CODES_PER_USE) {
      return false;
    }
    codes++;
    return true;
  }

  /** One application is submitted by it. */
  public void use() {
    uses++;
  }

  public Long getId() {
    return id;
  }

  public String getPublicId() {
    return publicId;
  }

  /** The school that it registers for, or null when the applicant names it. */
  public Integer getSchoolId() {
    return schoolId;
  }

  /** The secret of the link, for those who may hand it out. */
  public String secret() {
    return token.reveal();
  }

  /** True when the bureau has issued it, false when an administrator of the school has. */
  public boolean isOfBureau() {
    return ofBureau;
  }

  /** Name of who has issued it. */
  public String getIssuedBy() {
    return issuedBy;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  public Instant getExpiresAt() {
    return expiresAt;
  }

  public int getQuota() {
    return quota;
  }

  /** Applications submitted by it. */
  public int getUses() {
    return uses;
  }
}
