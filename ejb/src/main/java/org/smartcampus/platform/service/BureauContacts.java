package org.smartcampus.platform.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.smartcampus.platform.model.BureauContact;
import org.smartcampus.platform.store.SettingStore;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.ConflictException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Open;
import org.smartcampus.shared.service.Requires;

/** The bureau's contact, a setting of the installation (P-09), on pages that lead no further. */
@Stateless
@Requires(Permission.BUREAU_MANAGE)
public class BureauContacts {
  /** What the audit calls it; its parts are kept under this name, a dot and the part. */
  public static final String CODE = "bureau.contact";

  private static final String NAME = CODE + ".name";
  private static final String TELEPHONE = CODE + ".telephone";
  private static final String EMAIL = CODE + ".email";

  @Inject private SettingStore store;
  @Inject private PlatformSettings settings;
  @Inject private Audit audit;

  /** What everybody may see; a change shows at once here, within ten seconds elsewhere. */
  @Open("pages that nobody has signed in to say whom to ask")
  public BureauContact shown() {
    return new BureauContact(
        settings.find(NAME).orElse(""),
        settings.find(TELEPHONE).orElse(""),
        settings.find(EMAIL).orElse(""));
  }

  /** The contact as the database has it now, with the version of all settings. */
  public Sheet read() {
    Map<String, String> all = store.all();
    return new Sheet(
        SettingStore.version(all),
        new BureauContact(
            all.getOrDefault(NAME, ""),
            all.getOrDefault(TELEPHONE, ""),
            all.getOrDefault(EMAIL, "")));
  }

  /**
   * Stores it; the change leaves an entry in the audit.
   *
   * @param version what {@link #read} gave
   * @throws BusinessException as {@link BureauContact#checked}
   * @throws ConflictException when somebody else has changed the settings
   */
  public void save(BureauContact wanted, int version) {
    BureauContact contact = wanted.checked();
    if (!store.step(version)) {
      throw new ConflictException();
    }
    BureauContact before = read().contact();
    if (!before.equals(contact)) {
      settings.put(NAME, contact.name());
      settings.put(TELEPHONE, contact.telephone());
      settings.put(EMAIL, contact.email());
      audit.record("setting.update", "Setting", CODE, facts(before), facts(contact));
    }
  }

  private static Map<String, Object> facts(BureauContact contact) {
    return Map.of(
        "name", contact.name(), "telephone", contact.telephone(), "email", contact.email());
  }

  /** The contact with the version that a change must name. */
  public record Sheet(int version, BureauContact contact) {}
}
