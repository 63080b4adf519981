package org.smartcampus.bureau.console;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.smartcampus.bureau.service.CompanyFacts;
import org.smartcampus.bureau.service.CompanyService;
import org.smartcampus.platform.console.ChoiceForm;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.model.ChoiceKind;
import org.smartcampus.platform.model.ChoicePage;
import org.smartcampus.platform.service.ChoiceService;
import org.smartcampus.platform.service.image.Images;
import org.smartcampus.school.service.SchoolPictures;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.BusinessException;

/** P-50: what the bureau keeps of the school, what the school says of itself, and its logo. */
@Named("company")
@ViewScoped
public class CompanyPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LOGO_WIDTH = 256;

  @Inject private CompanyService service;
  @Inject private ChoiceService choices;
  @Inject private SchoolPictures pictures;
  @Inject private Notices notices;
  @Inject private TextsBean texts;

  private CompanyFacts facts;
  private ChoiceForm form;
  private int version;
  private transient Part file;

  @PostConstruct
  void open() {
    facts = service.facts();
    var sheet = choices.sheet(ChoicePage.COMPANY);
    version = sheet.version();
    form = new ChoiceForm(sheet);
    // the picture is changed by its own form
    form.getValues().remove(Choice.LOGO.name());
  }

  public void save() {
    choices.save(form.sheet());
    done();
  }

  /** Puts the uploaded picture in the place of the logo. */
  public void upload() throws IOException {
    if (file == null || file.getSize() == 0) {
      throw new BusinessException("shared.text.required").onField("LOGO");
    }
    try (InputStream in = file.getInputStream()) {
      pictures.put(
          Choice.LOGO,
          ChoicePage.COMPANY,
          version,
          in.readNBytes(Images.MOST_BYTES + 1),
          LOGO_WIDTH);
    }
    done();
  }

  public void removeLogo() {
    pictures.remove(Choice.LOGO, ChoicePage.COMPANY, version);
    done();
  }

  private void done() {
    notices.done("school.settings.saved");
    Faces.redirect("/console/school/company");
  }

  /** The address of the logo; empty where there is none. */
  public String getLogo() {
    return pictures.address(Choice.LOGO);
  }

  public List<org.smartcampus.shared.console.Choice> getKinds() {
    return ((ChoiceKind.OneOf) Choice.SCHOOL_KIND.kind())
        .words().stream()
            .map(
                word ->
                    new org.smartcampus.shared.console.Choice(
                        word, texts.get("platform.audit.value." + word)))
            .toList();
  }

  public CompanyFacts getFacts() {
    return facts;
  }

  public ChoiceForm getForm() {
    return form;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
