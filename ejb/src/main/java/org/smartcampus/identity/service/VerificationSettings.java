package org.smartcampus.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.smartcampus.identity.store.VerificationStore;
import org.smartcampus.identity.store.VerificationStore.Locked;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.model.ChoicePage;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.ChoiceService;
import org.smartcampus.platform.service.ChoiceSheet;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.ConflictException;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.service.Fresh;
import org.smartcampus.shared.service.Requires;

/** The school's choices of second verification, and help for who is locked (P-58, §3.12). */
@Stateless
@Requires(Permission.ADMINS_MANAGE)
public class VerificationSettings {
  @Inject private ChoiceService choices;
  @Inject private VerificationStore store;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;

  /** Somebody who is locked, as a table shows him. */
  public record LockedPerson(String publicId, String name, java.time.Instant until)
      implements java.io.Serializable {}

  /** What holds. */
  public ChoiceSheet sheet() {
    return choices.sheet(ChoicePage.VERIFICATION);
  }

  /**
   * Stores it; to switch it off asks for a fresh proof.
   *
   * @throws BusinessException on a choice's field: nobody or no moment chosen while it is on; a
   *     page that is none ({@code identity.verification.page.invalid}); a page of one's own without
   *     a secret
   * @throws ConflictException when somebody else was faster
   */
  public void save(ChoiceSheet sheet) {
    Map<Choice, String> values = sheet.values();
    if (isOn(sheet)) {
      require(!values.get(Choice.VERIFICATION_OF).isBlank(), "who", Choice.VERIFICATION_OF);
      require(
          !values.get(Choice.VERIFICATION_WHEN).isBlank()
              || !isNever(values.get(Choice.VERIFICATION_DAYS))
              || !isNever(values.get(Choice.VERIFICATION_MINUTES)),
          "when",
          Choice.VERIFICATION_WHEN);
    }
    if (values.get(Choice.VERIFICATION_METHOD).equals("CUSTOM")) {
      VerificationPages.checked(values.get(Choice.VERIFICATION_PAGE));
      require(hasSecret(), "secret", Choice.VERIFICATION_METHOD);
    }
    if (!isOn(sheet) && isOn(sheet())) {
      callers.current().requireFresh(clock.now());
    }
    choices.save(sheet);
  }

  private static boolean isOn(ChoiceSheet sheet) {
    return Boolean.parseBoolean(sheet.values().get(Choice.VERIFICATION_ON));
  }

  private static boolean isNever(String number) {
    return number == null || number.isBlank() || number.equals("0");
  }

  private static void require(boolean holds, String what, Choice choice) {
    if (!holds) {
      throw new BusinessException("identity.verification.missing." + what).onField(choice.name());
    }
  }

  /** Whether the school's own server has a secret. */
  public boolean hasSecret() {
    return store.secret().isPresent();
  }

  /** A new secret for the school's own server; the old one ends. It is shown this once. */
  @Fresh
  public String newSecret() {
    String secret = PublicId.random() + PublicId.random();
    store.putSecret(VerificationExchange.secretHash(secret), clock.now());
    audit.record("setting.verificationSecret", "Setting", "settings.VERIFICATION");
    return secret;
  }

  /** Who of the school is locked after failed tries, by name. */
  public List<LockedPerson> locked() {
    return store.locked(callers.current().schoolId(), clock.now()).stream()
        .map((Locked one) -> new LockedPerson(one.publicId(), one.name(), one.until()))
        .toList();
  }

  /**
   * Lets somebody try again at once.
   *
   * @throws NotFoundException for somebody who has no role in the school, or is not locked
   */
  @Fresh
  public void unlock(String publicId) {
    long person =
        store.personOf(callers.current().schoolId(), publicId).orElseThrow(NotFoundException::new);
    if (!store.forgive(person)) {
      throw new NotFoundException();
    }
    audit.record("admin.verificationUnlock", "Person", person, Map.of(), Map.of());
  }
}
