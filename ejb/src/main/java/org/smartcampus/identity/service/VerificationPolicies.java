package org.smartcampus.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.smartcampus.identity.model.Membership;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.model.VerificationPolicy;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.SchoolChoices;

/** What each school has chosen of second verification and new devices (P-58), from memory. */
@ApplicationScoped
class VerificationPolicies {
  @Inject private SchoolChoices choices;
  @Inject private Callers callers;
  @Inject private PersonStore store;

  /** What a school asks. */
  VerificationPolicy of(int school) {
    return in(school, this::read);
  }

  /** Where a school's own page is. */
  String page(int school) {
    return in(school, () -> choices.text(Choice.VERIFICATION_PAGE));
  }

  /** Whether any school asks the person at some time. */
  boolean coverAny(long personId) {
    return store.memberships(personId).stream()
        .filter(m -> m.getSchoolId() != null)
        .anyMatch(m -> of(m.getSchoolId()).roles().contains(m.getRole()));
  }

  /** Whether a person is told of a sign-in on a new device: where one school of his wants it. */
  boolean areNewDevicesTold(long personId) {
    List<Integer> schools =
        store.memberships(personId).stream()
            .map(Membership::getSchoolId)
            .filter(Objects::nonNull)
            .toList();
    return schools.isEmpty()
        || schools.stream()
            .anyMatch(school -> in(school, () -> choices.isOn(Choice.NEW_DEVICE_TOLD)));
  }

  private VerificationPolicy read() {
    if (!choices.isOn(Choice.VERIFICATION_ON)) {
      return VerificationPolicy.OFF;
    }
    Set<String> when = choices.words(Choice.VERIFICATION_WHEN);
    return new VerificationPolicy(
        roles(choices.words(Choice.VERIFICATION_OF)),
        when.contains("JOINING"),
        when.contains("NEW_DEVICE"),
        choices.number(Choice.VERIFICATION_DAYS),
        choices.number(Choice.VERIFICATION_MINUTES),
        choices.text(Choice.VERIFICATION_METHOD).equals("CUSTOM"));
  }

  private static Set<Role> roles(Set<String> words) {
    List<Role> roles = new ArrayList<>();
    if (words.contains("STAFF")) {
      roles.add(Role.STAFF);
    }
    if (words.contains("PARENTS")) {
      roles.add(Role.PARENT);
    }
    if (words.contains("ADMINISTRATORS")) {
      roles.addAll(EnumSet.of(Role.SUPER_ADMIN, Role.SUB_ADMIN));
    }
    return Set.copyOf(roles);
  }

  private <T> T in(int school, Callable<T> reading) {
    return callers.as(Caller.system(school), reading);
  }
}
