package org.smartcampus.shared.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.smartcampus.shared.model.FieldKeys;

/**
 * The token of plain HTML forms, in pages {@code <input type="hidden" name="formToken"
 * value="#{formToken.value}"/>} or {@code <sc:token/>}. It is an HMAC of the session cookie, or,
 * where nobody is signed in, of the random cookie that {@link FormTokenFilter} sets; so it is worth
 * nothing in another browser and dies with the session. {@link FormTokenFilter} checks every plain
 * post; Faces checks its own posts by their view state.
 */
@Named("formToken")
@RequestScoped
public class FormToken {
  /** Name of the form field. */
  public static final String FIELD = "formToken";

  /** Cookie of our own session, set by the sign-in. */
  public static final String SESSION_COOKIE = "campus_session";

  /** Random cookie of a browser that is not signed in. */
  static final String ANONYMOUS_COOKIE = "campus_form";

  @Inject private HttpServletRequest request;

  private String value;

  /** The token of the current browser; empty when it has neither cookie. */
  public String getValue() {
    if (value == null) {
      value = of(request);
    }
    return value;
  }

  static String of(HttpServletRequest request) {
    String subject = Cookies.value(request, SESSION_COOKIE);
    if (subject == null) {
      subject = (String) request.getAttribute(ANONYMOUS_COOKIE);
    }
    if (subject == null) {
      subject = Cookies.value(request, ANONYMOUS_COOKIE);
    }
    if (subject == null || subject.isEmpty()) {
      return "";
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(FieldKeys.mac("form-token", subject));
  }

  /** True when the request carries the token of its own browser. */
  public static boolean isValid(HttpServletRequest request) {
    String expected = of(request);
    String given = request.getParameter(FIELD);
    return !expected.isEmpty()
        && given != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
  }

  /** The cookie for a browser that is not signed in. */
  static Cookie anonymous(String random, boolean secure) {
    return Cookies.ofSession(ANONYMOUS_COOKIE, random, secure);
  }
}
