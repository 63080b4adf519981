package org.smartcampus.identity.rest;

/** A token that does not hold; the message names the check that failed and nothing of the token. */
class InvalidTokenException extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidTokenException(String failed) {
    super(failed);
  }
}
