package org.smartcampus.notification.console;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.smartcampus.notification.model.NotificationMode;
import org.smartcampus.notification.model.NotificationState;
import org.smartcampus.notification.service.NotificationFilter;
import org.smartcampus.notification.service.NotificationService;
import org.smartcampus.notification.service.NotificationStatusService;
import org.smartcampus.notification.service.NotificationSummary;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.LazyRows;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.Tab;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;

/** Sent notifications and the caller's drafts (P-69). */
@Named("sentNotifications")
@ViewScoped
public class SentNotifications implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/console/notification/sent";

  @Inject private NotificationStatusService service;
  @Inject private NotificationService drafts;
  @Inject private Notices notices;
  @Inject private TextsBean texts;
  @Inject private HttpServletRequest request;

  private boolean showingDrafts;
  private String search = "";
  private NotificationMode mode;
  private NotificationState state;
  private Long sender;
  private Integer days;
  private NotificationSummary chosen;
  private final Rows rows = new Rows();

  @PostConstruct
  void open() {
    showingDrafts = "drafts".equals(request.getParameter("tab"));
  }

  /** The rows of the tab that is open. */
  private final class Rows extends LazyRows<NotificationSummary> {
    private static final long serialVersionUID = 1L;

    Rows() {
      super(
          Set.of(
              "title",
              "sender",
              "mode",
              "created",
              "sent",
              "students",
              "read",
              "confirmed",
              "state"),
          NotificationSummary::publicId);
    }

    @Override
    protected Page<NotificationSummary> page(PageRequest page) {
      return service.list(new NotificationFilter(showingDrafts, mode, state, sender, days), page);
    }

    @Override
    protected String search() {
      return search;
    }

    @Override
    public boolean isFiltered() {
      return super.isFiltered() || mode != null || state != null || sender != null || days != null;
    }

    @Override
    public void clear() {
      search = "";
      mode = null;
      state = null;
      sender = null;
      days = null;
    }
  }

  /** Withdraws the chosen notice. */
  public void withdraw() {
    service.withdraw(chosen.publicId());
    notices.done("notification.withdraw.done", chosen.title());
  }

  /** Deletes the chosen notice or draft. */
  public void delete() {
    if (showingDrafts) {
      drafts.deleteDraft(chosen.publicId());
    } else {
      service.delete(chosen.publicId());
    }
    notices.done("notification.delete.done", chosen.title());
  }

  public List<Tab> getTabs() {
    return List.of(
        new Tab(texts.get("notification.list.tab.sent"), null, "neutral", PAGE, !showingDrafts),
        new Tab(
            texts.get("notification.list.tab.drafts"),
            service.drafts(),
            "neutral",
            PAGE + "?tab=drafts",
            showingDrafts));
  }

  /** Names of what a notice was aimed at. */
  public String scope(NotificationSummary row) {
    return row.wholeSchool()
        ? texts.get("notification.scope.whole")
        : String.join("、", row.scope());
  }

  /** Hours and minutes left to withdraw, or a dash. */
  public String left(Duration left) {
    return left.isZero()
        ? "–"
        : texts.format("notification.duration", left.toHours(), left.toMinutesPart());
  }

  public List<Choice> getModes() {
    return Stream.of(NotificationMode.values())
        .map(one -> new Choice(one, texts.get(one.textKey())))
        .toList();
  }

  public List<Choice> getStates() {
    return Stream.of(NotificationState.SENT, NotificationState.WITHDRAWN)
        .map(one -> new Choice(one, texts.get(one.textKey())))
        .toList();
  }

  public List<Choice> getSenders() {
    return service.senders().stream().map(one -> new Choice(one.id(), one.name())).toList();
  }

  public List<Choice> getPeriods() {
    return Stream.of(1, 7, 30, 365)
        .map(n -> new Choice(n, texts.format("notification.list.days", n)))
        .toList();
  }

  public boolean isShowingDrafts() {
    return showingDrafts;
  }

  public LazyRows<NotificationSummary> getRows() {
    return rows;
  }

  public NotificationSummary getChosen() {
    return chosen;
  }

  public void setChosen(NotificationSummary chosen) {
    this.chosen = chosen;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public NotificationMode getMode() {
    return mode;
  }

  public void setMode(NotificationMode mode) {
    this.mode = mode;
  }

  public NotificationState getState() {
    return state;
  }

  public void setState(NotificationState state) {
    this.state = state;
  }

  public Long getSender() {
    return sender;
  }

  public void setSender(Long sender) {
    this.sender = sender;
  }

  public Integer getDays() {
    return days;
  }

  public void setDays(Integer days) {
    this.days = days;
  }
}
