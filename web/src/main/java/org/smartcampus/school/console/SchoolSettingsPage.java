package org.smartcampus.school.console;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.service.SchoolLimit;
import org.smartcampus.platform.service.SchoolLimits;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;

/** What a school may decide itself, and what the bureau has decided for all (P-09). */
@Named("schoolSettings")
@ViewScoped
public class SchoolSettingsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private SchoolLimits limits;
  @Inject private Notices notices;
  @Inject private TextsBean texts;

  private int version;
  private final List<Field> fields = new ArrayList<>();

  /** A setting as typed. */
  public static class Field implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Setting setting;
    private final boolean open;
    private final String hint;
    private Integer value;

    Field(SchoolLimit limit, String hint) {
      this.setting = limit.setting();
      this.open = limit.open();
      this.value = limit.value();
      this.hint = hint;
    }

    public Setting getSetting() {
      return setting;
    }

    /** Whether the school decides. */
    public boolean isOpen() {
      return open;
    }

    public String getHint() {
      return hint;
    }

    public Integer getValue() {
      return value;
    }

    public void setValue(Integer value) {
      this.value = value;
    }
  }

  @PostConstruct
  void open() {
    version = limits.version();
    limits.list().forEach(limit -> fields.add(new Field(limit, hint(limit))));
  }

  private String hint(SchoolLimit limit) {
    return limit.open()
        ? texts.format(
            "school.settings.hint",
            limit.lowest(),
            limit.highest(),
            texts.get("platform.setting.unit." + limit.setting().unit()))
        : texts.format(
            "school.settings.locked", texts.get("platform.setting.unit." + limit.setting().unit()));
  }

  /** Stores what the school decides. */
  public void save() {
    Map<Setting, Integer> choices = new EnumMap<>(Setting.class);
    fields.stream().filter(Field::isOpen).forEach(f -> choices.put(f.setting, f.value));
    limits.save(version, choices);
    notices.done("school.settings.saved");
    Faces.redirect("/console/school/settings");
  }

  /** Whether there is anything to save. */
  public boolean isAnyOpen() {
    return fields.stream().anyMatch(Field::isOpen);
  }

  public List<Field> getFields() {
    return fields;
  }
}
