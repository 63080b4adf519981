package org.smartcampus.joining.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smartcampus.joining.model.AdminApplicationState;
import org.smartcampus.joining.service.AdminApplicationDetail;
import org.smartcampus.joining.service.AdminApplicationRow;
import org.smartcampus.joining.service.AdminApplications;
import org.smartcampus.joining.service.AdminApplying;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.LazyRows;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;

/** P-03: applications of future administrators; the bureau's for all schools, or a school's. */
@Named("adminApplications")
@ViewScoped
public class AdminApplicationsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private AdminApplications applications;
  @Inject private AdminApplying applying;
  @Inject private Callers callers;
  @Inject private Notices notices;
  @Inject private TextsBean texts;

  private String text = "";
  private String school;
  private AdminApplicationState state = AdminApplicationState.SUBMITTED;
  private List<AdminApplicationRow> selected = List.of();
  private List<AdminApplicationRow> rejecting = List.of();
  private boolean everything;
  private AdminApplicationDetail chosen;
  private String reason = "";
  private transient List<Choice> schools;

  private final LazyRows<AdminApplicationRow> rows =
      new LazyRows<>(
          Set.of("submitted", "name", "state", "decided"), AdminApplicationRow::publicId) {
        private static final long serialVersionUID = 1L;

        @Override
        protected Page<AdminApplicationRow> page(PageRequest request) {
          return applications.page(school, state, request);
        }

        @Override
        protected String search() {
          return text;
        }

        @Override
        public boolean isFiltered() {
          return !text.isBlank() || school != null || state != AdminApplicationState.SUBMITTED;
        }

        @Override
        public void clear() {
          text = "";
          school = null;
          state = AdminApplicationState.SUBMITTED;
        }
      };

  /** Opens one application. */
  public void open(AdminApplicationRow row) {
    chosen = applications.find(row.publicId());
  }

  public void approve() {
    applications.approve(chosen.row().publicId(), chosen.row().version());
    notices.done("joining.adminapp.approved", chosen.row().name(), chosen.row().school());
    clearSelection();
  }

  /** Opens the dialog to reject the application that is open. */
  public void startRejecting() {
    rejecting = List.of(chosen.row());
    reason = "";
  }

  /** Opens the dialog to reject those that are ticked, or all of the list where all are chosen. */
  public void startRejectingSelected() {
    rejecting = everything ? applications.all(school, state, text) : selected;
    reason = "";
  }

  public void reject() {
    Map<String, String> refused =
        applications.rejectEach(
            rejecting.stream()
                .collect(
                    Collectors.toMap(AdminApplicationRow::publicId, AdminApplicationRow::version)),
            reason);
    if (refused.size() < rejecting.size()) {
      notices.done("joining.adminapp.rejected", rejecting.size() - refused.size());
    }
    rejecting.stream()
        .filter(row -> refused.containsKey(row.publicId()))
        .forEach(
            row ->
                notices.refuse(
                    "joining.adminapp.notRejected", row.name(), refused.get(row.publicId())));
    rejecting = List.of();
    clearSelection();
  }

  /** Something was ticked by hand: what was chosen over all pages is so no longer. */
  public void ticked() {
    everything = false;
  }

  /** Chooses the whole list, its other pages too. */
  public void selectAll() {
    everything = true;
  }

  public void clearSelection() {
    selected = List.of();
    everything = false;
  }

  /** True while the whole list is chosen. */
  public boolean isEverything() {
    return everything;
  }

  /** True when all of a page is ticked and there are more pages. */
  public boolean isMoreToSelect() {
    List<AdminApplicationRow> shown = rows.getWrappedData();
    return !everything
        && shown != null
        && !shown.isEmpty()
        && rows.getRowCount() > selected.size()
        && selected.size() >= shown.size();
  }

  /** How many are chosen when the whole list is. */
  public int getAllCount() {
    return Math.min(rows.getRowCount(), AdminApplications.TOGETHER);
  }

  /** How many of those in the dialog somebody has decided already. */
  public long getDecidedCount() {
    return rejecting.stream().filter(row -> !row.isWaiting()).count();
  }

  /** What an approval does, before it is done. */
  public List<String> getConsequences() {
    if (chosen == null) {
      return List.of();
    }
    String name = chosen.row().name();
    return Stream.of(
            texts.format("joining.adminapp.effect.admin", name, chosen.row().school()),
            chosen.member() == null
                ? texts.get("joining.adminapp.effect.newMember")
                : texts.format("joining.adminapp.effect.member", chosen.member().name()),
            chosen.first() ? texts.get("joining.adminapp.effect.first") : "")
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** A chip's tone for a state. */
  public String tone(AdminApplicationState one) {
    return switch (one) {
      case APPROVED -> "done";
      case REJECTED -> "wrong";
      case SUBMITTED -> "waiting";
      default -> "neutral";
    };
  }

  public boolean isBureau() {
    return callers.current().has(Permission.BUREAU_MANAGE);
  }

  public List<Choice> getSchools() {
    if (schools == null) {
      schools = applying.schools().stream().map(s -> new Choice(s.publicId(), s.name())).toList();
    }
    return schools;
  }

  public List<Choice> getStates() {
    return Stream.of(AdminApplicationState.values())
        .filter(s -> !s.isDraft())
        .map(s -> new Choice(s, texts.get("joining.adminapp.state." + s)))
        .toList();
  }

  public LazyRows<AdminApplicationRow> getRows() {
    return rows;
  }

  public AdminApplicationDetail getChosen() {
    return chosen;
  }

  public List<AdminApplicationRow> getRejecting() {
    return rejecting;
  }

  public List<AdminApplicationRow> getSelected() {
    return selected;
  }

  public void setSelected(List<AdminApplicationRow> selected) {
    this.selected = selected == null ? List.of() : selected;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    everything &= text.equals(this.text);
    this.text = text;
  }

  public String getSchool() {
    return school;
  }

  public void setSchool(String school) {
    everything &= Objects.equals(school, this.school);
    this.school = school;
  }

  public AdminApplicationState getState() {
    return state;
  }

  public void setState(AdminApplicationState state) {
    everything &= state == this.state;
    this.state = state;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
