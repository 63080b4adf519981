package org.smartcampus.identity.console;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.identity.service.VerificationSettings;
import org.smartcampus.identity.service.VerificationSettings.LockedPerson;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.model.ChoicePage;
import org.smartcampus.platform.service.ChoiceSheet;
import org.smartcampus.platform.service.Site;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;

/** The card of P-58 for the second verification: of whom, when, by what; and who is locked. */
@Named("verificationCard")
@ViewScoped
public class VerificationCard implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private VerificationSettings settings;
  @Inject private Notices notices;
  @Inject private TextsBean texts;

  private int version;
  private final Map<String, String> values = new HashMap<>();
  private final Map<String, Boolean> checks = new HashMap<>();
  private List<LockedPerson> locked;
  private String secret;
  private boolean hasSecret;

  @PostConstruct
  void open() {
    ChoiceSheet sheet = settings.sheet();
    version = sheet.version();
    sheet.values().forEach((choice, value) -> values.put(choice.name(), value));
    for (Choice list : List.of(Choice.VERIFICATION_OF, Choice.VERIFICATION_WHEN)) {
      for (String word : words(list)) {
        checks.put(word, List.of(values.get(list.name()).split(",")).contains(word));
      }
    }
    checks.put("ON", Boolean.parseBoolean(values.get(Choice.VERIFICATION_ON.name())));
    hasSecret = settings.hasSecret();
  }

  private static List<String> words(Choice choice) {
    return choice == Choice.VERIFICATION_OF
        ? List.of("ADMINISTRATORS", "PARENTS", "STAFF")
        : List.of("JOINING", "NEW_DEVICE");
  }

  /** Stores the card. */
  public void save() {
    Map<Choice, String> typed = new EnumMap<>(Choice.class);
    Choice.of(ChoicePage.VERIFICATION).forEach(c -> typed.put(c, values.get(c.name())));
    typed.put(Choice.VERIFICATION_ON, String.valueOf(checks.get("ON")));
    typed.put(Choice.VERIFICATION_OF, checked(Choice.VERIFICATION_OF));
    typed.put(Choice.VERIFICATION_WHEN, checked(Choice.VERIFICATION_WHEN));
    settings.save(new ChoiceSheet(ChoicePage.VERIFICATION, version, typed));
    version++;
    notices.done("identity.verification.saved");
  }

  private String checked(Choice choice) {
    return String.join(
        ",", words(choice).stream().filter(word -> Boolean.TRUE.equals(checks.get(word))).toList());
  }

  /** Makes a new secret, shown until the page is left. */
  public void makeSecret() {
    secret = settings.newSecret();
    hasSecret = true;
  }

  public void unlock(LockedPerson person) {
    settings.unlock(person.publicId());
    locked = null;
    notices.done("identity.verification.unlocked", person.name());
  }

  /** Numbers and texts, by the choice's name. */
  public Map<String, String> getValues() {
    return values;
  }

  /** Words that are chosen, and {@code ON}. */
  public Map<String, Boolean> getChecks() {
    return checks;
  }

  /** The methods that may be chosen. */
  public List<org.smartcampus.shared.console.Choice> getMethods() {
    return List.of("BUILT_IN", "CUSTOM").stream()
        .map(
            word ->
                new org.smartcampus.shared.console.Choice(
                    word, texts.get("identity.verification.method." + word)))
        .toList();
  }

  /** The new secret, or null when none was made on this page. */
  public String getSecret() {
    return secret;
  }

  public boolean isHasSecret() {
    return hasSecret;
  }

  /** Where the school's own server asks and answers. */
  public String getEndpoint() {
    return Site.link("/verification");
  }

  /** Where the school's own page sends people back to. */
  public String getBack() {
    return Site.link("/verify");
  }

  public List<LockedPerson> getLocked() {
    if (locked == null) {
      locked = settings.locked();
    }
    return locked;
  }
}
