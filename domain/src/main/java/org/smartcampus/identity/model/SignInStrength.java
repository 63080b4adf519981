package org.smartcampus.identity.model;

/** With what the person of a session has proven who he is. */
public enum SignInStrength {
  /** A one-time code or a password: not enough for an administrator's rights. */
  ONE_FACTOR,
  /** An authenticator app, a passkey or a recovery code besides. */
  TWO_FACTORS,
  /** One factor, by an account that the demonstration names as exempt; production has none. */
  EXEMPT
}
