package org.smartcampus.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.identity.model.FounderTransfer;
import org.smartcampus.identity.model.FounderTransferState;
import org.smartcampus.identity.model.Membership;
import org.smartcampus.identity.model.Person;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.store.FounderTransferStore;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.school.service.SchoolSummary;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Fresh;
import org.smartcampus.shared.service.Requires;

/**
 * The bureau replaces a school's founder who cannot or will not hand it over (§3.6): one of its
 * administrators asks and gives a reason, another one decides within 72 hours. The successor is
 * named by his mobile, since the bureau sees no members of schools.
 */
@Stateless
@Requires(Permission.BUREAU_MANAGE)
public class ForcedTransfers {
  /** How long before a request its decider must have been of the bureau. */
  private static final Duration SETTLED = Duration.ofDays(1);

  @Inject private FounderTransferStore store;
  @Inject private AdministratorAlert alert;
  @Inject private FounderChange change;
  @Inject private Administrators administrators;
  @Inject private PersonStore persons;
  @Inject private SchoolService schools;
  @Inject private InSchool transactions;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;

  /**
   * The one that waits for a school.
   *
   * @param school public id
   */
  public Optional<ForcedTransferDetail> waiting(String school) {
    return store
        .open(schools.byPublicId(school).id())
        .filter(t -> t.isForced() && t.stateAt(clock.now()) == FounderTransferState.REQUESTED)
        .map(
            t ->
                new ForcedTransferDetail(
                    t.getPublicId(),
                    t.getFromName(),
                    t.getToName(),
                    t.isStays(),
                    t.getReason(),
                    t.getForcedByName(),
                    !t.getForcedBy().equals(callers.current().personId()) && isSettled(t),
                    t.getExpiresAt()));
  }

  /** Schools whose founder waits for the second administrator's decision. */
  public List<SchoolSummary> schoolsWaiting() {
    return store.forced().stream()
        .filter(t -> t.stateAt(clock.now()) == FounderTransferState.REQUESTED)
        .map(t -> schools.byId(t.getSchoolId()))
        .toList();
  }

  /** The founder's name; empty when the school has none. */
  public String founder(String school) {
    Long founder = schools.byPublicId(school).founderId();
    return founder == null ? "" : persons.find(founder).map(Person::getName).orElse("");
  }

  /**
   * Asks for it; a transfer that the founder himself asked for ends.
   *
   * @param rawMobile the successor's number, as typed
   * @param stays whether the founder stays super administrator
   * @throws BusinessException {@code identity.founder.forced.none} when the school has no founder;
   *     {@code identity.founder.pending} when the bureau asked already; {@code
   *     identity.founder.forced.nobody} on field {@code mobile} for a number of no joined member;
   *     {@code identity.founder.self} and on field {@code reason}
   */
  @Fresh
  public void ask(String school, String rawMobile, boolean stays, String reason) {
    SchoolSummary of = schools.byPublicId(school);
    Caller caller = callers.current();
    transactions.call(
        caller.lent(of.id(), Permission.SYSTEM),
        () -> {
          administrators.lock();
          Long founder = schools.current().founderId();
          if (founder == null) {
            throw new BusinessException("identity.founder.forced.none");
          }
          Mobile mobile =
              BusinessException.onField("mobile", () -> Mobile.parse(rawMobile, of.region()));
          Person to =
              persons
                  .findByMobile(mobile)
                  .filter(p -> administrators.holder(Role.STAFF, p.getId()) != null)
                  .orElseThrow(
                      () ->
                          new BusinessException("identity.founder.forced.nobody")
                              .onField("mobile"));
          FounderTransfer transfer =
              new FounderTransfer(
                  of.id(),
                  founder,
                  persons.find(founder).map(Person::getName).orElse(""),
                  to.getId(),
                  to.getName(),
                  stays,
                  clock.now());
          transfer.force(caller.personId(), caller.name(), reason);
          store.open(of.id()).ifPresent(this::giveWay);
          store.add(transfer);
          audit.record(
              "founder.force",
              "FounderTransfer",
              transfer.getPublicId(),
              Map.of(),
              Map.of("to", to.getName(), "stays", stays, "reason", transfer.getReason()));
          alert.tell("identity.founder.forced.told", caller.name(), of.name(), to.getName());
          alert.tellBureau("identity.founder.forced.told", caller.name(), of.name(), to.getName());
          return null;
        });
  }

  private void giveWay(FounderTransfer old) {
    if (!old.expire(clock.now())) {
      if (old.isForced()) {
        throw new BusinessException("identity.founder.pending", old.getToName());
      }
      old.end(FounderTransferState.CANCELLED, clock.now());
    }
    store.flush();
  }

  /**
   * The second administrator of the bureau decides it: from now on the successor is the founder,
   * and everybody who administers the school or the bureau is told.
   *
   * @throws BusinessException {@code identity.founder.forced.other} for the one who asked; {@code
   *     identity.founder.over}; {@code identity.founder.forced.settled} for who joined the bureau
   *     only now; as {@link FounderTransfers#accept}
   */
  @Fresh
  public void decide(String publicId) {
    int school = forced(store.find(publicId)).getSchoolId();
    transactions.call(
        callers.current().lent(school, Permission.SYSTEM),
        () -> {
          // the school before the row, as who asks takes them
          administrators.lock();
          FounderTransfer transfer = forced(store.lock(publicId));
          transfer.decide(callers.current().personId(), clock.now());
          requireTwo(transfer);
          change.hand(transfer);
          end(transfer, FounderTransferState.DONE, "founder.decide");
          return null;
        });
  }

  /**
   * One person must not be both by making himself a colleague: who asked is of the bureau still,
   * and who decides was so a day before it was asked.
   */
  private void requireTwo(FounderTransfer transfer) {
    List<Membership> bureau = persons.bureauMemberships(Role.BUREAU_ADMIN);
    if (bureau.stream().noneMatch(m -> transfer.getForcedBy().equals(m.getPersonId()))) {
      throw new BusinessException("identity.founder.over");
    }
    if (!isSettled(transfer)) {
      throw new BusinessException("identity.founder.forced.settled");
    }
  }

  /** Whether the caller was of the bureau a day before it was asked for. */
  private boolean isSettled(FounderTransfer transfer) {
    Instant settled = transfer.getRequestedAt().minus(SETTLED);
    Long me = callers.current().personId();
    return persons.bureauMemberships(Role.BUREAU_ADMIN).stream()
        .anyMatch(
            m -> Long.valueOf(m.getPersonId()).equals(me) && !m.getCreatedAt().isAfter(settled));
  }

  /** Takes it back, whoever of the bureau asked for it. */
  public void withdraw(String publicId) {
    end(forced(store.lock(publicId)), FounderTransferState.CANCELLED, "founder.withdraw");
  }

  private static FounderTransfer forced(Optional<FounderTransfer> found) {
    return found.filter(FounderTransfer::isForced).orElseThrow(NotFoundException::new);
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
}
