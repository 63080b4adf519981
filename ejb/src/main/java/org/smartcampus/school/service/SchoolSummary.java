package org.smartcampus.school.service;

import org.smartcampus.school.model.School;
import org.smartcampus.school.model.SchoolStatus;
import org.smartcampus.shared.model.Language;

/** A school as other features show it. */
public record SchoolSummary(
    int id,
    String publicId,
    String code,
    String name,
    SchoolStatus status,
    String region,
    int memberQuota,
    boolean verified,
    Long founderId) {

  /** True while people may come in: under set-up, or active. */
  public boolean isLiving() {
    return status == SchoolStatus.SET_UP || status == SchoolStatus.ACTIVE;
  }

  static SchoolSummary of(School school, Language language) {
    return new SchoolSummary(
        school.getId(),
        school.getPublicId(),
        school.getCode(),
        school.name(language),
        school.getStatus(),
        school.getRegion(),
        school.getMemberQuota(),
        school.isVerified(),
        school.getFounderId());
  }
}
