package org.smartcampus.identity.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.smartcampus.identity.model.SignInStrength;
import org.smartcampus.identity.rest.CurrentSession;
import org.smartcampus.identity.rest.WechatAccounts;
import org.smartcampus.identity.service.FounderTransferDetail;
import org.smartcampus.identity.service.FounderTransfers;
import org.smartcampus.identity.service.OwnLogins;
import org.smartcampus.identity.service.OwnRights;
import org.smartcampus.identity.service.OwnRights.OwnRole;
import org.smartcampus.identity.service.OwnSessions;
import org.smartcampus.identity.service.SessionSummary;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.Permission;

/** M-16 and its page in the console: one's own roles, rights and open sessions. */
@Named("account")
@RequestScoped
public class AccountPage {
  /** What everybody has who sees the page says nothing there. */
  private static final Set<Permission> UNSAID =
      EnumSet.of(
          Permission.CONSOLE_ENTER,
          Permission.SIGNED_IN,
          Permission.STAFF,
          Permission.PARENT,
          Permission.SYSTEM);

  @Inject private OwnSessions sessions;
  @Inject private OwnRights rights;
  @Inject private FounderTransfers transfers;
  @Inject private TextsBean texts;
  @Inject private OwnLogins logins;
  @Inject private WechatAccounts accounts;
  @Inject private HttpServletRequest request;

  private List<SessionSummary> list;
  private String wechat;
  private List<FounderTransferDetail> waiting;

  /** The person's open sessions, this one first. */
  public List<SessionSummary> getSessions() {
    if (list == null) {
      list = sessions.list(session().token());
    }
    return list;
  }

  /** A session's device in words. */
  public String device(SessionSummary one) {
    return one.device().isEmpty() ? texts.get("identity.session.unknown") : one.device();
  }

  /** The person's roles in words, school by school. */
  public List<String> getRoles() {
    return rights.roles(session().signedIn()).stream().map(this::words).toList();
  }

  private String words(OwnRole in) {
    String role =
        in.organization().isEmpty()
            ? texts.get("identity.role." + in.role())
            : texts.format("identity.role.external", in.organization());
    if (!in.group().isEmpty()) {
      role = texts.format("identity.role.ofGroup", role, in.group());
    }
    if (in.founder()) {
      role = role + " · " + texts.get("identity.admin.founder");
    }
    return in.school().isEmpty() ? role : texts.format("identity.role.inSchool", in.school(), role);
  }

  /** What the person may do at a console in the school that he works in; empty for nothing. */
  public String getRights() {
    Set<Permission> all = EnumSet.noneOf(Permission.class);
    all.addAll(rights.rights(session().signedIn()));
    all.removeAll(UNSAID);
    return AdminGroupForm.rights(all, texts);
  }

  /** Transfers of schools that wait for the person to accept (§3.6). */
  public List<FounderTransferDetail> getTransfers() {
    if (waiting == null) {
      waiting = transfers.waiting();
    }
    return waiting;
  }

  /** True when he proved himself with a second factor. */
  public boolean isStrong() {
    return session().signedIn().strength() == SignInStrength.TWO_FACTORS;
  }

  /** Whether WeChat is linked: {@code OFF}, {@code NONE}, {@code LINKED} or {@code UNKNOWN}. */
  public String getWechat() {
    if (wechat == null) {
      wechat = accounts.of(logins.names()).name();
    }
    return wechat;
  }

  private CurrentSession session() {
    return CurrentSession.of(request);
  }
}
