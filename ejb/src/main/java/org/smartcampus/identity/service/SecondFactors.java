package org.smartcampus.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.smartcampus.identity.model.SignInStrength;
import org.smartcampus.identity.store.PersonStore;

/** How much a proof is worth: whoever administrates needs two factors (§3.8, §3.12). */
@ApplicationScoped
class SecondFactors {
  @Inject private PersonStore store;
  @Inject @Any private Instance<SecondFactorExemption> exemptions;

  /** The strength of a person's proof. */
  SignInStrength of(long personId, SignInProof proof) {
    if (proof.twoFactors()) {
      return SignInStrength.TWO_FACTORS;
    }
    return isExempt(personId) ? SignInStrength.EXEMPT : SignInStrength.ONE_FACTOR;
  }

  /** What a session's strength is worth here: an exemption nothing where nobody grants any. */
  SignInStrength now(SignInStrength kept) {
    return kept == SignInStrength.EXEMPT && exemptions.isUnsatisfied()
        ? SignInStrength.ONE_FACTOR
        : kept;
  }

  private boolean isExempt(long personId) {
    return !exemptions.isUnsatisfied()
        && store.usernames(personId).stream()
            .anyMatch(name -> exemptions.stream().anyMatch(exemption -> exemption.covers(name)));
  }
}
