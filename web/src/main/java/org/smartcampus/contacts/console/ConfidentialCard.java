package org.smartcampus.contacts.console;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.smartcampus.contacts.service.confidential.ConfidentialSettings;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.model.ChoicePage;
import org.smartcampus.platform.model.ConfidentialField;
import org.smartcampus.platform.service.ChoiceService;
import org.smartcampus.platform.service.ChoiceSheet;
import org.smartcampus.shared.console.Notices;

/** The card of P-58 that says which fields are confidential (F096). */
@Named("confidentialCard")
@ViewScoped
public class ConfidentialCard implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ChoiceService choices;
  @Inject private ConfidentialSettings settings;
  @Inject private Notices notices;

  private int version;
  private final Map<String, Boolean> fields = new TreeMap<>();
  private boolean purpose;
  private boolean told;
  private String reason = "";

  @PostConstruct
  void open() {
    ChoiceSheet sheet = choices.sheet(ChoicePage.CONFIDENTIAL);
    version = sheet.version();
    var chosen = Arrays.asList(sheet.values().get(Choice.CONFIDENTIAL_FIELDS).split(","));
    for (ConfidentialField field : ConfidentialField.values()) {
      fields.put(field.name(), chosen.contains(field.name()));
    }
    purpose = Boolean.parseBoolean(sheet.values().get(Choice.CONFIDENTIAL_PURPOSE));
    told = Boolean.parseBoolean(sheet.values().get(Choice.CONFIDENTIAL_TOLD));
  }

  public void save() {
    Map<Choice, String> values = new EnumMap<>(Choice.class);
    values.put(
        Choice.CONFIDENTIAL_FIELDS,
        fields.entrySet().stream()
            .filter(Map.Entry::getValue)
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(",")));
    values.put(Choice.CONFIDENTIAL_PURPOSE, Boolean.toString(purpose));
    values.put(Choice.CONFIDENTIAL_TOLD, Boolean.toString(told));
    settings.save(new ChoiceSheet(ChoicePage.CONFIDENTIAL, version, values), reason);
    notices.done("school.settings.saved");
    Faces.redirect("/console/school/security");
  }

  /** Whether each field is confidential, by its name. */
  public Map<String, Boolean> getFields() {
    return fields;
  }

  public boolean isPurpose() {
    return purpose;
  }

  public void setPurpose(boolean purpose) {
    this.purpose = purpose;
  }

  public boolean isTold() {
    return told;
  }

  public void setTold(boolean told) {
    this.told = told;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
