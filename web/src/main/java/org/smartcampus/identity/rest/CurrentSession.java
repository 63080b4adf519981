package org.smartcampus.identity.rest;

import jakarta.servlet.http.HttpServletRequest;
import org.smartcampus.identity.service.SignedIn;

/**
 * The session of a request as the filter found it, kept as a request attribute.
 *
 * @param token the cookie's value
 * @param signedIn who it is
 */
public record CurrentSession(String token, SignedIn signedIn) {
  static final String ATTRIBUTE = CurrentSession.class.getName();

  /** The session of a request, or null when nobody is signed in. */
  public static CurrentSession of(HttpServletRequest request) {
    return (CurrentSession) request.getAttribute(ATTRIBUTE);
  }
}
