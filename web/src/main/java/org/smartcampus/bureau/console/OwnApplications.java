package org.smartcampus.bureau.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.smartcampus.bureau.service.SchoolApplicationDetail;
import org.smartcampus.bureau.service.SchoolApplications;
import org.smartcampus.shared.console.Notices;

/** What the school asks of the bureau, on P-50: more quota, the verified mark. */
@Named("ownApplications")
@ViewScoped
public class OwnApplications implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private SchoolApplications applications;
  @Inject private Notices notices;

  private List<SchoolApplicationDetail> list;
  private Integer wanted;
  private String reason = "";

  public void askQuota() {
    applications.askQuota(wanted, reason);
    go("bureau.application.sent");
  }

  public void askVerification() {
    applications.askVerification(reason);
    go("bureau.application.sent");
  }

  public void withdraw(SchoolApplicationDetail row) {
    applications.withdraw(row.publicId());
    go("bureau.application.withdrawn");
  }

  private void go(String done) {
    notices.done(done);
    Faces.redirect("/console/school/company");
  }

  /** The newest first. */
  public List<SchoolApplicationDetail> getList() {
    if (list == null) {
      list = applications.ofOwn();
    }
    return list;
  }

  public Integer getWanted() {
    return wanted;
  }

  public void setWanted(Integer wanted) {
    this.wanted = wanted;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
