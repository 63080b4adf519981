package org.smartcampus.it.system;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the demo's mail and SMS sinks. */
public final class Sink {
  private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Sink() {}

  public static List<JsonObject> mails(CampusSystem system) {
    return read(system, "mail");
  }

  public static List<JsonObject> messages(CampusSystem system) {
    return read(system, "sms");
  }

  /**
   * Waits for the newest one-time code sent to a number, or one with these last digits, after a
   * moment.
   */
  public static String code(CampusSystem system, String mobile, Instant after) {
    JsonObject sms =
        await(
            () -> messages(system),
            m ->
                m.getString("to").endsWith(mobile.replace("+", ""))
                    && !Instant.parse(m.getString("time")).isBefore(after)
                    && CODE.matcher(m.getString("text")).find());
    Matcher code = CODE.matcher(sms.getString("text"));
    code.find();
    return code.group(1);
  }

  /** Waits for a mail that fits. */
  public static JsonObject mail(CampusSystem system, Predicate<JsonObject> fits) {
    return await(() -> mails(system), fits);
  }

  /** Waits for a text message that fits. */
  public static JsonObject message(CampusSystem system, Predicate<JsonObject> fits) {
    return await(() -> messages(system), fits);
  }

  private static JsonObject await(
      java.util.function.Supplier<List<JsonObject>> source, Predicate<JsonObject> fits) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (System.nanoTime() < end) {
      for (JsonObject message : source.get()) {
        if (fits.test(message)) {
          return message;
        }
      }
      try {
        TimeUnit.MILLISECONDS.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    throw new AssertionError("no such message arrived");
  }

  private static List<JsonObject> read(CampusSystem system, String kind) {
    String url = system.info().getJsonObject("sinks").getString(kind) + "?format=json";
    try {
      String text =
          HTTP.send(
                  HttpRequest.newBuilder(URI.create(url)).build(),
                  HttpResponse.BodyHandlers.ofString())
              .body();
      try (JsonReader reader = Json.createReader(new StringReader(text))) {
        JsonArray all = reader.readArray();
        return all.getValuesAs(JsonObject.class);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
