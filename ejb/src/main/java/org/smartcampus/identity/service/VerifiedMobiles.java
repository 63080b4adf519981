package org.smartcampus.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.service.Open;

/**
 * What follows when somebody has proven a mobile: the person is found or made, and every school's
 * roster is told, one transaction each.
 */
@ApplicationScoped
@Open("the one-time code was the proof; the door behind it lets only Keycloak in")
public class VerifiedMobiles {
  @Inject private SignInService signIn;
  @Inject private SchoolService schools;
  @Inject private InSchool transactions;
  @Inject @Any private Instance<VerifiedMobileListener> rosters;

  /** Tells the rosters; returns the person's Keycloak user name. */
  public String signedIn(Mobile proven, Language language) {
    long person = transactions.outside(() -> signIn.personIdOf(proven, "", language));
    String name = "";
    for (int school : transactions.outside(schools::ids)) {
      for (VerifiedMobileListener roster : rosters) {
        String known = transactions.call(school, () -> roster.proven(school, person, proven));
        name = name.isEmpty() ? known : name;
      }
    }
    String found = name;
    transactions.outside(() -> signIn.personIdOf(proven, found, language));
    return transactions.outside(() -> signIn.personOf(proven, language));
  }
}
