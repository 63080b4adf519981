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
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.model.PublicId;

/**
 * A school: the tenant. The bureau creates it with a unique code and its names; it becomes active
 * when its set-up is finished. A school does not know its bureau.
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

  @Column(name = "created_at")
  private Instant createdAt;

  protected School() {}

  /** A new school; the Traditional name is required, the others fall back to it. */
  public School(String code, String zhHant, String zhHans, String pt, String en, Instant now) {
    this.code = PlainText.required(code, 16, "code");
    this.nameZhHant = PlainText.required(zhHant, 64, "nameZhHant");
    this.nameZhHans = orElse(PlainText.optional(zhHans, 64, "nameZhHans"), nameZhHant);
    this.namePt = orElse(PlainText.optional(pt, 128, "namePt"), nameZhHant);
    this.nameEn = orElse(PlainText.optional(en, 128, "nameEn"), nameZhHant);
    this.createdAt = now;
  }

  private static String orElse(String text, String other) {
    return text.isEmpty() ? other : text;
  }

  public Integer getId() {
    return id;
  }

  public String getPublicId() {
    return publicId;
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

  public void setMemberQuota(int memberQuota) {
    this.memberQuota = memberQuota;
  }

  public boolean isVerified() {
    return verified;
  }

  public void setVerified(boolean verified) {
    this.verified = verified;
  }

  /** Person who founded the school here, or null. */
  public Long getFounderId() {
    return founderId;
  }

  public void setFounderId(Long founderId) {
    this.founderId = founderId;
  }
}
