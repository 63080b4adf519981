package org.smartcampus.home.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.smartcampus.bureau.service.DataRequestService;
import org.smartcampus.bureau.service.RequestSide;
import org.smartcampus.contactparents.service.RosterCounts;
import org.smartcampus.contactparents.service.RosterCountsService;
import org.smartcampus.contacts.service.ContactFigures;
import org.smartcampus.contacts.service.MemberService;
import org.smartcampus.joining.model.JoinPurpose;
import org.smartcampus.joining.service.AdminApplications;
import org.smartcampus.joining.service.JoinReviews;
import org.smartcampus.notification.service.NotificationFigures;
import org.smartcampus.notification.service.NotificationSummary;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.model.Permission;

/**
 * P-10, the home page: what waits for the caller, how the school stands, and, until it is set up,
 * the steps that are left. Each card appears only with its right.
 */
@Named("homeView")
@RequestScoped
public class HomeView {
  @Inject private Callers callers;
  @Inject private MemberService members;
  @Inject private RosterCountsService roster;
  @Inject private JoinReviews reviews;
  @Inject private AdminApplications applications;
  @Inject private NotificationFigures notices;
  @Inject private DataRequestService requests;

  private ContactFigures contacts;
  private RosterCounts counts;
  private List<NotificationSummary> recent = List.of();
  private long waiting;
  private long unanswered;
  private long adminApplications;
  private long overdueRequests;
  private List<SetUpStep> steps = List.of();

  @PostConstruct
  void load() {
    Caller caller = callers.current();
    if (isAdminReviewer()) {
      adminApplications = applications.waiting();
    }
    if (isAnsweringRequests()) {
      overdueRequests = requests.overdue(side());
    }
    if (caller.schoolId() == null) {
      return;
    }
    if (caller.has(Permission.CONTACTS_VIEW)) {
      contacts = members.figures();
    }
    if (caller.has(Permission.STRUCTURE_MANAGE)) {
      counts = roster.counts();
    }
    if (caller.has(Permission.PARENTS_VERIFY)) {
      waiting = reviews.waiting(JoinPurpose.PARENT);
    }
    if (caller.has(Permission.PARENTS_NOTIFY)) {
      recent = notices.newest(5);
      unanswered = notices.unanswered();
    }
    if (contacts != null && counts != null && caller.reachesAll()) {
      steps = steps(contacts, counts);
    }
  }

  private static List<SetUpStep> steps(ContactFigures contacts, RosterCounts counts) {
    List<SetUpStep> all = new ArrayList<>();
    all.add(new SetUpStep("contacts", "/console/contacts/import", contacts.members() > 1));
    all.add(new SetUpStep("structure", "/console/contactparents/structure", counts.classes() > 0));
    all.add(new SetUpStep("students", "/console/contactparents/import", counts.students() > 0));
    all.add(new SetUpStep("joined", "/console/contacts/directory", contacts.joined() > 0));
    all.add(
        new SetUpStep(
            "formTeachers",
            "/console/contactparents/teachers",
            counts.classes() > 0 && counts.classesWithoutFormTeacher() == 0));
    all.add(new SetUpStep("invite", "/console/contactparents/invite", counts.bound() > 0));
    return all;
  }

  /** Counts of staff within the caller's scope, or null without the right. */
  public ContactFigures getContacts() {
    return contacts;
  }

  /** Counts of students and parents, or null without the right. */
  public RosterCounts getCounts() {
    return counts;
  }

  /** Requests of parents that wait for the caller. */
  public long getWaiting() {
    return waiting;
  }

  public boolean isReviewer() {
    return callers.current().schoolId() != null && callers.current().has(Permission.PARENTS_VERIFY);
  }

  private RequestSide side() {
    return callers.current().schoolId() == null ? RequestSide.BUREAU : RequestSide.SCHOOL;
  }

  /** Whether data requests are the caller's matter: the bureau's, or the school's. */
  public boolean isAnsweringRequests() {
    return callers
        .current()
        .has(side() == RequestSide.BUREAU ? Permission.BUREAU_MANAGE : Permission.ADMINS_MANAGE);
  }

  /** Data requests whose last day is over (P-05). */
  public long getOverdueRequests() {
    return overdueRequests;
  }

  /** The list of the overdue ones. */
  public String getOverdueHref() {
    return side() == RequestSide.BUREAU
        ? "/console/bureau/requests?overdue=1"
        : "/console/school/requests?overdue=1";
  }

  /** Applications of future administrators that wait for the caller. */
  public long getAdminApplications() {
    return adminApplications;
  }

  /**
   * Whether the caller reviews applications of future administrators: the bureau, or the school.
   */
  public boolean isAdminReviewer() {
    return callers.current().has(Permission.BUREAU_MANAGE)
        || callers.current().has(Permission.ADMINS_MANAGE);
  }

  /** Where the caller reviews them. */
  public String getAdminApplicationsHref() {
    return callers.current().has(Permission.BUREAU_MANAGE)
        ? "/console/bureau/adminapplications"
        : "/console/identity/adminapplications";
  }

  /** The newest notifications that the caller may see. */
  public List<NotificationSummary> getRecent() {
    return recent;
  }

  public boolean isSender() {
    return callers.current().schoolId() != null && callers.current().has(Permission.PARENTS_NOTIFY);
  }

  /** Notifications of the last 30 days that some have not answered. */
  public long getUnanswered() {
    return unanswered;
  }

  /** The set-up checklist in its order; empty when it is not the caller's. */
  public List<SetUpStep> getSteps() {
    return steps;
  }

  /** Steps that are done. */
  public long getStepsDone() {
    return steps.stream().filter(SetUpStep::done).count();
  }

  /**
   * True while a step is left. Once most classes have a form teacher and parents are bound, a class
   * that lacks one is a card of its own and no set-up.
   */
  public boolean isSettingUp() {
    return getStepsDone() < steps.size() && !isLiving();
  }

  private boolean isLiving() {
    return counts.bound() > 0
        && contacts.joined() > 0
        && 2 * counts.classesWithoutFormTeacher() < counts.classes();
  }

  /** Joined members in percent of all. */
  public int getJoinedPercent() {
    return contacts == null || contacts.members() == 0
        ? 0
        : (int) (100 * contacts.joined() / contacts.members());
  }
}
