package org.smartcampus.home.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.smartcampus.identity.model.SignInStrength;
import org.smartcampus.identity.rest.CurrentSession;
import org.smartcampus.identity.service.AdminGroupService;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.school.model.SchoolStatus;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.school.service.SchoolSummary;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.LanguageBean;
import org.smartcampus.shared.console.LocalPath;
import org.smartcampus.shared.model.Permission;

/** What the top bar shows of the caller, in pages {@code #{shell}}. */
@Named("shell")
@RequestScoped
public class Shell {
  @Inject private Callers callers;
  @Inject private SchoolService schools;
  @Inject private AdminGroupService groups;
  @Inject private LanguageBean language;
  @Inject private HttpServletRequest request;

  private List<Choice> choices;
  private SchoolSummary own;

  /** The caller's own name. */
  public String getName() {
    return callers.current().name();
  }

  /** True when somebody is signed in. */
  public boolean isSignedIn() {
    return callers.current().isSignedIn();
  }

  /** True when the caller is a member of the school that he works in. */
  public boolean isStaff() {
    return callers.current().memberId() != null;
  }

  /** True when the caller verifies parents, on the phone too (M-06). */
  public boolean isVerifier() {
    return callers.current().has(Permission.PARENTS_VERIFY);
  }

  /** The name of the school that the caller works in; empty for the bureau. */
  public String getSchoolName() {
    return own() == null ? "" : own().name();
  }

  /** The admin group through whose eyes a super administrator looks; empty when he does not. */
  public String getSeeing() {
    CurrentSession session = CurrentSession.of(request);
    Long group = session == null ? null : session.signedIn().seeingGroup();
    boolean own = callers.current().has(Permission.ADMINS_MANAGE);
    boolean could = callers.current().role().equals("SUPER_ADMIN");
    return group == null || own || !could ? "" : groups.seen(group).orElse("");
  }

  /** True for somebody who administrates a school or the bureau, on a phone too (F010). */
  public boolean isAdministrator() {
    CurrentSession session = CurrentSession.of(request);
    return session != null && session.signedIn().isAdministrator();
  }

  /** True for a super administrator of the school that he works in, on a phone too (F114). */
  public boolean isSuperAdministrator() {
    CurrentSession session = CurrentSession.of(request);
    return session != null && session.signedIn().isSuperAdministrator();
  }

  /** True for an administrator whom the demonstration lets in without a second factor. */
  public boolean isExempt() {
    CurrentSession session = CurrentSession.of(request);
    return session != null
        && session.signedIn().strength() == SignInStrength.EXEMPT
        && session.signedIn().isAdministrator();
  }

  /** True while the school that the caller works in is read-only before its end (§3.7). */
  public boolean isClosing() {
    return own() != null && own().status() == SchoolStatus.COOLING_OFF;
  }

  /** The region of telephone numbers without a country code: the school's, else Macau. */
  public String getRegion() {
    return own() == null ? "MO" : own().region();
  }

  /**
   * The schools that the person may change to: public id and name; none before a second
   * verification that is due.
   */
  public List<Choice> getSchools() {
    if (choices == null) {
      CurrentSession session = CurrentSession.of(request);
      choices =
          session == null || session.signedIn().isUnverified()
              ? List.of()
              : session.signedIn().schoolIds().stream().map(this::choice).toList();
    }
    return choices;
  }

  /**
   * Names of the person's schools that the bureau has suspended. Error pages ask for them, behind
   * the filters that name the caller.
   */
  public List<String> getSuspendedSchools() {
    CurrentSession session = CurrentSession.of(request);
    return session == null
        ? List.of()
        : session.signedIn().suspendedSchools().stream()
            .map(id -> schools.name(id, language.getCurrent()))
            .toList();
  }

  /** Names of the person's schools that are read-only before their end (§3.7), for the phone. */
  public List<String> getClosingSchools() {
    CurrentSession session = CurrentSession.of(request);
    return session == null
        ? List.of()
        : session.signedIn().closingSchools().stream()
            .map(id -> schools.name(id, language.getCurrent()))
            .toList();
  }

  /** True when the person has roles, and each of them in a suspended school. */
  public boolean isShutOut() {
    CurrentSession session = CurrentSession.of(request);
    return session != null && session.signedIn().isShutOut();
  }

  /** The address of this page, to come back to after a switch. */
  public String getHere() {
    Object asked = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    String path =
        Pages.href(Pages.name(asked == null ? request.getRequestURI() : asked.toString()));
    String query = request.getQueryString();
    return LocalPath.orElse(query == null ? path : path + "?" + query, path);
  }

  /** The school that the caller works in, asked for once a request; null for the bureau. */
  private SchoolSummary own() {
    Integer school = callers.current().schoolId();
    if (own == null && school != null) {
      own = schools.byId(school);
    }
    return own;
  }

  private Choice choice(int id) {
    boolean here = Integer.valueOf(id).equals(callers.current().schoolId());
    SchoolSummary school = here ? own() : schools.byId(id);
    return new Choice(school.publicId(), school.name());
  }
}
