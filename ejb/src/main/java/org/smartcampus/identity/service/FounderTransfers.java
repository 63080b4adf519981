package org.smartcampus.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.smartcampus.identity.model.FounderTransfer;
import org.smartcampus.identity.model.FounderTransferState;
import org.smartcampus.identity.store.FounderTransferStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.CodeCheck;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.Outbox;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.ForbiddenException;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Fresh;
import org.smartcampus.shared.service.Requires;

/**
 * The transfer of a school to another founder (F119, F120, §3.6): asked for by the founder with a
 * fresh code, done when the other one accepts with one. A school has one founder at every moment.
 */
@Stateless
@Requires(Permission.ADMINS_MANAGE)
public class FounderTransfers {
  @Inject private FounderTransferStore store;
  @Inject private FounderChange change;
  @Inject private Administrators administrators;
  @Inject private OwnCodes codes;
  @Inject private SchoolService schools;
  @Inject private InSchool transactions;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Outbox outbox;
  @Inject private Audit audit;

  /** The transfer that waits in the caller's school. */
  public Optional<FounderTransferDetail> current() {
    return store
        .open(callers.current().schoolId())
        .filter(t -> !t.isForced() && t.stateAt(clock.now()) == FounderTransferState.REQUESTED)
        .map(this::detail);
  }

  /** True when the caller is the founder of the school that he works in. */
  public boolean isFounder() {
    Caller caller = callers.current();
    return caller.personId() != null
        && Objects.equals(schools.current().founderId(), caller.personId());
  }

  /** The caller's own number, to which codes go. */
  @Requires(Permission.SIGNED_IN)
  public Mobile ownMobile() {
    return codes.own();
  }

  /**
   * Sends the founder a code; returns the request that {@link #request} needs.
   *
   * @throws BusinessException as {@link OwnCodes#send}
   * @throws ForbiddenException for anybody else
   */
  public String sendCode() {
    requireFounder();
    return codes.send();
  }

  /**
   * Asks a joined member to be the founder from now on; he is told by SMS.
   *
   * @param stays whether the caller stays super administrator
   * @return the answer to the code: nothing was done unless it is right
   * @throws BusinessException {@code identity.founder.pending}, {@code identity.founder.self},
   *     {@code identity.admin.notJoined} on field {@code member}
   * @throws ForbiddenException for anybody but the founder
   */
  @Fresh
  public CodeCheck request(String member, boolean stays, String codeRequest, String code) {
    administrators.lock();
    requireFounder();
    Caller caller = callers.current();
    int school = caller.schoolId();
    AdminCandidate candidate = administrators.joined(member);
    FounderTransfer transfer =
        new FounderTransfer(
            school,
            caller.personId(),
            caller.name(),
            candidate.personId(),
            candidate.name(),
            stays,
            clock.now());
    store
        .open(school)
        .ifPresent(
            old -> {
              if (!old.expire(clock.now())) {
                throw new BusinessException("identity.founder.pending", old.getToName());
              }
              store.flush();
            });
    CodeCheck check = codes.check(codeRequest, code);
    if (check.isProven()) {
      store.add(transfer);
      outbox.add(FounderSms.KIND, FounderSms.asked(transfer.getPublicId()));
      audit.record(
          "founder.request",
          "FounderTransfer",
          transfer.getPublicId(),
          Map.of(),
          Map.of("to", transfer.getToName(), "stays", stays));
    }
    return check;
  }

  /**
   * The founder takes it back.
   *
   * @throws BusinessException {@code identity.founder.over}
   */
  public void cancel(String publicId) {
    requireFounder();
    FounderTransfer transfer =
        store
            .lock(publicId)
            .filter(t -> t.getSchoolId() == callers.current().schoolId() && !t.isForced())
            .orElseThrow(NotFoundException::new);
    end(transfer, FounderTransferState.CANCELLED, "founder.cancel");
  }

  /** Transfers that wait for the caller to accept, in any school. */
  @Requires(Permission.SIGNED_IN)
  public List<FounderTransferDetail> waiting() {
    return store.waitingFor(callers.current().personId()).stream()
        .filter(t -> t.stateAt(clock.now()) == FounderTransferState.REQUESTED)
        .map(this::detail)
        .toList();
  }

  /**
   * A transfer to the caller, whatever became of it.
   *
   * @throws NotFoundException for one to somebody else
   */
  @Requires(Permission.SIGNED_IN)
  public FounderTransferDetail find(String publicId) {
    return detail(toMe(store.find(publicId)));
  }

  /**
   * Sends the one who is to accept a code.
   *
   * @throws BusinessException as {@link OwnCodes#send}; {@code identity.founder.over}
   */
  @Requires(Permission.SIGNED_IN)
  public void sendCodeTo(String publicId) {
    FounderTransfer transfer = toMe(store.lock(publicId));
    transfer.requireWaiting(clock.now());
    transfer.codeSent(codes.send());
  }

  /**
   * Accepts: from now on the caller is the founder, and everybody who administers the school or the
   * bureau is told.
   *
   * @return the answer to the code: nothing was done unless it is right
   * @throws BusinessException {@code identity.founder.over}; {@code identity.founder.tooMany} when
   *     he founded five schools already; {@code identity.founder.notMember} when he is no joined
   *     member any more
   */
  @Fresh
  @Requires(Permission.SIGNED_IN)
  public CodeCheck accept(String publicId, String code) {
    int school = toMe(store.find(publicId)).getSchoolId();
    return transactions.call(
        callers.current().lent(school, Permission.SYSTEM),
        () -> {
          // the school before the row, as who asks takes them
          administrators.lock();
          FounderTransfer transfer = toMe(store.lock(publicId));
          transfer.requireWaiting(clock.now());
          CodeCheck check = codes.check(transfer.getCodeRequest(), code);
          if (check.isProven()) {
            change.hand(transfer);
            end(transfer, FounderTransferState.DONE, "founder.accept");
          }
          return check;
        });
  }

  /** Declines; everything stays as it is. */
  @Requires(Permission.SIGNED_IN)
  public void decline(String publicId) {
    end(toMe(store.lock(publicId)), FounderTransferState.DECLINED, "founder.decline");
  }

  private void end(FounderTransfer transfer, FounderTransferState how, String action) {
    transfer.end(how, clock.now());
    audit.recordIn(
        transfer.getSchoolId(),
        action,
        "FounderTransfer",
        transfer.getPublicId(),
        Map.of("state", FounderTransferState.REQUESTED),
        Map.of("state", how));
  }

  private FounderTransfer toMe(Optional<FounderTransfer> found) {
    Long me = callers.current().personId();
    return found
        .filter(t -> me != null && t.getToId() == me && !t.isForced())
        .orElseThrow(NotFoundException::new);
  }

  private void requireFounder() {
    if (!isFounder()) {
      throw new ForbiddenException(Permission.ADMINS_MANAGE);
    }
  }

  private FounderTransferDetail detail(FounderTransfer t) {
    return new FounderTransferDetail(
        t.getPublicId(),
        schools.byId(t.getSchoolId()).name(),
        t.getFromName(),
        t.getToName(),
        t.isStays(),
        t.stateAt(clock.now()),
        t.getExpiresAt(),
        codes.own(),
        t.getCodeRequest() != null);
  }
}
