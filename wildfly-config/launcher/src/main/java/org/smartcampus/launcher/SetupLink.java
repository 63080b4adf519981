package org.smartcampus.launcher;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Asks an application without data for the link by which its first administrator sets it up. */
final class SetupLink {
  private SetupLink() {}

  /** The link, or nothing once the system is set up. */
  static Optional<String> read(Settings settings, Secrets secrets) {
    try {
      HttpResponse<String> answer =
          InternalDoor.get(settings.baseUrl(), "setup-link", secrets, Duration.ofSeconds(10));
      return answer.statusCode() == 200 ? Optional.of(answer.body().strip()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
