package org.smartcampus.contacts.console;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.smartcampus.platform.console.ChoiceForm;
import org.smartcampus.platform.model.ChoicePage;
import org.smartcampus.platform.service.ChoiceService;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;

/** P-54: how the directory shows its members to administrators. */
@Named("contactsSettings")
@ViewScoped
public class ContactsSettings implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String COLUMNS_NAME = "DIRECTORY_COLUMNS";

  /** The columns in the order of the list. */
  private static final List<String> COLUMNS =
      List.of("account", "title", "departments", "mobile", "category", "state");

  @Inject private ChoiceService choices;
  @Inject private Notices notices;
  @Inject private TextsBean texts;

  private ChoiceForm form;
  private final Map<String, Boolean> columns = new HashMap<>();

  @PostConstruct
  void open() {
    form = new ChoiceForm(choices.sheet(ChoicePage.CONTACTS));
    List<String> shown = List.of(form.getValues().get(COLUMNS_NAME).toString().split(","));
    COLUMNS.forEach(column -> columns.put(column, shown.contains(column)));
  }

  public void save() {
    form.getValues()
        .put(COLUMNS_NAME, COLUMNS.stream().filter(columns::get).collect(Collectors.joining(",")));
    choices.save(form.sheet());
    notices.done("school.settings.saved");
    Faces.redirect("/console/school/contacts");
  }

  public List<Choice> getModes() {
    return Stream.of("NAME", "NAME_ENGLISH", "ENGLISH_NAME")
        .map(word -> new Choice(word, texts.get("platform.audit.value." + word)))
        .toList();
  }

  /** The columns that may be left out. */
  public List<String> getNames() {
    return COLUMNS;
  }

  public Map<String, Boolean> getColumns() {
    return columns;
  }

  public ChoiceForm getForm() {
    return form;
  }
}
