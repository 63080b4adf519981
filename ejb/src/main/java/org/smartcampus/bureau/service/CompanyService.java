package org.smartcampus.bureau.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.smartcampus.contacts.service.MemberService;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.model.ChoicePage;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.SchoolChoices;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.school.service.SchoolSummary;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/**
 * Company information (P-50, F163): names, code, quota and mark are the bureau's and only read by
 * the school; what the school says of itself is read by the bureau.
 */
@Stateless
@Requires(Permission.ADMINS_MANAGE)
public class CompanyService {
  @Inject private SchoolService schools;
  @Inject private MemberService members;
  @Inject private MembershipService memberships;
  @Inject private SchoolChoices choices;
  @Inject private InSchool transactions;

  /** What the bureau keeps of the caller's school. */
  public CompanyFacts facts() {
    SchoolSummary school = schools.current();
    Map<String, String> names = new HashMap<>();
    for (Language language : Language.values()) {
      names.put(language.name(), schools.name(school.id(), language));
    }
    return transactions.call(
        school.id(),
        () ->
            new CompanyFacts(
                names,
                school.code(),
                school.publicId(),
                school.founderId() == null ? "" : memberships.nameOf(school.founderId()),
                school.verified(),
                members.figures().members(),
                school.memberQuota()));
  }

  /** What a school says of itself, for the bureau. */
  @Requires(Permission.BUREAU_MANAGE)
  public CompanyFacts.Profile profile(String school) {
    return transactions.call(schools.byPublicId(school).id(), this::read);
  }

  private CompanyFacts.Profile read() {
    Map<Choice, String> values = new EnumMap<>(Choice.class);
    Choice.of(ChoicePage.COMPANY).forEach(c -> values.put(c, choices.text(c)));
    return new CompanyFacts.Profile(values);
  }
}
