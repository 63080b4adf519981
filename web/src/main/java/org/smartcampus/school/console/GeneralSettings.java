package org.smartcampus.school.console;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.smartcampus.platform.console.ChoiceForm;
import org.smartcampus.platform.model.ChoicePage;
import org.smartcampus.platform.service.ChoiceService;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.Language;

/** P-59: lists, the phone's start page with its greeting, and the language that holds unsaid. */
@Named("generalSettings")
@ViewScoped
public class GeneralSettings implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ChoiceService choices;
  @Inject private Notices notices;
  @Inject private TextsBean texts;

  private ChoiceForm form;

  @PostConstruct
  void open() {
    form = new ChoiceForm(choices.sheet(ChoicePage.GENERAL));
  }

  public void save() {
    choices.save(form.sheet());
    notices.done("school.settings.saved");
    Faces.redirect("/console/school/settings");
  }

  /** Numbers of rows to choose from. */
  public List<Choice> getRows() {
    return Stream.of("20", "50", "100").map(rows -> new Choice(rows, rows)).toList();
  }

  public List<Choice> getLayouts() {
    return Stream.of("LIST", "TILES")
        .map(word -> new Choice(word, texts.get("platform.audit.value." + word)))
        .toList();
  }

  public List<Choice> getLanguages() {
    return Stream.of(Language.values())
        .map(language -> new Choice(language.name(), language.ownName()))
        .toList();
  }

  /** The greeting as typed; a link without words is its own. */
  public String getBanner() {
    String words = form.text(org.smartcampus.platform.model.Choice.BANNER_TEXT);
    return words.isBlank() ? getBannerLink() : words;
  }

  public String getBannerLink() {
    return form.text(org.smartcampus.platform.model.Choice.BANNER_LINK);
  }

  public ChoiceForm getForm() {
    return form;
  }
}
