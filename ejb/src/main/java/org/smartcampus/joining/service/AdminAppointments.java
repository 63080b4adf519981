package org.smartcampus.joining.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
   * Makes the applicant a joined member and a super administrator of the school, and ends the
   * application in the same transaction.
   *
   * @param seen the application as the reviewer saw it
   * @param lock locks it as it is now, and refuses one that waits no more
   * @param end ends what was locked
   * @throws BusinessException {@code school.notActive}; as {@link MemberEnrolment#enrol}
   */
  void appoint(
      AdminApplication seen, Supplier<AdminApplication> lock, Consumer<AdminApplication> end) {
    // the person first, by himself: in the school's transaction nothing is read before its locks
    long person =
        transactions.outside(
            () -> persons.personIdOf(seen.getMobile(), seen.getName(), seen.getLanguage()));
    transactions.call(
        callers.current().lent(seen.getSchoolId(), Permission.SYSTEM),
        () -> {
          AdminApplication application = lock.get();
          entry.lock(person);
          enrolment.enrol(person, application.getName(), application.getMobile());
          entry.appoint(person);
          end.accept(application);
          return null;
        });
  }
}
