package org.smartcampus.contacts.service.confidential;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.smartcampus.contacts.model.ConfidentialView;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.ChoiceService;
import org.smartcampus.platform.service.ChoiceSheet;
import org.smartcampus.platform.service.SchoolChoices;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.service.Fresh;
import org.smartcampus.shared.service.Requires;

/** What a school calls confidential (P-58). */
@Stateless
@Requires(Permission.ADMINS_MANAGE)
public class ConfidentialSettings {
  @Inject private ChoiceService service;
  @Inject private SchoolChoices choices;
  @Inject private Audit audit;

  /**
   * Saves the card. Who protects less than before says why, which the audit keeps: fewer fields, no
   * purpose, or people who are told no more.
   *
   * @throws BusinessException on field {@code reason} when it is needed and missing or too long; as
   *     {@link ChoiceService#save} does
   */
  @Fresh
  public void save(ChoiceSheet sheet, String reason) {
    if (protectsLess(sheet.values())) {
      String why = PlainText.optional(reason, ConfidentialView.PURPOSE_MAX, "reason");
      if (why.isEmpty()) {
        throw new BusinessException("contacts.view.reasonNeeded").onField("reason");
      }
      audit.record(
          "view.loosen", "Setting", "settings." + sheet.page(), Map.of(), Map.of("reason", why));
    }
    service.save(sheet);
  }

  private boolean protectsLess(Map<Choice, String> wanted) {
    Set<String> lost = new TreeSet<>(choices.words(Choice.CONFIDENTIAL_FIELDS));
    lost.removeAll(Set.of(wanted.get(Choice.CONFIDENTIAL_FIELDS).split(",")));
    return !lost.isEmpty()
        || isSwitchedOff(Choice.CONFIDENTIAL_PURPOSE, wanted)
        || isSwitchedOff(Choice.CONFIDENTIAL_TOLD, wanted);
  }

  private boolean isSwitchedOff(Choice choice, Map<Choice, String> wanted) {
    return choices.isOn(choice) && !Boolean.parseBoolean(wanted.get(choice));
  }
}
