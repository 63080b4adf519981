package org.smartcampus.bureau.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.smartcampus.school.service.SchoolDetail;
import org.smartcampus.school.service.SchoolRegister;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.LanguageBean;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.console.TimesBean;

/** The school form (P-01): a new school, or one of the list; suspends it and lets it resume. */
@Named("schoolForm")
@ViewScoped
public class SchoolFormPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String LIST = "/console/bureau/schools";

  @Inject private SchoolRegister register;
  @Inject private Notices notices;
  @Inject private LanguageBean language;
  @Inject private TextsBean texts;
  @Inject private TimesBean times;

  private String id;
  private boolean loaded;
  private SchoolDetail school;
  private SchoolDraft draft = new SchoolDraft();
  private String reason = "";

  /** Reads the school. */
  public void load() {
    if (!loaded && isNew()) {
      draft.setMemberQuota(register.freeQuota());
    } else if (!loaded) {
      read();
    }
    loaded = true;
  }

  private void read() {
    school = register.find(id);
    draft = new SchoolDraft(school.input());
    reason = "";
  }

  public boolean isNew() {
    return id == null || id.isBlank();
  }

  /** Stores the form and goes back to the list. */
  public void save() {
    if (isNew()) {
      register.create(draft.input());
      notices.done("bureau.school.added", draft.getNameZhHant());
    } else {
      register.update(id, school.version(), draft.input());
      notices.done("bureau.school.saved", draft.getNameZhHant());
    }
    Faces.redirect(LIST);
  }

  public void suspend() {
    register.suspend(id, school.version(), reason);
    notices.done("bureau.school.suspended", getName());
    go();
  }

  public void resume() {
    register.resume(id, school.version(), reason);
    notices.done("bureau.school.resumed", getName());
    go();
  }

  private void go() {
    Faces.redirect("/console/bureau/school?id=%s", id);
  }

  public String getTitle() {
    return texts.get(isNew() ? "bureau.school.new" : "bureau.school.edit");
  }

  /** The school's name in the language of the page; empty for a new one. */
  public String getName() {
    return school == null ? "" : school.name(language.getCurrent());
  }

  /** Since when and why it is suspended. */
  public String getSuspension() {
    return texts.format(
        "bureau.school.suspendedSince", times.full(school.suspendedAt()), school.suspendReason());
  }

  /** What a suspension does, before it is done. */
  public List<String> getSuspendEffects() {
    return List.of(
        texts.format("bureau.school.suspendEffect.people", getName()),
        texts.get("bureau.school.suspendEffect.links"),
        texts.get("bureau.school.suspendEffect.mails"),
        texts.get("bureau.school.suspendEffect.others"));
  }

  public List<Choice> getRegions() {
    return Regions.choices(language.getCurrent());
  }

  public int getFreeQuota() {
    return register.freeQuota();
  }

  public int getSchoolsPerEntity() {
    return register.schoolsPerEntity();
  }

  /** False once the code can no longer change. */
  public boolean isCodeOpen() {
    return school == null || school.codeOpen();
  }

  public boolean isSuspended() {
    return school != null && school.isSuspended();
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public SchoolDetail getSchool() {
    return school;
  }

  public SchoolDraft getDraft() {
    return draft;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
