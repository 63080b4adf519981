package org.smartcampus.platform.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.store.SettingStore;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.ConflictException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** The bureau sets the limits of the installation and locks or opens them for schools (P-09). */
@Stateless
@Requires(Permission.BUREAU_MANAGE)
public class LimitService {
  /** Name under which the first day of a school year is kept, as {@code --09-01}. */
  public static final String YEAR_START = "school.year.start";

  /** 1 September, as in Macau's schools. */
  public static final MonthDay SEED_YEAR_START = MonthDay.of(9, 1);

  @Inject private SettingStore store;
  @Inject private PlatformSettings settings;
  @Inject private Audit audit;

  /** The settings as the database has them now. */
  public LimitSheet read() {
    Map<String, String> all = store.all();
    Map<Setting, Integer> values = new EnumMap<>(Setting.class);
    Set<Setting> deciding = EnumSet.noneOf(Setting.class);
    for (Setting setting : Setting.values()) {
      values.put(setting, PlatformSettings.of(setting, all));
      if (PlatformSettings.areSchoolsDeciding(setting, all)) {
        deciding.add(setting);
      }
    }
    String start = all.get(YEAR_START);
    return new LimitSheet(
        SettingStore.version(all),
        values,
        deciding,
        start == null ? SEED_YEAR_START : MonthDay.parse(start));
  }

  /**
   * Stores the whole form; each setting that changed leaves an entry in the audit.
   *
   * @throws BusinessException {@code platform.setting.range} on the field of the setting's name,
   *     {@code platform.setting.leapDay} on {@code yearStart}
   * @throws ConflictException when somebody else has changed them
   */
  public void save(LimitSheet sheet) {
    for (Setting setting : Setting.values()) {
      setting.checked(sheet.values().get(setting));
    }
    if (sheet.yearStart().equals(MonthDay.of(2, 29))) {
      throw new BusinessException("platform.setting.leapDay").onField("yearStart");
    }
    if (!store.step(sheet.version())) {
      throw new ConflictException();
    }
    LimitSheet before = read();
    for (Setting setting : Setting.values()) {
      store(setting, before, sheet);
    }
    if (!before.yearStart().equals(sheet.yearStart())) {
      settings.put(YEAR_START, sheet.yearStart().toString());
      audit.record(
          "setting.update",
          "Setting",
          YEAR_START,
          Map.of("value", before.yearStart()),
          Map.of("value", sheet.yearStart()));
    }
  }

  private void store(Setting setting, LimitSheet before, LimitSheet after) {
    int was = before.values().get(setting);
    int is = after.values().get(setting);
    boolean decided = before.deciding().contains(setting);
    boolean decides = after.deciding().contains(setting) && setting.isForSchools();
    if (was != is) {
      settings.set(setting, is);
    }
    if (decided != decides) {
      settings.letSchoolsDecide(setting, decides);
    }
    if (was != is || decided != decides) {
      audit.record(
          "setting.update",
          "Setting",
          setting.code(),
          Map.of("value", was, "schoolsDecide", decided),
          Map.of("value", is, "schoolsDecide", decides));
    }
  }
}
