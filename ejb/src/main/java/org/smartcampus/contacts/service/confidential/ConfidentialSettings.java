package org.smartcampus.contacts.service.confidential;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.smartcampus.contacts.model.ConfidentialView;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.ChoiceService;
import org.smartcampus.platform.service.ChoiceSheet;
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
    if (protectsLess(service.sheet(sheet.page()).values(), sheet.values())) {
      String why = PlainText.optional(reason, ConfidentialView.PURPOSE_MAX, "reason");
      if (why.isEmpty()) {
        throw new BusinessException("contacts.view.reasonNeeded").onField("reason");
      }
      audit.record(
          "view.loosen", "Setting", "settings." + sheet.page(), Map.of(), Map.of("reason", why));
    }
    service.save(sheet);
  }

  private static boolean protectsLess(Map<Choice, String> was, Map<Choice, String> wanted) {
    return !words(wanted).containsAll(words(was))
        || isSwitchedOff(Choice.CONFIDENTIAL_PURPOSE, was, wanted)
        || isSwitchedOff(Choice.CONFIDENTIAL_TOLD, was, wanted);
  }

  private static List<String> words(Map<Choice, String> values) {
    String fields = values.get(Choice.CONFIDENTIAL_FIELDS);
    return fields.isEmpty() ? List.of() : List.of(fields.split(","));
  }

  private static boolean isSwitchedOff(
      Choice choice, Map<Choice, String> was, Map<Choice, String> wanted) {
    return Boolean.parseBoolean(was.get(choice)) && !Boolean.parseBoolean(wanted.get(choice));
  }
}
