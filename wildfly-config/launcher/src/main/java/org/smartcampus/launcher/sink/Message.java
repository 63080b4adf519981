package org.smartcampus.launcher.sink;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;

/**
 * A mail or SMS that arrived.
 *
 * @param to recipients of the envelope, separated by comma and space; for SMS one number
 * @param time when it arrived: an instant in UTC
 * @param subject subject of a mail; empty for SMS
 * @param text readable text: of a mail the plain part, or the HTML without its tags
 * @param messageId Message-ID of the mail, or the id that the SMS centre gave
 */
public record Message(String to, String time, String subject, String text, String messageId) {

  /** The message as one JSON object. */
  public JsonObject json() {
    return Json.createObjectBuilder()
        .add("to", to)
        .add("time", time)
        .add("subject", subject)
        .add("text", text)
        .add("messageId", messageId)
        .build();
  }

  /** A message from one line of the sink's file. */
  static Message parse(String line) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      JsonObject json = reader.readObject();
      return new Message(
          json.getString("to"),
          json.getString("time"),
          json.getString("subject"),
          json.getString("text"),
          json.getString("messageId"));
    }
  }
}
