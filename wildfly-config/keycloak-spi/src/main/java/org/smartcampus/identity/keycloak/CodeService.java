package org.smartcampus.identity.keycloak;

/** The application's one-time codes: it sends them, counts tries and knows whose a number is. */
interface CodeService {

  /**
   * Asks for a code to be sent. The answer is the same whether or not anybody has this number.
   *
   * @param language {@code zh-Hant}, {@code zh-Hans}, {@code pt} or {@code en}
   * @return the request's opaque name, to be given back with the code
   * @throws Unavailable if the application cannot be reached or answers something else
   */
  String send(DialledNumber mobile, String language) throws Unavailable;

  /**
   * Checks a code.
   *
   * @param request what {@link #send} returned
   * @throws Unavailable if the application cannot be reached or answers something else
   */
  Verdict check(String request, String code) throws Unavailable;

  /**
   * What became of a code; {@code username} is the person's public id, given with {@code RIGHT}
   * alone.
   */
  record Verdict(Kind kind, String username) {
    enum Kind {
      RIGHT,
      WRONG,
      EXPIRED,
      LOCKED
    }
  }

  /** The application is down, slow or refuses this server. */
  class Unavailable extends Exception {
    Unavailable(String message) {
      super(message);
    }

    Unavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
