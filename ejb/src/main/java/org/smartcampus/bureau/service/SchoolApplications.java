package org.smartcampus.bureau.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.bureau.model.ApplicationKind;
import org.smartcampus.bureau.model.SchoolApplication;
import org.smartcampus.bureau.store.SchoolApplicationStore;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.Outbox;
import org.smartcampus.platform.service.PlatformSettings;
import org.smartcampus.school.model.SchoolRules;
import org.smartcampus.school.service.SchoolDetail;
import org.smartcampus.school.service.SchoolInput;
import org.smartcampus.school.service.SchoolRegister;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.school.service.SchoolSummary;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/**
 * Schools ask for more quota or for the verified mark (P-50), the bureau decides on the school's
 * form (P-01), and who asked is told by SMS.
 */
@Stateless
@Requires(Permission.BUREAU_MANAGE)
public class SchoolApplications {
  @Inject private SchoolApplicationStore store;
  @Inject private SchoolService schools;
  @Inject private SchoolRegister register;
  @Inject private PlatformSettings settings;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Outbox outbox;
  @Inject private SchoolApplicationTrace trace;

  /** Those of the caller's own school, the newest first. */
  @Requires(Permission.ADMINS_MANAGE)
  public List<SchoolApplicationDetail> ofOwn() {
    return list(callers.current().schoolId());
  }

  /**
   * Asks for more members than the quota allows.
   *
   * @throws BusinessException on field {@code wanted} or {@code reason}; {@code
   *     bureau.application.already}
   */
  @Requires(Permission.ADMINS_MANAGE)
  public void askQuota(Integer wanted, String reason) {
    SchoolSummary school = schools.current();
    if (wanted == null || wanted <= school.memberQuota() || wanted > SchoolRules.QUOTA_MAX) {
      throw new BusinessException(
              "bureau.application.more", school.memberQuota(), SchoolRules.QUOTA_MAX)
          .onField("wanted");
    }
    int free = settings.of(Setting.UNVERIFIED_MEMBERS);
    if (!school.verified() && wanted > free) {
      throw new BusinessException("bureau.application.verifyFirst", free).onField("wanted");
    }
    ask(ApplicationKind.QUOTA, wanted, reason);
  }

  /**
   * Asks for the verified mark.
   *
   * @throws BusinessException on field {@code reason}; {@code bureau.application.already}, {@code
   *     bureau.application.verified}
   */
  @Requires(Permission.ADMINS_MANAGE)
  public void askVerification(String reason) {
    if (schools.current().verified()) {
      throw new BusinessException("bureau.application.verified");
    }
    ask(ApplicationKind.VERIFICATION, null, reason);
  }

  private void ask(ApplicationKind kind, Integer wanted, String reason) {
    Caller caller = callers.current();
    if (store.isOpen(caller.schoolId(), kind)) {
      throw new BusinessException("bureau.application.already");
    }
    SchoolApplication application =
        new SchoolApplication(
            caller.schoolId(), kind, wanted, reason, caller.personId(), caller.name(), clock.now());
    store.add(application);
    trace.record("org.apply", application, Map.of(), facts(application));
  }

  /**
   * The school takes its application back.
   *
   * @throws NotFoundException for another school's
   * @throws BusinessException {@code bureau.application.over}
   */
  @Requires(Permission.ADMINS_MANAGE)
  public void withdraw(String publicId) {
    SchoolApplication application = lock(publicId, callers.current().schoolId());
    application.withdraw(callers.current().name(), clock.now());
    trace.record(
        "org.apply.withdraw", application, Map.of(), Map.of("state", application.getState()));
  }

  /** Those of a school, the newest first. */
  public List<SchoolApplicationDetail> of(String school) {
    return list(schools.byPublicId(school).id());
  }

  /** Schools that wait for the bureau. */
  @Requires(Permission.BUREAU_VIEW)
  public List<SchoolSummary> waiting() {
    return store.schoolsWaiting().stream().map(schools::byId).toList();
  }

  /**
   * The bureau gives what was asked for: the quota or the mark holds from now on.
   *
   * @throws BusinessException {@code bureau.application.own} for who applied himself; {@code
   *     bureau.application.over}; {@code school.quota.unverified} when the school has lost the mark
   *     since
   */
  public void grant(String school, String publicId) {
    SchoolApplication application = anothers(school, publicId);
    application.grant(callers.current().name(), clock.now());
    SchoolDetail detail = register.find(school);
    SchoolInput input =
        application.getKind() == ApplicationKind.QUOTA
            ? detail
                .input()
                .withQuota(Math.max(detail.input().memberQuota(), application.getWanted()))
            : detail.input().asVerified();
    register.update(school, detail.version(), input);
    trace.record(
        "org.apply.grant",
        application,
        facts(application),
        Map.of("state", application.getState()));
    tell(application);
  }

  /**
   * The bureau refuses, for a reason that the school reads.
   *
   * @throws BusinessException on field {@code answer}; {@code bureau.application.own} for who
   *     applied himself; {@code bureau.application.over}
   */
  public void refuse(String school, String publicId, String answer) {
    SchoolApplication application = anothers(school, publicId);
    application.refuse(answer, callers.current().name(), clock.now());
    trace.record(
        "org.apply.refuse",
        application,
        facts(application),
        Map.of("state", application.getState(), "reason", application.getAnswer()));
    tell(application);
  }

  private void tell(SchoolApplication application) {
    outbox.add(SchoolApplicationSms.KIND, Map.of("application", application.getPublicId()));
  }

  private static Map<String, Object> facts(SchoolApplication application) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("kind", application.getKind());
    facts.put("reason", application.getReason());
    if (application.getWanted() != null) {
      facts.put("memberQuota", application.getWanted());
    }
    return facts;
  }

  private List<SchoolApplicationDetail> list(int school) {
    return store.of(school).stream().map(SchoolApplicationDetail::of).toList();
  }

  private SchoolApplication anothers(String school, String publicId) {
    SchoolApplication application = lock(publicId, schools.byPublicId(school).id());
    if (Long.valueOf(application.getRequestedById()).equals(callers.current().personId())) {
      throw new BusinessException("bureau.application.own");
    }
    return application;
  }

  private SchoolApplication lock(String publicId, int school) {
    return store
        .lock(publicId)
        .filter(a -> a.getSchoolId() == school)
        .orElseThrow(NotFoundException::new);
  }
}
