package org.smartcampus.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.smartcampus.platform.service.OutboxHandler;
import org.smartcampus.platform.service.OutboxMessage;

/**
 * Tells Keycloak to forget a person's second factors, at the one address that our extension opens
 * there for it. A repeat changes nothing.
 */
@ApplicationScoped
public class SecondFactorReset implements OutboxHandler {
  static final String KIND = "identity.resetFactor";

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(OutboxMessage message) {
    String body =
        Json.createObjectBuilder()
            .add("username", message.payload().get("username"))
            .build()
            .toString();
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    setting("CAMPUS_KEYCLOAK_URL", "http://localhost:8180")
                        + "/realms/"
                        + setting("CAMPUS_REALM", "smart-campus")
                        + "/campus-second-factor/reset"))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .header("X-Campus-Secret", setting("CAMPUS_INTERNAL_SECRET", ""))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status != 204) {
        throw new IllegalStateException("Keycloak answers " + status);
      }
    } catch (IOException e) {
      throw new IllegalStateException("Keycloak does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String setting(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : value;
  }
}
