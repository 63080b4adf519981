package org.smartcampus.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the code that arrived at the demo's SMS sink, as the phone's owner would. */
@ApplicationScoped
public class DemoSink {
  private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

  private final HttpClient http = HttpClient.newHttpClient();

  /** The newest code for a Macau number; waits for it. */
  String code(String mobile, Duration longest) throws Exception {
    for (int i = 0; i < longest.toSeconds() * 4; i++) {
      HttpResponse<InputStream> answer =
          http.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/sms?format=json"))
                  .build(),
              HttpResponse.BodyHandlers.ofInputStream());
      try (JsonReader reader = Json.createReader(answer.body())) {
        for (JsonObject message : reader.readArray().getValuesAs(JsonObject.class)) {
          Matcher code = CODE.matcher(message.getString("text"));
          if (message.getString("to").endsWith(mobile) && code.find()) {
            return code.group(1);
          }
        }
      }
      TimeUnit.MILLISECONDS.sleep(250);
    }
    throw new IllegalStateException("no code came for a demo parent");
  }

  private static String port() {
    String port = System.getenv("CAMPUS_SINK_PORT");
    return port == null ? "8025" : port;
  }
}
