package org.smartcampus.joining.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.smartcampus.joining.model.AdminQr;
import org.smartcampus.joining.model.AdminQrState;
import org.smartcampus.joining.service.AdminApplying;
import org.smartcampus.joining.service.AdminQrPrints;
import org.smartcampus.joining.service.AdminQrRow;
import org.smartcampus.joining.service.AdminQrs;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.LazyRows;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;

/** P-02: QR codes by which administrators register; the bureau's for all schools, or a school's. */
@Named("adminQrs")
@ViewScoped
public class AdminQrPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private AdminQrs qrs;
  @Inject private AdminQrPrints prints;
  @Inject private AdminApplying applying;
  @Inject private Callers callers;
  @Inject private Notices notices;
  @Inject private TextsBean texts;

  private String school;
  private String text = "";
  private AdminQrState state;
  private String target;
  private Integer days = AdminQr.DAYS;
  private Integer quota = AdminQr.QUOTA;
  private AdminQrRow chosen;
  private transient List<Choice> schools;

  private final LazyRows<AdminQrRow> rows =
      new LazyRows<>(
          Set.of("school", "by", "at", "expires", "uses", "state"), AdminQrRow::publicId) {
        private static final long serialVersionUID = 1L;

        @Override
        protected Page<AdminQrRow> page(PageRequest request) {
          return qrs.page(school, state, request);
        }

        @Override
        protected String search() {
          return text;
        }

        @Override
        public boolean isFiltered() {
          return !text.isBlank() || state != null || school != null;
        }

        @Override
        public void clear() {
          text = "";
          state = null;
          school = null;
        }
      };

  /** Opens the dialog for a new code, of the school that the list is cut to. */
  public void startIssuing() {
    target = school;
    days = AdminQr.DAYS;
    quota = AdminQr.QUOTA;
  }

  /** Issues a code and shows it. */
  public void issue() {
    String id = qrs.issue(target, days == null ? 0 : days, quota == null ? 0 : quota);
    chosen = qrs.find(id);
    notices.done("joining.adminqr.issued");
  }

  /** Shows a code. */
  public void show(AdminQrRow row) {
    chosen = qrs.find(row.publicId());
  }

  public void startRevoking(AdminQrRow row) {
    chosen = row;
  }

  public void revoke() {
    qrs.revoke(chosen.publicId());
    chosen = null;
    notices.done("joining.adminqr.revoked");
  }

  public void png() throws IOException {
    Faces.sendFile(prints.png(chosen.publicId()), "admin-qr.png", true);
  }

  public void pdf() throws IOException {
    Faces.sendFile(prints.pdf(chosen.publicId()), "admin-qr.pdf", true);
  }

  /** The chosen code as a drawing of our own making. */
  public String getDrawing() {
    return chosen == null || !chosen.isActive() ? "" : prints.svg(chosen.publicId());
  }

  /** Who a code is for, in words. */
  public String schoolOf(AdminQrRow row) {
    return row.school().isEmpty() ? texts.get("joining.adminqr.general") : row.school();
  }

  /** What the end of a code means, before it is done. */
  public List<String> getConsequences() {
    return List.of(
        texts.get("joining.adminqr.revoke.effect"), texts.get("joining.adminqr.revoke.kept"));
  }

  public boolean isBureau() {
    return callers.current().has(Permission.BUREAU_MANAGE);
  }

  /** Schools to issue a code for. */
  public List<Choice> getSchools() {
    if (schools == null) {
      schools = applying.schools().stream().map(s -> new Choice(s.publicId(), s.name())).toList();
    }
    return schools;
  }

  public List<Choice> getStates() {
    return Stream.of(AdminQrState.values())
        .map(s -> new Choice(s, texts.get("joining.adminqr.state." + s)))
        .toList();
  }

  public int getDaysMax() {
    return AdminQr.DAYS_MAX;
  }

  public int getQuotaMax() {
    return AdminQr.QUOTA_MAX;
  }

  public LazyRows<AdminQrRow> getRows() {
    return rows;
  }

  public AdminQrRow getChosen() {
    return chosen;
  }

  /** Public id of the school that the list is cut to, from the address; null for all. */
  public String getSchool() {
    return school;
  }

  public void setSchool(String school) {
    this.school = school == null || school.isBlank() ? null : school;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public AdminQrState getState() {
    return state;
  }

  public void setState(AdminQrState state) {
    this.state = state;
  }

  public String getTarget() {
    return target;
  }

  public void setTarget(String target) {
    this.target = target;
  }

  public Integer getDays() {
    return days;
  }

  public void setDays(Integer days) {
    this.days = days;
  }

  public Integer getQuota() {
    return quota;
  }

  public void setQuota(Integer quota) {
    this.quota = quota;
  }
}
