package org.smartcampus.notification.console;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.smartcampus.contactparents.model.RelationKind;
import org.smartcampus.notification.model.NotificationMode;
import org.smartcampus.notification.model.NotificationState;
import org.smartcampus.notification.model.ReceiptState;
import org.smartcampus.notification.service.GuardianReceipt;
import org.smartcampus.notification.service.NotificationDetail;
import org.smartcampus.notification.service.NotificationStatusService;
import org.smartcampus.notification.service.Pictures;
import org.smartcampus.notification.service.StudentReceipt;
import org.smartcampus.shared.console.LazyRows;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.Tab;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.console.TimesBean;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;

/** Where a notice stands (P-70): counts, students by state, withdraw, remind. */
@Named("notificationStatus")
@ViewScoped
public class NotificationStatus implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private NotificationStatusService service;
  @Inject private Pictures pictures;
  @Inject private Notices notices;
  @Inject private TextsBean texts;
  @Inject private TimesBean times;
  @Inject private HttpServletRequest request;
  @Inject private CampusClock clock;

  private String id;
  private ReceiptState tab;
  private String search = "";
  private NotificationDetail detail;
  private final Rows rows = new Rows();

  @PostConstruct
  void open() {
    id = request.getParameter("id");
    detail = service.detail(id);
    tab =
        Stream.of(ReceiptState.values())
            .filter(one -> name(one).equals(request.getParameter("tab")))
            .findFirst()
            .orElse(ReceiptState.UNREAD);
  }

  /** The students of the open tab. */
  private final class Rows extends LazyRows<StudentReceipt> {
    private static final long serialVersionUID = 1L;

    Rows() {
      super(Set.of("class", "student"), StudentReceipt::studentId);
    }

    @Override
    protected Page<StudentReceipt> page(PageRequest page) {
      return service.students(id, tab, page);
    }

    @Override
    protected String search() {
      return search;
    }

    @Override
    public void clear() {
      search = "";
    }
  }

  /** Withdraws the notice. */
  public void withdraw() {
    service.withdraw(id);
    detail = service.detail(id);
    notices.done("notification.withdraw.done", detail.title());
  }

  /** Deletes the withdrawn notice and goes back to the list. */
  public String delete() {
    service.delete(id);
    notices.done("notification.delete.done", detail.title());
    return "/console/notification/sent?faces-redirect=true";
  }

  /** Reminds those who have not answered. */
  public void remind() {
    int reminded = service.remind(id);
    detail = service.detail(id);
    notices.done("notification.detail.remind.done", reminded);
  }

  /** The quiet line under the title. */
  public String getFacts() {
    String scope =
        detail.wholeSchool()
            ? texts.get("notification.scope.whole")
            : String.join("、", detail.scope());
    String rule =
        isToConfirm()
            ? texts.get(detail.rule().textKey())
            : texts.get("notification.detail.mode.READ");
    String facts =
        texts.format(
            "notification.detail.facts", scope, rule, times.full(detail.sentAt()), detail.sender());
    return detail.deadline() == null
        ? facts
        : facts
            + " · "
            + texts.format("notification.detail.deadline", times.full(detail.deadline()));
  }

  /** The tabs with their numbers of students. */
  public List<Tab> getTabs() {
    return Stream.of(ReceiptState.values())
        .filter(state -> state != ReceiptState.CONFIRMED || isToConfirm())
        .map(
            state ->
                new Tab(
                    texts.get(state.textKey(detail.mode())),
                    (long) detail.counts().of(state),
                    tone(state),
                    "/console/notification/detail?id=" + id + "&tab=" + name(state),
                    state == tab))
        .toList();
  }

  private String tone(ReceiptState state) {
    return switch (state) {
      case UNREAD -> "neutral";
      case READ -> isToConfirm() ? "waiting" : "done";
      case CONFIRMED -> "done";
      case UNREACHABLE -> "wrong";
    };
  }

  private static String name(ReceiptState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /** A part of the reached students, as a percentage. */
  public String percent(int part) {
    return texts.percent(detail.counts().percent(part));
  }

  /** The relation of a guardian in the page's language. */
  public String relation(GuardianReceipt guardian) {
    return guardian.relation() == RelationKind.OTHER && guardian.relationText() != null
        ? guardian.relationText()
        : texts.get(guardian.relation().textKey());
  }

  /** How often and when a guardian was reminded, or a dash. */
  public String reminded(GuardianReceipt guardian) {
    return guardian.reminded() == 0
        ? "–"
        : texts.format(
            "notification.detail.reminded",
            guardian.reminded(),
            times.brief(guardian.remindedAt()));
  }

  /** Label of the withdraw button with the time left. */
  public String getWithdrawLabel() {
    Duration left = detail.withdrawLeft();
    return texts.format(
        "notification.withdraw.left",
        texts.format("notification.duration", left.toHours(), left.toMinutesPart()));
  }

  public List<String> getWithdrawEffects() {
    return List.of(
        texts.get("notification.withdraw.effect.inbox"),
        texts.get("notification.withdraw.effect.mail"),
        texts.get("notification.withdraw.effect.final"));
  }

  public List<String> getRemindEffects() {
    return List.of(
        texts.format("notification.detail.remind.effect", detail.remindable()),
        texts.format(
            "notification.detail.remind.limit",
            detail.reminders(),
            detail.limits().reminders(),
            detail.limits().apart().toHours()));
  }

  public boolean isWithdrawable() {
    return !detail.withdrawLeft().isZero();
  }

  public boolean isWithdrawn() {
    return detail.state() == NotificationState.WITHDRAWN;
  }

  /** True when a reminder may go out now. */
  public boolean isRemindable() {
    return detail.remindable() > 0
        && detail.remindAt() != null
        && !clock.now().isBefore(detail.remindAt());
  }

  /** When the next reminder may go out, if not yet. */
  public String getRemindLater() {
    return detail.remindable() == 0 || detail.remindAt() == null || isRemindable()
        ? null
        : texts.format("notification.detail.remind.later", times.full(detail.remindAt()));
  }

  public boolean isToConfirm() {
    return detail.mode() == NotificationMode.CONFIRM;
  }

  public boolean isUnreachableTab() {
    return tab == ReceiptState.UNREACHABLE;
  }

  /** The body with links to its pictures. */
  public String getBody() {
    return pictures.show(detail.body());
  }

  public NotificationDetail getDetail() {
    return detail;
  }

  public LazyRows<StudentReceipt> getRows() {
    return rows;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }
}
