package org.smartcampus.school.model;

import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.PlainText;

/**
 * What the bureau says of a school, besides its code; made only of what the rules allow. Empty
 * names fall back to the Traditional one; name and number of the legal entity are both there or
 * both empty.
 */
public record SchoolFields(
    String nameZhHant,
    String nameZhHans,
    String namePt,
    String nameEn,
    String region,
    int memberQuota,
    boolean verified,
    String legalName,
    String legalNumber) {

  /**
   * Takes what was typed.
   *
   * @throws BusinessException on the field to blame
   */
  public SchoolFields {
    nameZhHant = PlainText.required(nameZhHant, SchoolRules.CHINESE_NAME_MAX, "nameZhHant");
    nameZhHans =
        orElse(
            PlainText.optional(nameZhHans, SchoolRules.CHINESE_NAME_MAX, "nameZhHans"), nameZhHant);
    namePt = orElse(PlainText.optional(namePt, SchoolRules.NAME_MAX, "namePt"), nameZhHant);
    nameEn = orElse(PlainText.optional(nameEn, SchoolRules.NAME_MAX, "nameEn"), nameZhHant);
    region = SchoolRules.region(region);
    memberQuota = SchoolRules.quota(memberQuota, verified);
    legalName = PlainText.optional(legalName, SchoolRules.NAME_MAX, "legalName");
    legalNumber = SchoolRules.legalNumber(legalNumber);
    if (legalName.isEmpty() != legalNumber.isEmpty()) {
      throw new BusinessException("school.legal.both")
          .onField(legalName.isEmpty() ? "legalName" : "legalNumber");
    }
  }

  /** True when a legal entity is named. */
  public boolean hasEntity() {
    return !legalNumber.isEmpty();
  }

  private static String orElse(String text, String other) {
    return text.isEmpty() ? other : text;
  }
}
