package org.smartcampus.bureau.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.smartcampus.bureau.model.ApplicationKind;
import org.smartcampus.bureau.model.ApplicationState;
import org.smartcampus.bureau.model.SchoolApplication;
import org.smartcampus.bureau.store.SchoolApplicationStore;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.Texts;
import org.smartcampus.shared.service.Requires;

/** What who applied for his school is told (P-50). */
@Stateless
@Requires(Permission.SYSTEM)
public class SchoolApplicationAnswers {
  @Inject private SchoolApplicationStore store;
  @Inject private SchoolService schools;
  @Inject private MembershipService memberships;

  /** A text and where it goes. */
  public record Told(Mobile mobile, String text) {}

  /** Empty when it is not decided, or when who asked has no number any more. */
  public Optional<Told> told(String application) {
    return store
        .find(application)
        .filter(
            a ->
                a.getState() == ApplicationState.GRANTED
                    || a.getState() == ApplicationState.REFUSED)
        .flatMap(
            a ->
                memberships
                    .contact(a.getRequestedById())
                    .map(to -> new Told(to.mobile(), text(a, Texts.of(to.language()), to))));
  }

  private String text(SchoolApplication a, Texts texts, MembershipService.Contact to) {
    String school = schools.name(a.getSchoolId(), to.language());
    String what =
        a.getKind() == ApplicationKind.QUOTA
            ? texts.get("bureau.application.sms.quota", a.getWanted())
            : texts.get("bureau.application.sms.verification");
    return a.getState() == ApplicationState.GRANTED
        ? texts.get("bureau.application.sms.granted", school, what)
        : texts.get("bureau.application.sms.refused", school, what, a.getAnswer());
  }
}
