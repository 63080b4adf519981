package org.smartcampus.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Asks an application without data for the link by which its first administrator sets it up. */
final class SetupLink {
  private SetupLink() {}

  /** The link, or nothing once the system is set up. */
  static Optional<String> read(Settings settings, Secrets secrets) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(settings.baseUrl() + "/internal/setup-link"))
            .timeout(Duration.ofSeconds(10))
            .header("X-Campus-Secret", secrets.internal())
            .build();
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 ? Optional.of(answer.body().strip()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
