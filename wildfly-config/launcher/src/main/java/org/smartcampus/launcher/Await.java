package org.smartcampus.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for servers to answer. */
public final class Await {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private Await() {}

  /**
   * Polls until {@code done}; after each try {@code check} may end the waiting with an exception.
   *
   * @throws LauncherException if it takes longer than {@code patience}
   */
  public static void until(String what, Duration patience, BooleanSupplier done, Runnable check) {
    long end = System.nanoTime() + patience.toNanos();
    while (!done.getAsBoolean()) {
      check.run();
      if (System.nanoTime() > end) {
        throw new LauncherException(what + " did not answer within " + patience.toSeconds() + " s");
      }
      try {
        Thread.sleep(300);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new LauncherException("Interrupted", e);
      }
    }
  }

  /** Whether something listens on this loopback port. */
  public static boolean listens(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The status of a GET, or 0 if nobody answers. */
  public static int status(String url) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(10)).build();
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /** The body of a GET, whatever its status, or an empty text if nobody answers. */
  public static String body(String url) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(10)).build();
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
