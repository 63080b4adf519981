package org.smartcampus.platform.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.store.SettingStore;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.ConflictException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** A school's own choices where the bureau lets schools decide (P-09). */
@Stateless
@Requires(Permission.ADMINS_MANAGE)
public class SchoolLimits {
  @Inject private PlatformSettings bureau;
  @Inject private SchoolSettings settings;
  @Inject private SettingStore store;
  @Inject private Audit audit;

  /** Every setting that schools may vary, locked ones included. */
  public List<SchoolLimit> list() {
    return Setting.forSchools().stream()
        .map(
            s ->
                new SchoolLimit(
                    s,
                    settings.of(s),
                    bureau.areSchoolsDeciding(s),
                    s.lowest(bureau.of(s)),
                    s.highest(bureau.of(s))))
        .toList();
  }

  /** The version of what {@link #list} gave. */
  public int version() {
    return SettingStore.version(store.ofSchool());
  }

  /**
   * Stores the school's choices; what is not named stays.
   *
   * @param version of the state that was edited
   * @throws BusinessException {@code platform.setting.range} or {@code platform.setting.locked} on
   *     the field of the setting's name
   * @throws ConflictException when somebody else has changed them
   */
  public void save(int version, Map<Setting, Integer> choices) {
    choices.forEach(
        (setting, value) -> {
          if (!bureau.areSchoolsDeciding(setting)) {
            throw new BusinessException("platform.setting.locked").onField(setting.name());
          }
          setting.checked(value, bureau.of(setting));
        });
    if (!store.stepSchool(version)) {
      throw new ConflictException();
    }
    choices.forEach(
        (setting, value) -> {
          int was = settings.of(setting);
          if (was != value) {
            store.putSchool(setting.code(), Integer.toString(value));
            audit.record(
                "setting.update",
                "Setting",
                setting.code(),
                Map.of("value", was),
                Map.of("value", value));
          }
        });
  }
}
