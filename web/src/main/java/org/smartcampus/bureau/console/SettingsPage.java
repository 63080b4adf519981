package org.smartcampus.bureau.console;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.model.SettingGroup;
import org.smartcampus.platform.service.LimitService;
import org.smartcampus.platform.service.LimitSheet;
import org.smartcampus.school.model.Holiday;
import org.smartcampus.school.service.HolidayService;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.BusinessException;

/** P-09: the bureau's limits, what schools decide, and the calendar of all schools. */
@Named("settingsPage")
@ViewScoped
public class SettingsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private LimitService limits;
  @Inject private HolidayService holidayService;
  @Inject private Notices notices;
  @Inject private TextsBean texts;

  private int version;
  private final Map<Setting, SettingField> fields = new EnumMap<>(Setting.class);
  private Integer startMonth;
  private Integer startDay;
  private LocalDate day;
  private String holidayName = "";

  @PostConstruct
  void open() {
    LimitSheet sheet = limits.read();
    version = sheet.version();
    sheet
        .values()
        .forEach(
            (setting, value) ->
                fields.put(
                    setting, new SettingField(setting, value, sheet.deciding().contains(setting))));
    startMonth = sheet.yearStart().getMonthValue();
    startDay = sheet.yearStart().getDayOfMonth();
  }

  /** Stores the whole form. */
  public void save() {
    Map<Setting, Integer> values = new EnumMap<>(Setting.class);
    Set<Setting> deciding = EnumSet.noneOf(Setting.class);
    fields.forEach(
        (setting, field) -> {
          values.put(setting, field.getValue());
          if (field.isDeciding()) {
            deciding.add(setting);
          }
        });
    limits.save(new LimitSheet(version, values, deciding, yearStart()));
    notices.done("bureau.settings.saved");
    Faces.redirect("/console/bureau/settings");
  }

  private MonthDay yearStart() {
    try {
      return MonthDay.of(startMonth, startDay);
    } catch (DateTimeException | NullPointerException e) {
      throw new BusinessException("bureau.settings.noDay").onField("yearStart");
    }
  }

  public void addHoliday() {
    holidayService.add(day, holidayName);
    notices.done("bureau.settings.holiday.added", day.toString());
    Faces.redirect("/console/bureau/settings");
  }

  public void removeHoliday(LocalDate which) {
    holidayService.remove(which);
    notices.done("bureau.settings.holiday.removed", which.toString());
    Faces.redirect("/console/bureau/settings");
  }

  public List<SettingGroup> getGroups() {
    return List.of(SettingGroup.values());
  }

  /** The fields under a heading. */
  public List<SettingField> fields(SettingGroup group) {
    return Setting.of(group).stream().map(fields::get).toList();
  }

  /** Those that schools may be let decide. */
  public List<SettingField> getPolicies() {
    return Setting.forSchools().stream().map(fields::get).toList();
  }

  /** The range and the unit of a setting, in words. */
  public String hint(Setting setting) {
    return texts.format(
        "bureau.settings.hint",
        setting.lowest(),
        setting.highest(),
        texts.get("platform.setting.unit." + setting.unit()),
        setting.seed());
  }

  public List<Choice> getDeciders() {
    return List.of(
        new Choice(false, texts.get("bureau.settings.byBureau")),
        new Choice(true, texts.get("bureau.settings.bySchools")));
  }

  public List<Choice> getMonths() {
    return Stream.iterate(1, m -> m + 1).limit(12).map(m -> new Choice(m, m.toString())).toList();
  }

  public List<Holiday> getHolidays() {
    return holidayService.all();
  }

  public Integer getStartMonth() {
    return startMonth;
  }

  public void setStartMonth(Integer startMonth) {
    this.startMonth = startMonth;
  }

  public Integer getStartDay() {
    return startDay;
  }

  public void setStartDay(Integer startDay) {
    this.startDay = startDay;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public String getHolidayName() {
    return holidayName;
  }

  public void setHolidayName(String holidayName) {
    this.holidayName = holidayName;
  }
}
