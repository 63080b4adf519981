package org.smartcampus.identity.rest;

import java.io.IOException;

/** Keycloak is down, slow, or answers nonsense. */
class KeycloakDownException extends IOException {
  private static final long serialVersionUID = 1L;

  KeycloakDownException(String what) {
    super(what);
  }

  KeycloakDownException(Throwable cause) {
    super(cause);
  }
}
