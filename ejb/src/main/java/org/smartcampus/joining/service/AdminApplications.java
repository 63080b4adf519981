package org.smartcampus.joining.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.joining.model.AdminApplication;
import org.smartcampus.joining.model.AdminApplicationState;
import org.smartcampus.joining.store.AdminApplicationStore;
import org.smartcampus.joining.store.AdminQrStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.Outbox;
import org.smartcampus.school.model.SchoolStatus;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.school.service.SchoolSummary;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.ConflictException;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Fresh;
import org.smartcampus.shared.service.Requires;

/**
 * The review of applications for the role of a super administrator (P-03, F022, §3.1): the bureau's
 * for every school, a super administrator's for his own. While a school has none, only the bureau
 * can decide; nobody decides on himself.
 */
@Stateless
@Requires({Permission.BUREAU_MANAGE, Permission.ADMINS_MANAGE})
public class AdminApplications {
  /** Most applications that are chosen or rejected together. */
  public static final int TOGETHER = 200;

  @Inject private AdminApplicationStore store;
  @Inject private AdminQrStore qrs;
  @Inject private AdminAppointments appointments;
  @Inject private SchoolService schools;
  @Inject private AdminReach reach;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Outbox outbox;
  @Inject private Audit audit;

  /**
   * One page of what was submitted, the oldest first; search finds names and their readings. Sorts
   * by {@code submitted}, {@code name}, {@code state} or {@code decided}.
   *
   * @param school public id of a school to cut the list to, or null
   * @param state null for all
   */
  public Page<AdminApplicationRow> page(
      String school, AdminApplicationState state, PageRequest request) {
    Integer asked = reach.asked(school);
    Page<AdminApplication> page = store.page(asked, state, request, clock.now());
    return new Page<>(page.rows().stream().map(this::row).toList(), page.total());
  }

  /** Applications that wait for the caller. */
  public long waiting() {
    return store.countWaiting(reach.own(), clock.now());
  }

  /** One application with what its reviewer should know. */
  public AdminApplicationDetail find(String publicId) {
    AdminApplication a = own(store.find(publicId));
    SchoolSummary school = schools.byId(a.getSchoolId());
    return new AdminApplicationDetail(
        row(a),
        a.getAgreedAt(),
        qrs.find(a.getQrId()).orElseThrow().getIssuedBy(),
        appointments.known(school.id(), a.getMobile()),
        school.status() == SchoolStatus.SET_UP,
        appointments.isOwn(a.getMobile()),
        store.ofMobile(a.getMobileIndex(), a.getId()).stream()
            .filter(o -> reach.covers(o.getSchoolId()))
            .map(
                o ->
                    new AdminApplicationDetail.Other(
                        schools.byId(o.getSchoolId()).name(),
                        o.stateAt(clock.now()),
                        o.getSubmittedAt()))
            .toList());
  }

  /**
   * Approves an application: the applicant becomes a joined member and a super administrator of the
   * school, the first one also its founder, and the school opens.
   *
   * @param version of the state that the reviewer saw
   * @throws ConflictException when the applicant changed it meanwhile
   * @throws BusinessException {@code joining.adminapp.own} for the applicant himself, {@code
   *     school.notActive} while the school takes nobody in, {@code contacts.member.isDisabled},
   *     {@code contacts.member.quota}, {@code joining.decided.already}
   */
  @Fresh
  public void approve(String publicId, int version) {
    AdminApplication seen = own(store.find(publicId));
    requireOther(seen);
    SchoolSummary school = schools.byId(seen.getSchoolId());
    List<Integer> logs = reach.logs(seen.getSchoolId());
    // one transaction: the role and the application's end come together or not at all
    appointments.appoint(
        seen,
        () -> requireWaiting(store.lock(publicId).orElseThrow(NotFoundException::new), version),
        a -> {
          Caller caller = callers.current();
          a.approve(caller.personId(), caller.name(), clock.now());
          tell(a);
          for (int log : logs) {
            audit.recordIn(
                log,
                "adminapp.approve",
                "AdminApplication",
                publicId,
                Map.of("state", AdminApplicationState.SUBMITTED),
                Map.of("state", a.getState(), "name", a.getName(), "school", school.name()));
          }
        });
  }

  /**
   * Everything that a list shows on all its pages, in its order without a sort; at most {@link
   * #TOGETHER}.
   *
   * @param school as in {@link #page}
   * @param search what was typed, or empty
   */
  public List<AdminApplicationRow> all(String school, AdminApplicationState state, String search) {
    return page(school, state, new PageRequest(0, TOGETHER, null, true, search)).rows();
  }

  /**
   * Rejects an application with a reason that the applicant reads.
   *
   * @param version of the state that the reviewer saw
   * @throws ConflictException when the applicant changed it meanwhile
   * @throws BusinessException on field {@code reason}; {@code joining.adminapp.own}, {@code
   *     joining.decided.already}
   */
  public void reject(String publicId, int version, String reason) {
    reject(waiting(publicId, version), AdminApplication.reason(reason));
  }

  /**
   * Rejects many for one reason. What cannot be rejected stays as it is and keeps nothing from the
   * others.
   *
   * @param seen public ids, each with the version of the state that the reviewer saw
   * @return why some were not rejected, by public id, in the caller's language
   * @throws BusinessException on field {@code reason}; {@code joining.adminapp.none} for an empty
   *     list, {@code joining.adminapp.tooMany} for more than {@link #TOGETHER}
   */
  public Map<String, String> rejectEach(Map<String, Integer> seen, String reason) {
    if (seen.isEmpty()) {
      throw new BusinessException("joining.adminapp.none");
    }
    if (seen.size() > TOGETHER) {
      throw new BusinessException("joining.adminapp.tooMany", TOGETHER);
    }
    String why = AdminApplication.reason(reason);
    Map<String, String> refused = new HashMap<>();
    // in one order, so that two who reject the same ones at once do not block each other
    for (String publicId : seen.keySet().stream().sorted().toList()) {
      try {
        reject(waiting(publicId, seen.get(publicId)), why);
      } catch (BusinessException refusal) {
        refused.put(publicId, refusal.message(callers.current().language()));
      }
    }
    return refused;
  }

  private void reject(AdminApplication a, String why) {
    Caller caller = callers.current();
    a.reject(why, caller.personId(), caller.name(), clock.now());
    tell(a);
    for (int log : reach.logs(a.getSchoolId())) {
      audit.recordIn(
          log,
          "adminapp.reject",
          "AdminApplication",
          a.getPublicId(),
          Map.of("state", AdminApplicationState.SUBMITTED),
          Map.of("state", a.getState(), "name", a.getName(), "reason", a.getReason()));
    }
  }

  private AdminApplication waiting(String publicId, int version) {
    AdminApplication a = requireWaiting(own(store.lock(publicId)), version);
    requireOther(a);
    return a;
  }

  private AdminApplication requireWaiting(AdminApplication a, int version) {
    a.requireWaiting(clock.now());
    a.expectVersion(version);
    return a;
  }

  private void requireOther(AdminApplication a) {
    if (appointments.isOwn(a.getMobile())) {
      throw new BusinessException("joining.adminapp.own");
    }
  }

  private void tell(AdminApplication a) {
    outbox.add(AdminDecisionSms.KIND, Map.of("application", a.getPublicId()));
  }

  private AdminApplicationRow row(AdminApplication a) {
    return new AdminApplicationRow(
        a.getPublicId(),
        a.getVersion(),
        a.getName(),
        a.getMobile(),
        schools.byId(a.getSchoolId()).name(),
        a.getStatementNumber(),
        a.getStatementLanguage(),
        a.getSubmittedAt(),
        a.stateAt(clock.now()),
        a.getReviewer(),
        a.getDecidedAt(),
        a.getReason());
  }

  private AdminApplication own(Optional<AdminApplication> found) {
    return found.filter(a -> reach.covers(a.getSchoolId())).orElseThrow(NotFoundException::new);
  }
}
