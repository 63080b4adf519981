package org.smartcampus.it.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without scripts: cookies, redirects, forms. */
public final class Visitor {
  private static final Pattern ACTION =
      Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"|<form[^>]*action=\"([^\"]+)\"[^>]*id=\"kc-form-login\"");

  private final CampusSystem system;
  private final HttpClient client;

  public Visitor(CampusSystem system) {
    this.system = system;
    this.client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
  }

  /** Signs in at Keycloak with a demo account's password and lands on a page. */
  public static Visitor signedIn(CampusSystem system, String username, String to) {
    Visitor visitor = new Visitor(system);
    HttpResponse<String> page =
        visitor.get("/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    Matcher form = ACTION.matcher(page.body());
    if (!form.find()) {
      throw new AssertionError("no password form on the sign-in page: " + page.uri());
    }
    String action = (form.group(1) != null ? form.group(1) : form.group(2)).replace("&amp;", "&");
    HttpResponse<String> landed =
        visitor.postTo(action, Map.of("username", username, "password", "campus"));
    if (!landed.uri().toString().startsWith(system.base())) {
      throw new AssertionError("sign-in of " + username + " ended at " + landed.uri());
    }
    return visitor;
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(absolute(path))).GET());
  }

  public HttpResponse<byte[]> download(String path) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(absolute(path))).GET().build(),
          HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public HttpResponse<String> post(String path, Map<String, String> form) {
    return postTo(absolute(path), form);
  }

  private HttpResponse<String> postTo(String url, Map<String, String> form) {
    StringJoiner body = new StringJoiner("&");
    form.forEach(
        (name, value) ->
            body.add(
                URLEncoder.encode(name, StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(
          request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String absolute(String path) {
    return path.startsWith("http") ? path : system.base() + path;
  }
}
