package org.smartcampus.joining.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.smartcampus.contacts.service.MemberEnrolment;
import org.smartcampus.identity.service.AdministratorEntry;
import org.smartcampus.identity.service.AdministratorNumbers;
import org.smartcampus.identity.service.SignInService;
import org.smartcampus.joining.model.AdminApplication;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.Permission;

/** What an application means in its school: one transaction there, whoever decides it. */
@ApplicationScoped
public class AdminAppointments {
  @Inject private AdministratorEntry entry;
  @Inject private AdministratorNumbers numbers;
  @Inject private MemberEnrolment enrolment;
  @Inject private SignInService persons;
  @Inject private InSchool transactions;
  @Inject private Callers callers;

  /** True when the person of a number is a super administrator of a school. */
  boolean isAdministrator(int school, Mobile mobile) {
    return numbers.isSuperAdministrator(school, mobile);
  }

  /** True when a number is the caller's own. */
  boolean isOwn(Mobile mobile) {
    Long person = callers.current().personId();
    return person != null && numbers.isOwn(person, mobile);
  }

  /** Who has the number on the school's roster now; null for nobody. */
  MemberEnrolment.Known known(int school, Mobile mobile) {
    return transactions.call(school, () -> enrolment.known(mobile).orElse(null));
  }

  /**
   * Makes the applicant a joined member and a super administrator of the school. A repeat changes
   * nothing, so that one that was cut off between this and the application's own end can be
   * approved again.
   *
   * @throws BusinessException {@code school.notActive}; as {@link MemberEnrolment#enrol}
   */
  void appoint(AdminApplication application) {
    // the person first, by himself: in the school's transaction nothing is read before its locks
    long person =
        transactions.outside(
            () ->
                persons.personIdOf(
                    application.getMobile(), application.getName(), application.getLanguage()));
    transactions.call(
        callers.current().lent(application.getSchoolId(), Permission.SYSTEM),
        () -> {
          entry.lock(person);
          enrolment.enrol(person, application.getName(), application.getMobile());
          entry.appoint(person);
          return null;
        });
  }
}
