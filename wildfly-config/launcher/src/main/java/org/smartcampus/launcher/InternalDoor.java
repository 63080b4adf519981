package org.smartcampus.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * The running application's endpoints below {@code /internal}, opened by the installation's secret.
 */
final class InternalDoor {
  private InternalDoor() {}

  /** The answer of {@code /internal/…} of the application at this address. */
  static HttpResponse<String> get(String baseUrl, String path, Secrets secrets, Duration longest)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(baseUrl + "/internal/" + path))
            .timeout(longest)
            .header("X-Campus-Secret", secrets.internal())
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
