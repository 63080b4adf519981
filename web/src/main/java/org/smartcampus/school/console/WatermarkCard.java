package org.smartcampus.school.console;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import org.smartcampus.platform.console.ChoiceForm;
import org.smartcampus.platform.model.ChoicePage;
import org.smartcampus.platform.service.ChoiceService;
import org.smartcampus.shared.console.Notices;

/** The card of P-58 that puts a watermark on pages with people (F095). */
@Named("watermarkCard")
@ViewScoped
public class WatermarkCard implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ChoiceService choices;
  @Inject private Notices notices;

  private ChoiceForm form;

  @PostConstruct
  void open() {
    form = new ChoiceForm(choices.sheet(ChoicePage.WATERMARK));
  }

  public void save() {
    choices.save(form.sheet());
    notices.done("school.settings.saved");
    Faces.redirect("/console/school/security");
  }

  public ChoiceForm getForm() {
    return form;
  }
}
