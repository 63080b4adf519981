package org.smartcampus.school.service;

import java.time.Instant;
import org.smartcampus.school.model.LegalEntity;
import org.smartcampus.school.model.School;
import org.smartcampus.school.model.SchoolStatus;
import org.smartcampus.shared.model.Language;

/**
 * A school as the bureau sees it (P-01).
 *
 * @param version to hand back with an edit
 * @param codeOpen whether the code may still be changed
 * @param legalName name of the legal entity, or an empty text
 * @param legalNumber its registration number, or an empty text
 * @param suspendReason why it is suspended, or null
 * @param suspendedAt since when, or null
 */
public record SchoolDetail(
    String publicId,
    int version,
    String code,
    boolean codeOpen,
    String nameZhHant,
    String nameZhHans,
    String namePt,
    String nameEn,
    String region,
    int memberQuota,
    boolean verified,
    String legalName,
    String legalNumber,
    SchoolStatus status,
    String suspendReason,
    Instant suspendedAt) {

  /** {@code entity} is the one that runs the school, or null. */
  static SchoolDetail of(School school, LegalEntity entity) {
    return new SchoolDetail(
        school.getPublicId(),
        school.getVersion(),
        school.getCode(),
        school.isCodeOpen(),
        school.name(Language.ZH_HANT),
        school.name(Language.ZH_HANS),
        school.name(Language.PT),
        school.name(Language.EN),
        school.getRegion(),
        school.getMemberQuota(),
        school.isVerified(),
        entity == null ? "" : entity.name(),
        entity == null ? "" : entity.number(),
        school.getStatus(),
        school.getSuspendReason(),
        school.getSuspendedAt());
  }

  /** The school as a form shows it: a name that merely falls back is empty. */
  public SchoolInput input() {
    return new SchoolInput(
        code,
        nameZhHant,
        own(nameZhHans),
        own(namePt),
        own(nameEn),
        region,
        memberQuota,
        verified,
        legalName,
        legalNumber);
  }

  private String own(String name) {
    return name.equals(nameZhHant) ? "" : name;
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

  public boolean isSuspended() {
    return status == SchoolStatus.SUSPENDED;
  }
}
