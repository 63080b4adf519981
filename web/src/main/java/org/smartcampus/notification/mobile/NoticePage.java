package org.smartcampus.notification.mobile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.smartcampus.identity.rest.CurrentSession;
import org.smartcampus.notification.service.InboxItem;
import org.smartcampus.notification.service.InboxNotice;
import org.smartcampus.notification.service.Inboxes;

/** One notice of the signed-in person (M-03); its first opening is the receipt. */
@Named("notice")
@RequestScoped
public class NoticePage {
  @Inject private Inboxes inboxes;
  @Inject private HttpServletRequest request;

  private InboxNotice notice;

  @PostConstruct
  void open() {
    String id = (String) request.getAttribute(NoticeServlet.NOTICE);
    notice = inboxes.open(CurrentSession.of(request).signedIn(), id == null ? "" : id);
  }

  public InboxItem getItem() {
    return notice.item();
  }

  /** Clean HTML; empty when the notice was withdrawn. */
  public String getBody() {
    return notice.body();
  }
}
