package org.smartcampus.identity.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.smartcampus.shared.model.Language;

/**
 * Speaks with Keycloak as its one client (OpenID Connect, authorization code with PKCE). Every call
 * ends within {@value #SECONDS} seconds; a {@link KeycloakDownException} says that Keycloak is
 * down, slow, or answers nonsense.
 */
@ApplicationScoped
public class KeycloakClient {
  private static final Duration ANSWER_KEPT = Duration.ofSeconds(3);

  private final AtomicBoolean asking = new AtomicBoolean();
  private volatile Answer answer;

  private record Answer(boolean up, long at) {}

  static final String CLIENT = "smart-campus";
  private static final int SECONDS = 5;
  private static final String PROTOCOL = "/protocol/openid-connect";

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

  /** Where the browser is sent to prove what a wish asks for. */
  String signInPage(SignInWish wish, Language language) {
    return Settings.realmUrl()
        + PROTOCOL
        + "/auth?"
        + form(
            Map.of(
                "client_id",
                CLIENT,
                "response_type",
                "code",
                "scope",
                "openid",
                "redirect_uri",
                Settings.baseUrl() + SignInServlet.PATH,
                "state",
                wish.state(),
                "nonce",
                wish.nonce(),
                "code_challenge",
                wish.challenge(),
                "code_challenge_method",
                "S256",
                "ui_locales",
                locale(language)))
        + wish.proof().parameters();
  }

  /**
   * Keycloak's name of a language: it knows Chinese by country, and takes any other for the first.
   */
  private static String locale(Language language) {
    return switch (language) {
      case ZH_HANT -> "zh-TW";
      case ZH_HANS -> "zh-CN";
      default -> language.tag();
    };
  }

  /**
   * Whether Keycloak answers, so that nobody is sent to a page that is not there. One request at a
   * time asks, the others get the last answer: where Keycloak hangs they do not hang with it.
   */
  boolean isUp() {
    Answer known = answer;
    boolean old = known == null || System.nanoTime() - known.at > ANSWER_KEPT.toNanos();
    if (old && asking.compareAndSet(false, true)) {
      try {
        known = new Answer(ask(), System.nanoTime());
        answer = known;
      } finally {
        asking.set(false);
      }
    }
    return known == null || known.up;
  }

  private boolean ask() {
    try {
      URI realm = URI.create(Settings.realmUrl() + "/.well-known/openid-configuration");
      return send(HttpRequest.newBuilder(realm)).statusCode() == 200;
    } catch (KeycloakDownException down) {
      return false;
    }
  }

  /**
   * Exchanges the code of a sign-in for its ID token, which is not checked yet.
   *
   * @throws InvalidTokenException when Keycloak refuses the code
   */
  String exchange(String code, String verifier)
      throws KeycloakDownException, InvalidTokenException {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(Settings.realmUrl() + PROTOCOL + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        form(
                            Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                CLIENT,
                                "client_secret",
                                Settings.oidcSecret(),
                                "code",
                                code,
                                "code_verifier",
                                verifier,
                                "redirect_uri",
                                Settings.baseUrl() + SignInServlet.PATH)))));
    if (answer.statusCode() != 200) {
      throw new InvalidTokenException("the code was refused with " + answer.statusCode());
    }
    return json(answer.body()).getString("id_token", "");
  }

  /** The realm's public keys. */
  JsonObject keys() throws KeycloakDownException {
    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(URI.create(Settings.realmUrl() + PROTOCOL + "/certs")));
    if (answer.statusCode() != 200) {
      throw new KeycloakDownException("Keycloak's keys: " + answer.statusCode());
    }
    return json(answer.body());
  }

  /**
   * Asks an address of our own extension about a person.
   *
   * @return the answer's text; empty for one without
   */
  String account(String path, String username) throws KeycloakDownException {
    String body = Json.createObjectBuilder().add("username", username).build().toString();
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(Settings.realmUrl() + "/" + path))
                .header("Content-Type", "application/json")
                .header("X-Campus-Secret", Settings.internalSecret())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    if (answer.statusCode() / 100 != 2) {
      throw new KeycloakDownException(path + " answers " + answer.statusCode());
    }
    return answer.body();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws KeycloakDownException {
    HttpResponse<String> answer;
    try {
      answer =
          http.send(
              request.timeout(Duration.ofSeconds(SECONDS)).build(),
              HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new KeycloakDownException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KeycloakDownException(e);
    }
    if (answer.statusCode() >= 500) {
      throw new KeycloakDownException("Keycloak answers " + answer.statusCode());
    }
    return answer;
  }

  private static JsonObject json(String text) throws KeycloakDownException {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    } catch (JsonException e) {
      throw new KeycloakDownException(e);
    }
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
