package org.smartcampus.notification.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.smartcampus.notification.model.Notification;
import org.smartcampus.notification.model.NotificationMode;
import org.smartcampus.notification.store.NotificationStore;
import org.smartcampus.notification.store.ReceiptStore;
import org.smartcampus.notification.store.ReceiptStore.Row;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.file.SignedUrls;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/**
 * The inbox of the calling parent in one school (M-02, M-03); {@link Inboxes} joins several
 * schools.
 */
@Stateless
@Requires(Permission.PARENT)
public class InboxService {
  private static final int MOST_OPEN = 100;

  @Inject private ReceiptStore receipts;
  @Inject private NotificationStore notifications;
  @Inject private SchoolService schools;
  @Inject private SignedUrls urls;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Event<ReceiptsChanged> changed;

  /** What still waits for the parent, and the newest {@code limit} besides. */
  public List<InboxItem> newest(int limit) {
    long parent = parent();
    List<Row> rows = new ArrayList<>(receipts.newest(parent, Long.MAX_VALUE, limit));
    if (rows.size() == limit) {
      // there are older ones, and some of them may wait
      Set<Long> known = new HashSet<>(rows.stream().map(Row::id).toList());
      receipts.open(parent, MOST_OPEN).stream()
          .filter(row -> !known.contains(row.id()))
          .forEach(rows::add);
    }
    return items(rows);
  }

  /** How many notices wait for the parent. */
  public long open() {
    return receipts.countOpen(parent());
  }

  /**
   * Opens a notice; the first opening is its receipt.
   *
   * @throws NotFoundException when the parent got none such
   */
  public InboxNotice open(String publicId) {
    long parent = parent();
    Row row = receipts.find(parent, publicId).orElseThrow(NotFoundException::new);
    InboxItem item = items(List.of(row)).get(0);
    if (item.withdrawn()) {
      return new InboxNotice(item, "");
    }
    if (item.readAt() == null && receipts.markRead(parent, row.id(), clock.now())) {
      tell(row.id());
    }
    Caller caller = callers.current();
    Notification notice = notifications.get(row.id()).orElseThrow(NotFoundException::new);
    return new InboxNotice(
        item, urls.linkPictures(notice.getBody().html(), caller.schoolId(), caller.personId()));
  }

  /**
   * Confirms a notice; a second time changes nothing. Confirming an unread one sets both.
   *
   * @throws BusinessException {@code notification.withdrawn} when it was withdrawn meanwhile
   * @throws NotFoundException when the parent got none such, or it asks for no confirmation
   */
  public void confirm(String publicId) {
    long parent = parent();
    Instant now = clock.now();
    boolean first = receipts.confirm(parent, publicId, now);
    if (first) {
      receipts.find(parent, publicId).ifPresent(row -> tell(row.id()));
      return;
    }
    InboxItem item =
        receipts
            .find(parent, publicId)
            .filter(row -> row.mode() == NotificationMode.CONFIRM)
            .map(row -> row.item("", List.of()))
            .orElseThrow(NotFoundException::new);
    if (item.withdrawn()) {
      throw new BusinessException("notification.withdrawn");
    }
  }

  private void tell(long notification) {
    changed.fire(new ReceiptsChanged(callers.current().schoolId(), notification));
  }

  private List<InboxItem> items(List<Row> rows) {
    long parent = parent();
    String school = rows.isEmpty() ? "" : schools.current().name();
    Map<Long, List<ChildLabel>> children =
        receipts.children(parent, rows.stream().map(Row::id).collect(Collectors.toList()));
    return rows.stream()
        .map(row -> row.item(school, children.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private long parent() {
    Long parent = callers.current().parentId();
    if (parent == null) {
      throw new NotFoundException();
    }
    return parent;
  }
}
