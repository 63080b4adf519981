package org.smartcampus.notification.console;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.smartcampus.notification.service.MobileAccess;
import org.smartcampus.platform.console.ChoiceForm;
import org.smartcampus.platform.model.ChoicePage;
import org.smartcampus.platform.service.ChoiceService;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;

/** P-55: the mobile site's code, and who is told by SMS or mail of what he has not read. */
@Named("mobileAccess")
@ViewScoped
public class MobileAccessPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private MobileAccess access;
  @Inject private ChoiceService choices;
  @Inject private Notices notices;
  @Inject private TextsBean texts;

  private ChoiceForm form;

  @PostConstruct
  void open() {
    form = new ChoiceForm(choices.sheet(ChoicePage.MOBILE_ACCESS));
  }

  public void save() {
    choices.save(form.sheet());
    notices.done("school.settings.saved");
    Faces.redirect("/console/school/mobile");
  }

  /** Sends the sample to the caller's own number. */
  public void test() {
    access.test();
    notices.done("notification.access.tested", access.ownMobile());
  }

  public void png() throws IOException {
    Faces.sendFile(access.png(), "mobile.png", true);
  }

  public void pdf() throws IOException {
    Faces.sendFile(access.pdf(), "mobile.pdf", true);
  }

  public List<Choice> getChannels() {
    return Stream.of("OFF", "SMS", "MAIL")
        .map(word -> new Choice(word, texts.get("notification.access.fallback." + word)))
        .toList();
  }

  public String getLink() {
    return access.link();
  }

  public String getDrawing() {
    return access.svg();
  }

  public String getOwnMobile() {
    return access.ownMobile();
  }

  public ChoiceForm getForm() {
    return form;
  }
}
