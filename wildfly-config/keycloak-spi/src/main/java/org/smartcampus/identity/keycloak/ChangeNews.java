package org.smartcampus.identity.keycloak;

/** Tells the application what somebody changed of his own account at Keycloak. */
interface ChangeNews {
  /**
   * Tells it; a failure is logged, and nobody waits longer than for a code.
   *
   * @param username the person's public id
   * @param what {@code app}, {@code passkey}, {@code recovery} or {@code wechat}
   */
  void tell(String username, String what);
}
