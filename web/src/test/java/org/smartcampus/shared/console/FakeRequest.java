package org.smartcampus.shared.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A request made of its parts, for tests; everything not set is absent. */
final class FakeRequest {
  final Map<String, String> headers = new HashMap<>();
  final Map<String, String> parameters = new HashMap<>();
  final Map<String, String> cookies = new HashMap<>();
  final Map<String, Object> attributes = new HashMap<>();
  String method = "GET";
  String path = "/console/";

  HttpServletRequest build() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            FakeRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, called, args) ->
                switch (called.getName()) {
                  case "getMethod" -> method;
                  case "getRequestURI" -> path;
                  case "getHeader" -> headers.get(args[0]);
                  case "getParameter" -> parameters.get(args[0]);
                  case "getAttribute" -> attributes.get(args[0]);
                  case "setAttribute" -> attributes.put((String) args[0], args[1]);
                  case "isSecure" -> false;
                  case "getLocales" -> Collections.enumeration(locales());
                  case "getCookies" ->
                      cookies.entrySet().stream()
                          .map(c -> new Cookie(c.getKey(), c.getValue()))
                          .toArray(Cookie[]::new);
                  default -> null;
                });
  }

  private List<Locale> locales() {
    String accepted = headers.getOrDefault("Accept-Language", "");
    return Locale.LanguageRange.parse(accepted).stream()
        .map(range -> Locale.forLanguageTag(range.getRange()))
        .toList();
  }
}
