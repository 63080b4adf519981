package org.smartcampus.joining.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;

/**
 * Which schools' admin QR codes and applications a caller deals with: all for the bureau, his own
 * for a super administrator (P-02, P-03).
 */
@ApplicationScoped
public class AdminReach {
  @Inject private SchoolService schools;
  @Inject private Callers callers;

  /** The school that a caller is bound to; null for the bureau. */
  Integer own() {
    Caller caller = callers.current();
    return caller.has(Permission.BUREAU_MANAGE) ? null : caller.schoolId();
  }

  /**
   * Whether something of a school is the caller's to see; null is of no school, and the bureau's.
   */
  boolean covers(Integer school) {
    return own() == null || own().equals(school);
  }

  /** The logs in which a caller's decision about a school stands: its own, and the bureau's. */
  List<Integer> logs(int school) {
    return own() == null ? List.of(school, Audit.BUREAU) : List.of(school);
  }

  /**
   * The school that a caller means.
   *
   * @param publicId null for the one that he is bound to, and for the bureau for all
   * @throws NotFoundException when there is none such, or it is not his
   */
  Integer asked(String publicId) {
    if (publicId == null) {
      return own();
    }
    int school = schools.byPublicId(publicId).id();
    if (!covers(school)) {
      throw new NotFoundException();
    }
    return school;
  }
}
