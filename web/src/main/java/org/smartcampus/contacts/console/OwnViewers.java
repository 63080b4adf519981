package org.smartcampus.contacts.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.smartcampus.contacts.service.confidential.OwnViews;
import org.smartcampus.contacts.service.confidential.OwnViews.OwnView;
import org.smartcampus.identity.rest.CurrentSession;

/** Who looked at one's own confidential values, in My account and on the phone (§3.11, M-16). */
@Named("ownViewers")
@RequestScoped
public class OwnViewers {
  @Inject private OwnViews views;
  @Inject private HttpServletRequest request;

  private List<OwnView> list;

  /** The last looks, newest first. */
  public List<OwnView> getList() {
    if (list == null) {
      list = views.list(CurrentSession.of(request).signedIn());
    }
    return list;
  }
}
