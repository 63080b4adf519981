package org.smartcampus.bureau.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import org.smartcampus.bureau.service.DissolutionDetail;
import org.smartcampus.bureau.service.DissolutionPaper;
import org.smartcampus.bureau.service.Dissolutions;
import org.smartcampus.shared.console.Notices;

/** The end of a school on the bureau's form of it (P-01, §3.7): approve, take back, hold, print. */
@Named("schoolEnd")
@ViewScoped
public class SchoolEndPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Dissolutions dissolutions;
  @Inject private DissolutionPaper paper;
  @Inject private SchoolFormPage form;
  @Inject private Notices notices;

  private DissolutionDetail detail;
  private boolean read;
  private String reason = "";
  private String name = "";

  public void approve() {
    dissolutions.approve(form.getId(), shown(), name);
    notices.done("bureau.dissolution.approved");
    go();
  }

  public void revoke() {
    dissolutions.revoke(form.getId(), shown(), reason);
    notices.done("bureau.dissolution.revoked");
    go();
  }

  public void hold() {
    dissolutions.hold(form.getId(), shown(), reason);
    notices.done("bureau.dissolution.held");
    go();
  }

  public void lift() {
    dissolutions.lift(form.getId(), shown());
    notices.done("bureau.dissolution.lifted");
    go();
  }

  public void print() throws IOException {
    Faces.sendFile(paper.pdf(form.getId()), "dissolution.pdf", true);
  }

  private void go() {
    Faces.redirect("/console/bureau/school?id=%s", form.getId());
  }

  private String shown() {
    return getDetail() == null ? "" : getDetail().publicId();
  }

  /**
   * The newest one of the school, or null. It is read once for a page: what somebody approves is
   * what he was shown.
   */
  public DissolutionDetail getDetail() {
    if (!read && !form.isNew()) {
      detail = dissolutions.of(form.getId()).orElse(null);
      read = true;
    }
    return detail;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
