package org.smartcampus.identity.service;

/**
 * Accounts that administrate without a second factor. Only the demonstration's module implements
 * it, and that module is not in the production archive (ADR 0007): there everybody is asked.
 */
public interface SecondFactorExemption {
  /** Whether an account is exempt, by its name at Keycloak. */
  boolean covers(String username);
}
