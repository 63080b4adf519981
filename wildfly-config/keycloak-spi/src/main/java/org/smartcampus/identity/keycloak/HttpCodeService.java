package org.smartcampus.identity.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Speaks to the application's {@code /internal/sign-in} endpoints over HTTP with the shared secret.
 * Every call ends within {@value #TIMEOUT_SECONDS} seconds.
 */
final class HttpCodeService implements CodeService, ChangeNews {

  static final int TIMEOUT_SECONDS = 5;

  private static final Logger LOG = Logger.getLogger(HttpCodeService.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI base;
  private final String secret;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(TIMEOUT_SECONDS))
          .build();

  /**
   * @param baseUrl where the application answers, without a slash at the end
   * @param secret value of the header {@code X-Campus-Secret}
   */
  HttpCodeService(String baseUrl, String secret) {
    this.base = URI.create(baseUrl.replaceAll("/+$", "") + "/internal/sign-in/");
    this.secret = secret;
  }

  @Override
  public String send(DialledNumber mobile, String language) throws Unavailable {
    HttpResponse<String> answer =
        post("code", Map.of("mobile", mobile.international(), "language", language));
    String request = answer.statusCode() == 202 ? text(answer, "request") : "";
    if (request.isEmpty()) {
      throw new Unavailable("sign-in/code answered " + answer.statusCode());
    }
    return request;
  }

  @Override
  public Verdict check(String request, String code) throws Unavailable {
    HttpResponse<String> answer = post("check", Map.of("request", request, "code", code));
    if (answer.statusCode() == 200) {
      String username = text(answer, "username");
      if (!username.isEmpty()) {
        return new Verdict(Verdict.Kind.RIGHT, username);
      }
    } else if (answer.statusCode() == 422) {
      switch (text(answer, "error")) {
        case "wrong":
          return new Verdict(Verdict.Kind.WRONG, null);
        case "expired":
          return new Verdict(Verdict.Kind.EXPIRED, null);
        case "locked":
          return new Verdict(Verdict.Kind.LOCKED, null);
        default:
          break;
      }
    }
    throw new Unavailable("sign-in/check answered " + answer.statusCode());
  }

  @Override
  public void tell(String username, String what) {
    try {
      int status = post("changed", Map.of("username", username, "what", what)).statusCode();
      if (status != 204) {
        LOG.errorf("The application was not told of a change: sign-in/changed answered %d", status);
      }
    } catch (Unavailable e) {
      LOG.errorf("The application was not told of a change: %s", e.getMessage());
    }
  }

  private HttpResponse<String> post(String path, Map<String, String> body) throws Unavailable {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(base.resolve(path))
              .timeout(Duration.ofSeconds(TIMEOUT_SECONDS))
              .header("Content-Type", "application/json")
              .header("Accept", "application/json")
              .header("X-Campus-Secret", secret)
              .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
              .build();
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("interrupted while waiting for sign-in/" + path, e);
    } catch (IOException e) {
      throw new Unavailable(
          String.format(
              Locale.ROOT, "no answer from %s%s: %s", base, path, e.getClass().getSimpleName()),
          e);
    }
  }

  private static String text(HttpResponse<String> answer, String field) {
    try {
      JsonNode tree = JSON.readTree(answer.body());
      return tree == null ? "" : tree.path(field).asText("");
    } catch (IOException e) {
      return "";
    }
  }
}
