package org.smartcampus.identity.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A browser without script: cookies, forms and links, at Keycloak only; it stops where it is sent
 * elsewhere.
 */
final class Visitor {

  private final String origin;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new LinkedHashMap<>();

  /** Last answer from Keycloak. */
  HttpResponse<String> answer;

  /** Last page shown, null if the last step led away. */
  Document page;

  /** Where the last step led away to, null if a page was shown. */
  URI left;

  Visitor(String origin) {
    this.origin = origin;
  }

  Visitor open(String address) {
    return go(HttpRequest.newBuilder(URI.create(address)));
  }

  /** Follows the link with this text. */
  Visitor click(String text) {
    Element link =
        page.select("a").stream()
            .filter(a -> a.text().equals(text))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no link " + text + " in " + page.body().text()));
    return open(link.absUrl("href"));
  }

  /** Fills in the form that contains the button with this id, and presses the button. */
  Visitor press(String buttonId, String... namesAndValues) {
    Element button = page.getElementById(buttonId);
    if (button == null) {
      throw new AssertionError("no button " + buttonId + " in " + page.body().text());
    }
    Map<String, String> fields = new LinkedHashMap<>();
    button
        .closest("form")
        .select("input[type=hidden]")
        .forEach(input -> fields.put(input.attr("name"), input.attr("value")));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    if (button.hasAttr("name")) {
      fields.put(button.attr("name"), button.attr("value"));
    }
    String body =
        fields.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return go(
        HttpRequest.newBuilder(URI.create(button.closest("form").absUrl("action")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private Visitor go(HttpRequest.Builder request) {
    HttpRequest.Builder next = request;
    for (int hops = 0; hops < 10; hops++) {
      if (!cookies.isEmpty()) {
        next.header(
            "Cookie",
            cookies.entrySet().stream()
                .map(c -> c.getKey() + "=" + c.getValue())
                .collect(Collectors.joining("; ")));
      }
      try {
        answer = http.send(next.build(), HttpResponse.BodyHandlers.ofString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      if (answer.statusCode() / 100 != 3) {
        page = Jsoup.parse(answer.body(), answer.uri().toString());
        left = null;
        return this;
      }
      URI target = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
      if (!target.toString().startsWith(origin)) {
        page = null;
        left = target;
        return this;
      }
      next = HttpRequest.newBuilder(target);
    }
    throw new AssertionError("redirected without end");
  }

  private void keep(String header) {
    String pair = header.split(";", 2)[0];
    String name = pair.substring(0, pair.indexOf('='));
    String value = pair.substring(name.length() + 1);
    if (value.isEmpty() || header.contains("Max-Age=0")) {
      cookies.remove(name);
    } else {
      cookies.put(name, value);
    }
  }
}
