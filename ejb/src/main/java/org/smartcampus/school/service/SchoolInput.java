package org.smartcampus.school.service;

import org.smartcampus.school.model.SchoolFields;

/** A school as the bureau's form or list has it, unchecked. */
public record SchoolInput(
    String code,
    String nameZhHant,
    String nameZhHans,
    String namePt,
    String nameEn,
    String region,
    int memberQuota,
    boolean verified,
    String legalName,
    String legalNumber) {

  /** The same with another name of the legal entity. */
  public SchoolInput ofEntity(String name) {
    return new SchoolInput(
        code,
        nameZhHant,
        nameZhHans,
        namePt,
        nameEn,
        region,
        memberQuota,
        verified,
        name,
        legalNumber);
  }

  /** The same with another quota. */
  public SchoolInput withQuota(int quota) {
    return new SchoolInput(
        code,
        nameZhHant,
        nameZhHans,
        namePt,
        nameEn,
        region,
        quota,
        verified,
        legalName,
        legalNumber);
  }

  /** The same with the verified mark. */
  public SchoolInput asVerified() {
    return new SchoolInput(
        code,
        nameZhHant,
        nameZhHans,
        namePt,
        nameEn,
        region,
        memberQuota,
        true,
        legalName,
        legalNumber);
  }

  /**
   * The same under the rules.
   *
   * @throws org.smartcampus.shared.model.BusinessException on the field to blame
   */
  public SchoolFields fields() {
    return new SchoolFields(
        nameZhHant,
        nameZhHans,
        namePt,
        nameEn,
        region,
        memberQuota,
        verified,
        legalName,
        legalNumber);
  }
}
