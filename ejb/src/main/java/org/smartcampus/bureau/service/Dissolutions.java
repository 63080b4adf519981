package org.smartcampus.bureau.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.smartcampus.bureau.model.Dissolution;
import org.smartcampus.bureau.model.DissolutionState;
import org.smartcampus.bureau.store.DissolutionStore;
import org.smartcampus.identity.service.AdministratorAlert;
import org.smartcampus.identity.service.OwnCodes;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.CodeCheck;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.Outbox;
import org.smartcampus.school.model.SchoolStatus;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.school.service.SchoolSummary;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.ForbiddenException;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.service.Fresh;
import org.smartcampus.shared.service.Requires;

/**
 * The end of a school (F121, §3.7): asked for by its founder with a fresh code, approved by the
 * bureau, taken back by either within thirty days.
 */
@Stateless
@Requires(Permission.BUREAU_MANAGE)
public class Dissolutions {
  @Inject private DissolutionStore store;
  @Inject private SchoolService schools;
  @Inject private OwnCodes codes;
  @Inject private AdministratorAlert alert;
  @Inject private InSchool transactions;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Outbox outbox;
  @Inject private Audit audit;

  /** The newest one of the caller's own school, under way or taken back. */
  @Requires(Permission.CONSOLE_ENTER)
  public Optional<DissolutionDetail> ofOwn() {
    Integer school = callers.current().schoolId();
    return school == null ? Optional.empty() : store.newest(school).map(DissolutionDetail::of);
  }

  /** True when the caller is the founder of the school that he works in. */
  @Requires(Permission.CONSOLE_ENTER)
  public boolean isFounder() {
    Caller caller = callers.current();
    return caller.personId() != null
        && caller.schoolId() != null
        && Objects.equals(schools.current().founderId(), caller.personId());
  }

  /** Where the founder's code goes; prints masked. */
  @Requires(Permission.CONSOLE_ENTER)
  public Mobile ownMobile() {
    return codes.own();
  }

  /** Sends the founder a code; returns the request that {@link #request} needs. */
  @Requires(Permission.CONSOLE_ENTER)
  public String sendCode() {
    requireFounder();
    return codes.send();
  }

  /**
   * Asks the bureau to end the school.
   *
   * @param typedName the school's name, typed as it is
   * @return the answer to the code: nothing was done unless it is right
   * @throws BusinessException on field {@code reason}; {@code bureau.dissolution.name} on {@code
   *     name}, {@code bureau.dissolution.already}, {@code school.notActive}
   * @throws ForbiddenException for anybody but the founder
   */
  @Requires(Permission.CONSOLE_ENTER)
  public CodeCheck request(String reason, String typedName, String codeRequest, String code) {
    requireFounder();
    Caller caller = callers.current();
    SchoolSummary school = schools.current();
    requireName(school, typedName);
    if (school.status() != SchoolStatus.ACTIVE) {
      throw new BusinessException("school.notActive");
    }
    if (store.lockOpen(own()).isPresent()) {
      throw new BusinessException("bureau.dissolution.already");
    }
    Dissolution dissolution =
        new Dissolution(own(), caller.personId(), caller.name(), reason, clock.now());
    CodeCheck check = codes.check(codeRequest, code);
    if (check.isProven()) {
      store.add(dissolution);
      for (int log : logs(dissolution)) {
        audit.recordIn(
            log,
            "org.dissolve.request",
            "Dissolution",
            dissolution.getPublicId(),
            Map.of(),
            Map.of("reason", dissolution.getReason()));
      }
      alert.tellBureau(
          "bureau.dissolution.told.requested",
          school.name(),
          caller.name(),
          dissolution.getReason());
    }
    return check;
  }

  /**
   * The founder takes it back.
   *
   * @throws BusinessException on field {@code reason}; {@code bureau.dissolution.over}
   */
  @Requires(Permission.CONSOLE_ENTER)
  public void revokeOwn(String reason) {
    requireFounder();
    revoke(open(own()), reason);
  }

  /** The newest one of a school, under way or over. */
  public Optional<DissolutionDetail> of(String school) {
    return store.newest(id(school)).map(DissolutionDetail::of);
  }

  /** Schools whose end waits for the bureau. */
  @Requires(Permission.BUREAU_VIEW)
  public List<SchoolSummary> waiting() {
    return store.requested().stream().map(schools::byId).toList();
  }

  /**
   * The bureau approves: from now on the school is read-only, and everybody who administers it is
   * told.
   *
   * @param dissolution public id of the one that was read
   * @param typedName the school's name, typed as it is
   * @throws BusinessException {@code bureau.dissolution.name} on field {@code name}; {@code
   *     bureau.dissolution.over}, also when another one waits by now; {@code school.notActive}
   */
  @Fresh
  public void approve(String school, String dissolution, String typedName) {
    requireName(schools.byPublicId(school), typedName);
    Dissolution d = open(id(school), dissolution);
    d.approve(callers.current().name(), clock.now());
    transactions.call(
        callers.current().lent(d.getSchoolId(), Permission.SYSTEM),
        () -> {
          schools.coolOff(d.getSchoolId(), true);
          return null;
        });
    for (int log : logs(d)) {
      audit.recordIn(
          log,
          "org.dissolve.approve",
          "Dissolution",
          d.getPublicId(),
          Map.of(),
          Map.of("ends", d.getEndsAt()));
    }
    outbox.add(DissolutionSms.KIND, Map.of("school", String.valueOf(d.getSchoolId())));
  }

  /** The bureau refuses it, or takes it back within the thirty days; see {@link #revokeOwn}. */
  public void revoke(String school, String dissolution, String reason) {
    revoke(open(id(school), dissolution), reason);
  }

  /**
   * Keeps the purge from happening (legal hold).
   *
   * @throws BusinessException on field {@code reason}; {@code bureau.dissolution.over}
   */
  public void hold(String school, String dissolution, String reason) {
    Dissolution d = open(id(school), dissolution);
    d.hold(callers.current().name(), reason, clock.now());
    for (int log : logs(d)) {
      audit.recordIn(
          log,
          "org.dissolve.hold",
          "Dissolution",
          d.getPublicId(),
          Map.of(),
          Map.of("reason", d.getHoldReason()));
    }
  }

  /** Ends a hold: once the thirty days are over the purge follows. */
  @Fresh
  public void lift(String school, String dissolution) {
    Dissolution d = open(id(school), dissolution);
    d.lift();
    for (int log : logs(d)) {
      audit.recordIn(log, "org.dissolve.lift", "Dissolution", d.getPublicId(), Map.of(), Map.of());
    }
  }

  private void revoke(Dissolution d, String reason) {
    int school = d.getSchoolId();
    boolean cooling = d.getState() == DissolutionState.COOLING_OFF;
    d.revoke(callers.current().name(), reason, clock.now());
    if (cooling) {
      transactions.call(
          callers.current().lent(school, Permission.SYSTEM),
          () -> {
            schools.coolOff(school, false);
            return null;
          });
    }
    for (int log : logs(d)) {
      audit.recordIn(
          log,
          "org.dissolve.revoke",
          "Dissolution",
          d.getPublicId(),
          Map.of(),
          Map.of("reason", d.getEndReason()));
    }
  }

  /** The one that the bureau was shown: another one may wait by now. */
  private Dissolution open(int school, String dissolution) {
    Dissolution d = open(school);
    if (!d.getPublicId().equals(dissolution)) {
      throw new BusinessException("bureau.dissolution.over");
    }
    return d;
  }

  private static void requireName(SchoolSummary school, String typed) {
    if (!PlainText.normalize(typed).equals(school.name())) {
      throw new BusinessException("bureau.dissolution.name", school.name()).onField("name");
    }
  }

  private Dissolution open(int school) {
    return store
        .lockOpen(school)
        .orElseThrow(() -> new BusinessException("bureau.dissolution.over"));
  }

  /** The logs in which a step stands: the school's, and for what the bureau does its own. */
  private List<Integer> logs(Dissolution d) {
    return callers.current().schoolId() == null
        ? List.of(d.getSchoolId(), Audit.BUREAU)
        : List.of(d.getSchoolId());
  }

  private int own() {
    Integer school = callers.current().schoolId();
    if (school == null) {
      throw new NotFoundException();
    }
    return school;
  }

  private int id(String school) {
    return schools.byPublicId(school).id();
  }

  private void requireFounder() {
    if (!isFounder()) {
      throw new ForbiddenException(Permission.ADMINS_MANAGE);
    }
  }
}
