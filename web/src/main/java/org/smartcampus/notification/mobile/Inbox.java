package org.smartcampus.notification.mobile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.smartcampus.identity.rest.CurrentSession;
import org.smartcampus.identity.service.SignedIn;
import org.smartcampus.notification.service.InboxItem;
import org.smartcampus.notification.service.Inboxes;

/** The inbox of the signed-in person over all his schools (M-02). */
@Named("inbox")
@RequestScoped
public class Inbox {
  @Inject private Inboxes inboxes;
  @Inject private InboxLines lines;
  @Inject private HttpServletRequest request;

  private List<InboxItem> items;

  /** The notices, those that wait first, then the newest. */
  public List<InboxItem> getItems() {
    if (items == null) {
      items = inboxes.list(person());
    }
    return items;
  }

  /** The notices in words. */
  public List<InboxLine> getLines() {
    return lines.of(getItems());
  }

  /** How many wait for the person. */
  public long getWaiting() {
    return getItems().stream().filter(InboxItem::open).count();
  }

  /** False for staff without a child at any school. */
  public boolean isParent() {
    return inboxes.isParent(person());
  }

  private SignedIn person() {
    return CurrentSession.of(request).signedIn();
  }
}
