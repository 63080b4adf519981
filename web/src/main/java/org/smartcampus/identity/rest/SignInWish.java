package org.smartcampus.identity.rest;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.smartcampus.shared.console.Cookies;
import org.smartcampus.shared.console.LocalPath;
import org.smartcampus.shared.model.PublicId;

/**
 * A sign-in under way: what was asked of Keycloak, and where the person wants to go afterwards. It
 * is kept in a cookie that only the sign-in sees, so that an answer counts only in the browser that
 * asked for it.
 *
 * @param state comes back beside Keycloak's answer
 * @param nonce comes back within the ID token
 * @param verifier proves at the exchange that we asked (PKCE, RFC 7636)
 * @param since when it was asked for
 * @param to local page that is wanted
 */
record SignInWish(
    String state, String nonce, String verifier, Proof proof, Instant since, String to) {
  private static final String NAME = "campus_sign_in";
  private static final int HALF_AN_HOUR = 30 * 60;
  private static final String SEPARATOR = "|";

  static SignInWish of(Proof proof, String to, Instant now) {
    return new SignInWish(
        PublicId.random(),
        PublicId.random(),
        PublicId.random() + PublicId.random(),
        proof,
        now,
        to);
  }

  /** The wish of this browser; empty when it has none, or one that is not of our making. */
  static Optional<SignInWish> of(HttpServletRequest request) {
    String kept = Cookies.value(request, NAME);
    if (kept == null) {
      return Optional.empty();
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(kept), StandardCharsets.UTF_8);
      String[] parts = text.split("\\|", 6);
      return parts.length < 6
          ? Optional.empty()
          : Optional.of(
              new SignInWish(
                  parts[0],
                  parts[1],
                  parts[2],
                  Proof.valueOf(parts[3]),
                  Instant.ofEpochSecond(Long.parseLong(parts[4])),
                  LocalPath.orElse(parts[5], "/console/")));
    } catch (IllegalArgumentException | DateTimeException notOurs) {
      return Optional.empty();
    }
  }

  /** True when Keycloak's answer is one to this wish. */
  boolean isAnsweredBy(String given) {
    return given != null
        && MessageDigest.isEqual(
            state.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
  }

  /** What Keycloak is told of the verifier. */
  String challenge() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  Cookie cookie(boolean secure) {
    String text =
        String.join(
            SEPARATOR,
            state,
            nonce,
            verifier,
            proof.name(),
            Long.toString(since.getEpochSecond()),
            to);
    // plain text would not do: Undertow cuts a cookie's value at an equals sign
    return cookie(
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(text.getBytes(StandardCharsets.UTF_8)),
        HALF_AN_HOUR,
        secure);
  }

  static Cookie gone(boolean secure) {
    return cookie("", 0, secure);
  }

  private static Cookie cookie(String value, int seconds, boolean secure) {
    Cookie cookie = Cookies.ofSession(NAME, value, secure);
    cookie.setPath("/sign-in");
    cookie.setMaxAge(seconds);
    return cookie;
  }
}
