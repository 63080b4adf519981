package org.smartcampus.bureau.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.smartcampus.bureau.service.CompanyFacts;
import org.smartcampus.bureau.service.CompanyService;
import org.smartcampus.bureau.service.SchoolApplicationDetail;
import org.smartcampus.bureau.service.SchoolApplications;
import org.smartcampus.shared.console.Notices;

/** What a school asks for and says of itself, on the bureau's form of it (P-01). */
@Named("schoolApplications")
@ViewScoped
public class SchoolApplicationsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private SchoolApplications applications;
  @Inject private CompanyService company;
  @Inject private SchoolFormPage form;
  @Inject private Notices notices;

  private List<SchoolApplicationDetail> list;
  private CompanyFacts.Profile profile;
  private SchoolApplicationDetail chosen;
  private String answer = "";

  /** Takes one up, to grant or to refuse it. */
  public void choose(SchoolApplicationDetail row) {
    chosen = row;
    answer = "";
  }

  public void grant() {
    applications.grant(form.getId(), chosen.publicId());
    go("bureau.application.granted");
  }

  public void refuse() {
    applications.refuse(form.getId(), chosen.publicId(), answer);
    go("bureau.application.refused");
  }

  private void go(String done) {
    notices.done(done);
    Faces.redirect("/console/bureau/school?id=%s", form.getId());
  }

  /** The newest first; none for a new school. */
  public List<SchoolApplicationDetail> getList() {
    if (list == null) {
      list = form.isNew() ? List.of() : applications.of(form.getId());
    }
    return list;
  }

  /** What the school says of itself. */
  public CompanyFacts.Profile getProfile() {
    if (profile == null) {
      profile = company.profile(form.getId());
    }
    return profile;
  }

  public SchoolApplicationDetail getChosen() {
    return chosen;
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }
}
