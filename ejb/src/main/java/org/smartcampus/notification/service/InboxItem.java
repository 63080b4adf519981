package org.smartcampus.notification.service;

import java.time.Instant;
import java.util.List;
import org.smartcampus.notification.model.NotificationMode;

/**
 * A notice in a parent's inbox. Of a withdrawn one only title and time are told.
 *
 * @param school name of the school in the reader's language
 * @param sender the shown sender
 * @param reminded true when the school has reminded of it
 */
public record InboxItem(
    long id,
    String publicId,
    String school,
    String title,
    String summary,
    String sender,
    NotificationMode mode,
    Instant deadline,
    boolean withdrawn,
    boolean reminded,
    Instant deliveredAt,
    Instant readAt,
    Instant confirmedAt,
    List<ChildLabel> children) {
  /** True while it is unread. */
  public boolean unread() {
    return !withdrawn && readAt == null;
  }

  /** True while the parent has still to confirm it. */
  public boolean toConfirm() {
    return !withdrawn && mode == NotificationMode.CONFIRM && confirmedAt == null;
  }

  /** True while it waits for this parent: unread or still to be confirmed. */
  public boolean open() {
    return unread() || toConfirm();
  }
}
