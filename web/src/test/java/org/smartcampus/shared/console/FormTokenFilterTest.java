package org.smartcampus.shared.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTokenFilterTest {
  private static final int PASSED = 200;

  private final Map<String, String> given = new HashMap<>();
  private final FakeRequest request = new FakeRequest();

  FormTokenFilterTest() {
    request.method = "POST";
    request.path = "/preferences";
    request.headers.put("Host", "campus.example:8080");
    request.headers.put("Origin", "http://campus.example:8080");
    request.cookies.put(FormToken.SESSION_COOKIE, "session-of-mine");
  }

  @Test
  void aPostWithItsOwnTokenPasses() throws Exception {
    request.parameters.put(FormToken.FIELD, FormToken.of(request.build()));
    assertEquals(PASSED, status());
  }

  @Test
  void aPostWithoutTokenIsRefused() throws Exception {
    assertEquals(403, status());
  }

  @Test
  void theTokenOfAnotherSessionIsRefused() throws Exception {
    FakeRequest other = new FakeRequest();
    other.cookies.put(FormToken.SESSION_COOKIE, "session-of-another");
    request.parameters.put(FormToken.FIELD, FormToken.of(other.build()));
    assertEquals(403, status());
  }

  @Test
  void anotherSiteIsRefusedEvenWithTheToken() throws Exception {
    request.parameters.put(FormToken.FIELD, FormToken.of(request.build()));
    request.headers.put("Origin", "https://evil.example");
    assertEquals(403, status());
    request.headers.put("Origin", "null");
    assertEquals(403, status());
    request.headers.remove("Origin");
    request.headers.put("Sec-Fetch-Site", "cross-site");
    assertEquals(403, status());
  }

  @Test
  void aViewStateIsNoTokenOutsideTheConsole() throws Exception {
    request.parameters.put("jakarta.faces.ViewState", "1:2");
    assertEquals(403, status());
    request.path = "/console/contacts/directory";
    assertEquals(PASSED, status());
    request.parameters.put("jakarta.faces.ViewState", "stateless");
    assertEquals(403, status());
  }

  @Test
  void theApisAreLeftAlone() throws Exception {
    request.path = "/cgi-bin/user/create";
    assertEquals(PASSED, status());
  }

  @Test
  void aVisitorGetsACookieThatMakesATokenAtOnce() throws Exception {
    request.cookies.clear();
    request.method = "GET";
    request.path = "/join/abc";
    assertEquals(PASSED, status());
    String random = given.get(FormToken.ANONYMOUS_COOKIE);
    String token = FormToken.of(request.build());

    FakeRequest next = new FakeRequest();
    next.cookies.put(FormToken.ANONYMOUS_COOKIE, random);
    assertEquals(token, FormToken.of(next.build()));
  }

  private int status() throws Exception {
    int[] status = {0};
    HttpServletResponse response =
        (HttpServletResponse)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, called, args) -> {
                  if (called.getName().equals("sendError")) {
                    status[0] = (int) args[0];
                  } else if (called.getName().equals("addCookie")) {
                    Cookie cookie = (Cookie) args[0];
                    given.put(cookie.getName(), cookie.getValue());
                  }
                  return null;
                });
    new FormTokenFilter().doFilter(request.build(), response, (passed, to) -> status[0] = PASSED);
    return status[0];
  }
}
