package org.smartcampus.notification.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.smartcampus.notification.model.NoticeLimits;
import org.smartcampus.notification.model.Notification;
import org.smartcampus.notification.model.NotificationState;
import org.smartcampus.notification.model.ReceiptState;
import org.smartcampus.notification.store.AttemptStore;
import org.smartcampus.notification.store.NotificationLists;
import org.smartcampus.notification.store.NotificationStore;
import org.smartcampus.notification.store.StatusStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.Outbox;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/**
 * Follows sent notices (P-69, P-70): a sender sees those he sent himself, and who manages notices
 * (F113) those besides that went to his branches only; any other looks absent.
 */
@Stateless
@Requires(Permission.PARENTS_NOTIFY)
public class NotificationStatusService {
  @Inject private NotificationStore store;
  @Inject private NotificationLists lists;
  @Inject private StatusStore status;
  @Inject private AttemptStore attempts;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;
  @Inject private Outbox outbox;
  @Inject private NoticeSettings settings;

  /** One page of notices or of the caller's drafts. */
  public Page<NotificationSummary> list(NotificationFilter filter, PageRequest page) {
    return lists.list(callers.current(), filter, page, clock.now(), settings.limits());
  }

  /** Who has sent notices that the caller may see. */
  public List<SenderChoice> senders() {
    return lists.senders(callers.current());
  }

  /** How many drafts the caller has. */
  public long drafts() {
    return lists.drafts(callers.current());
  }

  /**
   * A sent notice with its counts as they are now.
   *
   * @throws NotFoundException when there is none such for the caller
   */
  public NotificationDetail detail(String publicId) {
    Notification n = find(publicId);
    Instant now = clock.now();
    NoticeLimits limits = settings.limits();
    ReceiptCounts counts = status.counts(n);
    List<String> scope = store.targetNames(List.of(n.getId())).getOrDefault(n.getId(), List.of());
    Instant remindAt =
        n.getReminders() >= limits.reminders()
            ? null
            : (n.getRemindedAt() == null ? n.getSentAt() : n.getRemindedAt()).plus(limits.apart());
    return new NotificationDetail(
        n.getPublicId(),
        n.getTitle(),
        n.getSummary(),
        n.getBody().html(),
        n.getMode(),
        n.getRule(),
        n.getDeadline(),
        n.isWholeSchool(),
        scope,
        n.getSenderName(),
        n.getShownAs(),
        n.getState(),
        n.getSentAt(),
        n.getStudents(),
        n.getGuardians(),
        counts,
        n.withdrawTimeLeft(now, limits),
        n.getReminders(),
        limits,
        remindAt,
        n.getState() == NotificationState.SENT ? status.remindable(n) : 0);
  }

  /** One page of the students of a notice in a state, with their guardians. */
  public Page<StudentReceipt> students(String publicId, ReceiptState state, PageRequest page) {
    Notification n = find(publicId);
    return new Page<>(status.students(n, state, page), status.countStudents(n, state, page));
  }

  /**
   * Withdraws a notice within the time after sending, by the server's clock (F217): parents then
   * see that there was one, not what it said; mails not yet sent are dropped.
   *
   * @throws BusinessException {@code notification.withdraw.tooLate}
   */
  public void withdraw(String publicId) {
    Notification n = find(publicId);
    n.withdraw(clock.now(), settings.limits());
    attempts.drop(n.getId());
    audit.record("pnotice.withdraw", "Notification", publicId);
  }

  /** Deletes a withdrawn notice; the stub stays in the audit (F218). */
  public void delete(String publicId) {
    Notification n = find(publicId);
    n.delete(clock.now());
    audit.record(
        "pnotice.delete", "Notification", publicId, Map.of("title", n.getTitle()), Map.of());
  }

  /**
   * Reminds the guardians who have not read or confirmed yet, as often as the settings allow.
   *
   * @return how many were reminded
   * @throws BusinessException {@code notification.remind.tooMany}, {@code .tooSoon} or {@code
   *     .nobody}
   */
  public int remind(String publicId) {
    Caller caller = callers.current();
    Notification n = find(publicId);
    Instant now = clock.now();
    int round = n.remind(now, settings.limits());
    int guardians = status.remindable(n);
    if (guardians == 0) {
      throw new BusinessException("notification.remind.nobody");
    }
    status.addReminders(n, round, now);
    store.addReminder(n.getId(), round, now, caller.personId(), guardians);
    outbox.add(NotificationService.DELIVER, Map.of("notification", Long.toString(n.getId())));
    audit.record(
        "pnotice.remind",
        "Notification",
        publicId,
        Map.of(),
        Map.of("round", round, "guardians", guardians));
    return guardians;
  }

  private Notification find(String publicId) {
    return store
        .find(callers.current(), publicId)
        .filter(n -> n.getState() != NotificationState.DRAFT)
        .orElseThrow(NotFoundException::new);
  }
}
