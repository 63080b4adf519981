package org.smartcampus.joining.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.joining.model.AdminApplication;
import org.smartcampus.joining.model.AdminApplicationState;
import org.smartcampus.joining.model.AdminQr;
import org.smartcampus.joining.model.AdminQrState;
import org.smartcampus.joining.store.AdminApplicationStore;
import org.smartcampus.joining.store.AdminQrStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.CodeCheck;
import org.smartcampus.platform.service.OneTimeCodes;
import org.smartcampus.school.model.StatementPurpose;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.school.service.SchoolSummary;
import org.smartcampus.school.service.StatementText;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.service.Open;

/**
 * A future administrator's way from the QR code to the application (§3.1, F014–F021): statement,
 * mobile and code, form, confirmation, status. Every method takes the link's token and the
 * visitor's cookie and does nothing out of order; a token that takes nobody any more looks like an
 * unknown one, but for who has submitted by it.
 */
@Stateless
@Open("the token of the link and the visitor's own cookie are the proof; both are unguessable")
public class AdminApplying {
  static final String PURPOSE = "admin-join";

  @Inject private AdminQrStore qrs;
  @Inject private AdminApplicationStore applications;
  @Inject private AdminAppointments appointments;
  @Inject private ApplyUses uses;
  @Inject private SchoolService schools;
  @Inject private OneTimeCodes codes;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;
  @Inject private JoinWishes wishes;

  /**
   * What to show now.
   *
   * @throws NotFoundException for a code that is over and a visitor who has nothing to see here
   */
  public AdminVisit visit(String token, String cookie) {
    AdminQr qr = qrs.byToken(token).orElseThrow(NotFoundException::new);
    Instant now = clock.now();
    AdminApplication mine =
        applications.byCookie(cookie).filter(a -> belongs(a, qr, now)).orElse(null);
    boolean draft = mine == null || mine.getState().isDraft();
    if (draft && !takes(qr)) {
      throw new NotFoundException();
    }
    Integer school = mine == null ? qr.getSchoolId() : mine.getSchoolId();
    SchoolSummary named = school == null ? null : schools.byId(school);
    return new AdminVisit(
        stage(mine, now),
        named == null ? "" : named.name(),
        named == null ? null : named.publicId(),
        qr.getSchoolId() != null,
        mine == null ? null : mine.getMobile(),
        mine == null ? "" : mine.getName(),
        mine != null && mine.isFilled(),
        mine != null && isEditable(mine, now),
        mine != null && isOpenAgain(mine, now),
        mine == null ? null : mine.stateAt(now),
        mine == null ? "" : mine.getReason(),
        mine == null ? null : mine.getSubmittedAt());
  }

  private static AdminStage stage(AdminApplication mine, Instant now) {
    if (mine == null) {
      return AdminStage.STATEMENT;
    }
    if (!mine.getState().isDraft()) {
      return mine.getState() == AdminApplicationState.REJECTED && mine.getCodeRequest() != null
          ? AdminStage.CODE
          : AdminStage.STATUS;
    }
    if (mine.isProofFresh(now)) {
      return AdminStage.FORM;
    }
    return mine.getCodeRequest() != null ? AdminStage.CODE : AdminStage.MOBILE;
  }

  private boolean isEditable(AdminApplication mine, Instant now) {
    return (mine.getState().isDraft() || isOpenAgain(mine, now)) && mine.isProofFresh(now);
  }

  /** The statement to agree to, in the visitor's language (F016, F017). */
  public StatementText statement() {
    return schools.statement(StatementPurpose.ADMIN_JOIN);
  }

  /** Schools that an applicant may name where the code leaves it open, by name (F019). */
  public List<SchoolSummary> schools() {
    return schools.ids().stream()
        .map(schools::byId)
        .filter(SchoolSummary::isLiving)
        .sorted(Comparator.comparing(SchoolSummary::name))
        .toList();
  }

  /**
   * Keeps that the visitor agreed to the statement that he was shown.
   *
   * @param number version of the statement on his page
   * @return the cookie that finds his application from now on
   * @throws BusinessException {@code joining.consent.changed} when another version is valid by now,
   *     {@code shared.error.tooManyRequests}
   */
  public String agree(String token, int number) {
    AdminQr qr = qrs.byToken(token).filter(this::takes).orElseThrow(NotFoundException::new);
    StatementText statement = statement();
    if (statement.number() != number) {
      throw new BusinessException("joining.consent.changed");
    }
    String cookie = cookie();
    AdminApplication application =
        new AdminApplication(
            qr,
            cookie,
            number,
            statement.language(),
            callers.current().language(),
            callers.current().address(),
            clock.now());
    applications.add(application);
    // after the row, which asks for the school's: whoever suspends it locks in this order
    if (!lock(token).open() || !uses.take(clock.now())) {
      throw new BusinessException("shared.error.tooManyRequests");
    }
    audit.record("adminapp.consent", "AdminApplication", application.getPublicId());
    return cookie;
  }

  /**
   * Sends a code to a mobile; to the same one again when it is null. Beyond ten a day and number
   * nothing is sent, and the answer is the same.
   *
   * @throws BusinessException {@code shared.mobile.invalid}, {@code joining.code.wait} or {@code
   *     shared.error.tooManyRequests}, on field {@code mobile}
   */
  public void sendCode(String token, String cookie, String rawMobile) {
    AdminQr qr = qrs.lockByToken(token).orElseThrow(NotFoundException::new);
    AdminApplication mine = lockMine(qr, cookie);
    boolean again = mine.getState() == AdminApplicationState.REJECTED;
    requireOpen(qr, mine, again);
    // a rejected applicant proves the number that he applied with
    Mobile mobile = again || rawMobile == null ? mine.getMobile() : mobile(rawMobile, qr);
    if (mobile == null) {
      throw new BusinessException("shared.text.required").onField("mobile");
    }
    mine.mayAskCode(clock.now());
    if (!qr.takeCode() || !uses.take(clock.now())) {
      throw new BusinessException("shared.error.tooManyRequests").onField("mobile");
    }
    mine.codeSent(codes.send(PURPOSE, mobile, callers.current().language()), mobile, clock.now());
  }

  /** Forgets the number and the code on its way; a rejected applicant is back at his status. */
  public void otherNumber(String token, String cookie) {
    mine(token, cookie).forgetMobile();
  }

  /**
   * Tries a code. Answers instead of throwing, so that the try stays counted. Who has an
   * application waiting already gets that one.
   *
   * @return the answer, and when it was right the visitor's new cookie
   */
  public JoinVisits.CodeAnswer checkCode(String token, String cookie, String code) {
    AdminApplication mine = mine(token, cookie);
    CodeCheck check = codes.check(PURPOSE, mine.getCodeRequest(), code);
    if (check.locks()) {
      audit.record(
          "code.lock", "OneTimeCode", PURPOSE, Map.of(), Map.of("mobile", mine.getMobile()));
    }
    if (!check.isProven()) {
      return new JoinVisits.CodeAnswer(check, null);
    }
    mine.proven(check.mobile(), clock.now());
    String fresh = cookie();
    if (mine.getSchoolId() == null || !adopt(mine, fresh)) {
      mine.rekey(fresh);
    }
    return new JoinVisits.CodeAnswer(check, fresh);
  }

  /** Hands the visitor the application that waits for his number and school, if there is one. */
  private boolean adopt(AdminApplication mine, String cookie) {
    Optional<AdminApplication> first =
        applications
            .lockOpen(mine.getMobileIndex(), mine.getSchoolId())
            .filter(other -> !other.getId().equals(mine.getId()));
    first.ifPresent(
        other -> {
          if (mine.getState().isDraft()) {
            applications.remove(mine);
          }
          other.rekey(cookie);
        });
    return first.isPresent();
  }

  /**
   * Keeps what the applicant filled in, for him to confirm (F019, F020).
   *
   * @param school public id of the school; not asked where the code is one school's
   * @throws BusinessException on field {@code name} or {@code school}; {@code joining.proof.old}
   */
  public void fill(String token, String cookie, String name, String school) {
    AdminQr qr = qrs.byToken(token).orElseThrow(NotFoundException::new);
    AdminApplication mine = lockMine(qr, cookie);
    if (!mine.isProofFresh(clock.now())) {
      throw new BusinessException("joining.proof.old");
    }
    mine.fill(name, schoolOf(mine, qr, school));
  }

  /** A rejected applicant corrects his application to the school that rejected it. */
  private int schoolOf(AdminApplication mine, AdminQr qr, String school) {
    if (!mine.getState().isDraft()) {
      return mine.getSchoolId();
    }
    return qr.getSchoolId() != null ? qr.getSchoolId() : named(school);
  }

  private int named(String school) {
    return schools().stream()
        .filter(s -> s.publicId().equals(school))
        .findFirst()
        .map(SchoolSummary::id)
        .orElseThrow(() -> new BusinessException("joining.adminapp.school").onField("school"));
  }

  /**
   * Submits what was confirmed; a repeat changes nothing.
   *
   * @return another cookie when the visitor is shown the application that waited before, else null
   * @throws BusinessException {@code joining.adminapp.already} for who is an administrator of the
   *     school already, {@code joining.proof.old}, {@code joining.submit.stale}
   */
  public String submit(String token, String cookie) {
    AdminQr qr = qrs.lockByToken(token).orElseThrow(NotFoundException::new);
    AdminApplication mine = lockMine(qr, cookie);
    if (mine.getState() == AdminApplicationState.SUBMITTED) {
      return null;
    }
    boolean again = mine.getState() == AdminApplicationState.REJECTED;
    requireOpen(qr, mine, again);
    if (mine.isFilled() && mine.isProofFresh(clock.now())) {
      String fresh = cookie();
      if (adopt(mine, fresh)) {
        return fresh;
      }
      if (appointments.isAdministrator(mine.getSchoolId(), mine.getMobile())) {
        throw new BusinessException(
            "joining.adminapp.already", schools.byId(mine.getSchoolId()).name());
      }
    }
    mine.submit(clock.now());
    if (!again && !applications.hasUsed(qr.getId(), mine.getMobileIndex(), mine.getId())) {
      qr.use();
    }
    audit.recordIn(
        mine.getSchoolId(),
        "adminapp.submit",
        "AdminApplication",
        mine.getPublicId(),
        Map.of(),
        Map.of("name", mine.getName(), "mobile", mine.getMobile()));
    return null;
  }

  /** The applicant takes it back. */
  public void cancel(String token, String cookie) {
    AdminApplication mine = mine(token, cookie);
    mine.cancel(clock.now());
    audit.recordIn(
        mine.getSchoolId(),
        "adminapp.cancel",
        "AdminApplication",
        mine.getPublicId(),
        Map.of("state", AdminApplicationState.SUBMITTED),
        Map.of("state", mine.getState()));
  }

  private void requireOpen(AdminQr qr, AdminApplication mine, boolean again) {
    if (!again && !takes(qr)) {
      throw new NotFoundException();
    }
    if (again && !isOpenAgain(mine, clock.now())) {
      throw new BusinessException("joining.adminapp.closed");
    }
  }

  private AdminApplication mine(String token, String cookie) {
    return lockMine(qrs.byToken(token).orElseThrow(NotFoundException::new), cookie);
  }

  private AdminApplication lockMine(AdminQr qr, String cookie) {
    return applications
        .lockByCookie(cookie)
        .filter(a -> belongs(a, qr, clock.now()))
        .orElseThrow(NotFoundException::new);
  }

  /** One that was submitted is found by any code of its school: the first may be replaced. */
  private static boolean belongs(AdminApplication a, AdminQr qr, Instant now) {
    boolean same = a.getQrId() == qr.getId();
    boolean ofSchool =
        !a.getState().isDraft()
            && qr.getSchoolId() != null
            && qr.getSchoolId().equals(a.getSchoolId());
    return a.isShown(now) && (same || ofSchool);
  }

  /** Whether a rejected applicant may come again: his own code decides, whichever he opened. */
  private boolean isOpenAgain(AdminApplication a, Instant now) {
    return a.getState() == AdminApplicationState.REJECTED
        && schools.byId(a.getSchoolId()).isLiving()
        && qrs.find(a.getQrId()).filter(own -> own.isOpenForResubmission(now)).isPresent();
  }

  /** A code that takes new applications now. */
  private AdminQr lock(String token) {
    return qrs.lockByToken(token).filter(this::takes).orElseThrow(NotFoundException::new);
  }

  private boolean takes(AdminQr qr) {
    boolean open = qr.stateAt(clock.now()) == AdminQrState.ACTIVE;
    boolean ofSchool = !qr.isOfBureau() && qr.getSchoolId() != null;
    return open
        && (qr.getSchoolId() == null || schools.byId(qr.getSchoolId()).isLiving())
        && (!ofSchool || wishes.isIssuing(qr.getSchoolId()));
  }

  private Mobile mobile(String raw, AdminQr qr) {
    String region = qr.getSchoolId() == null ? "MO" : schools.byId(qr.getSchoolId()).region();
    return BusinessException.onField("mobile", () -> Mobile.parse(raw, region));
  }

  private static String cookie() {
    return PublicId.random() + PublicId.random();
  }
}
