package org.smartcampus.notification.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.smartcampus.notification.model.Notification;
import org.smartcampus.notification.model.NotificationState;
import org.smartcampus.notification.store.NotificationLists;
import org.smartcampus.notification.store.NotificationStore;
import org.smartcampus.notification.store.StatusStore;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/**
 * Figures of notices for printed reports (P-45) and the home page (P-10), within the caller's
 * scope.
 */
@Stateless
@Requires({Permission.PARENTS_NOTIFY, Permission.USAGE_VIEW})
public class NotificationFigures {
  private static final Duration RECENT = Duration.ofDays(30);

  @Inject private NotificationStore store;
  @Inject private NotificationLists lists;
  @Inject private NoticeSettings settings;
  @Inject private StatusStore status;
  @Inject private Callers callers;
  @Inject private CampusClock clock;

  /** The newest sent notices, for choosing one; at most 100. */
  public List<NotificationSummary> recent() {
    return newest(100);
  }

  /** The newest sent notices with their cached counts. */
  public List<NotificationSummary> newest(int limit) {
    return lists.newest(callers.current(), limit, clock.now(), settings.limits());
  }

  /** Notices of the last 30 days that some reached student's guardians have not answered yet. */
  public long unanswered() {
    return lists.open(callers.current(), clock.now().minus(RECENT));
  }

  /** All notices of the school that were sent since a moment; for counts that name nobody. */
  @Requires(Permission.SYSTEM)
  public NoticeTotals totals(Instant since) {
    return lists.totals(since);
  }

  /** Title, sender, time and mode of a notice with its counts over all students. */
  public NotificationFigure notice(String publicId) {
    Notification n = find(publicId);
    return new NotificationFigure(
        n.getTitle(),
        n.getSenderName(),
        n.getSentAt(),
        n.getMode(),
        n.getRule(),
        n.getDeadline(),
        n.getStudents(),
        n.getGuardians(),
        status.counts(n));
  }

  /** The counts by class, in the order of the structure. */
  public List<ClassReceipts> classes(String publicId) {
    return status.classes(find(publicId));
  }

  /**
   * Students with their guardians by class and name, a block of at most 200 at a time.
   *
   * @param block number of the block, from 0; an empty answer is the end
   */
  public List<StudentReceipt> students(String publicId, int block) {
    return status.students(find(publicId), null, new PageRequest(block, 200, null, true, ""));
  }

  /**
   * Asks whether the receipts of a notice lie within the caller's right to exports.
   *
   * @throws NotFoundException when they do not
   */
  @Requires(Permission.EXPORT_RUN)
  public void requireExportable(String publicId) {
    if (store.findToExport(callers.current(), publicId).isEmpty()) {
      throw new NotFoundException();
    }
  }

  private Notification find(String publicId) {
    return store
        .findToCount(callers.current(), publicId)
        .filter(n -> n.getState() != NotificationState.DRAFT)
        .orElseThrow(NotFoundException::new);
  }
}
