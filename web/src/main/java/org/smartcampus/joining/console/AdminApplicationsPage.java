package org.smartcampus.joining.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
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
    selected = List.of();
  }

  /** Opens the dialog to reject the application that is open. */
  public void startRejecting() {
    rejecting = List.of(chosen.row());
    reason = "";
  }

  /** Opens the dialog to reject those that are ticked and still wait. */
  public void startRejectingSelected() {
    rejecting = selected.stream().filter(AdminApplicationRow::isWaiting).toList();
    reason = "";
  }

  public void reject() {
    applications.reject(
        rejecting.stream()
            .collect(Collectors.toMap(AdminApplicationRow::publicId, AdminApplicationRow::version)),
        reason);
    notices.done("joining.adminapp.rejected", rejecting.size());
    selected = List.of();
    rejecting = List.of();
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
    this.text = text;
  }

  public String getSchool() {
    return school;
  }

  public void setSchool(String school) {
    this.school = school;
  }

  public AdminApplicationState getState() {
    return state;
  }

  public void setState(AdminApplicationState state) {
    this.state = state;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
