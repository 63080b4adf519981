package org.smartcampus.platform.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.model.ChoicePage;
import org.smartcampus.platform.store.SettingStore;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.ConflictException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** The choices of a settings page, read and saved as a whole (F171, P-50 to P-59). */
@Stateless
@Requires(Permission.ADMINS_MANAGE)
public class ChoiceService {
  @Inject private SettingStore store;
  @Inject private SchoolChoices choices;
  @Inject private Audit audit;

  /** What holds on a page, with the version that {@link #save} asks for. */
  public ChoiceSheet sheet(ChoicePage page) {
    Map<String, String> all = store.ofSchool();
    Map<Choice, String> values = new EnumMap<>(Choice.class);
    Choice.of(page).forEach(c -> values.put(c, all.getOrDefault(c.code(), c.seed())));
    return new ChoiceSheet(page, SettingStore.version(all, page.name()), values);
  }

  /**
   * Stores a page's choices; what the sheet does not name stays. One audit entry holds all that
   * changed.
   *
   * @throws BusinessException on the field of the choice's name for what is no value of it
   * @throws ConflictException when somebody else has saved the page since it was read
   */
  public void save(ChoiceSheet sheet) {
    Map<String, String> was = store.ofSchool();
    Map<String, Object> before = new LinkedHashMap<>();
    Map<String, Object> after = new LinkedHashMap<>();
    Map<Choice, String> changed = new EnumMap<>(Choice.class);
    sheet
        .values()
        .forEach(
            (choice, value) -> {
              if (choice.page() != sheet.page()) {
                throw new IllegalArgumentException(choice + " is not on " + sheet.page());
              }
              String wanted = choice.checked(value);
              String old = was.getOrDefault(choice.code(), choice.seed());
              if (!wanted.equals(old)) {
                before.put(choice.name(), old);
                after.put(choice.name(), wanted);
                changed.put(choice, wanted);
              }
            });
    if (!store.stepSchool(sheet.page().name(), sheet.version())) {
      throw new ConflictException();
    }
    if (!changed.isEmpty()) {
      changed.forEach((choice, value) -> store.putSchool(choice.code(), value));
      audit.record("setting.choose", "Setting", "settings." + sheet.page(), before, after);
      choices.forget();
    }
  }
}
