package org.smartcampus.it.story;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * What the sample sheets say about themselves: the planted errors, and what a correct import
 * counts.
 */
final class ExpectedErrors {
  /** Both doubles of the sheet repeat its first person, who stands in this row. */
  private static final int DOUBLED_ROW = 2;

  /** What the description calls a reason, and the text by which people read it. */
  private static final Map<String, Reason> REASONS =
      Map.ofEntries(
          Map.entry("required", new Reason("shared.text.required")),
          Map.entry("longer than 32 characters", new Reason("shared.text.tooLong", 32)),
          Map.entry("characters", new Reason("contacts.account.characters")),
          Map.entry(
              "duplicate in file, ignoring case",
              new Reason("contacts.import.twice.account", DOUBLED_ROW)),
          Map.entry("deeper than 15 levels", new Reason("contacts.department.tooDeep", 15)),
          Map.entry(
              "department name longer than 32 characters",
              new Reason("contacts.department.nameTooLong", 32)),
          Map.entry("department name characters", new Reason("contacts.department.nameCharacters")),
          Map.entry("not a phone number", new Reason("shared.mobile.invalid")),
          Map.entry("duplicate in file", new Reason("contacts.import.twice.mobile", DOUBLED_ROW)),
          Map.entry("mobile or e-mail required", new Reason("contacts.member.mobileOrEmail")),
          Map.entry("not an e-mail address", new Reason("shared.email.invalid")),
          Map.entry("not one of the values", new Reason("contacts.gender.unknown")));

  private record Reason(String key, Object... args) {}

  /**
   * A planted error: its row in the sheet, its column, and the description's word for its reason.
   */
  record Problem(int row, String column, String reason) {
    /** What people read beside the row, and in the file of errors. */
    String shown(Stage stage) {
      Reason text = REASONS.get(reason);
      return column + ": " + stage.say(text.key(), text.args());
    }
  }

  private ExpectedErrors() {}

  /** The errors planted in staff-with-errors.xlsx. */
  static List<Problem> read() {
    return json("staff-with-errors.expected.json").getJsonArray("errors").stream()
        .map(e -> (JsonObject) e)
        .map(e -> new Problem(e.getInt("row"), e.getString("field"), e.getString("reason")))
        .toList();
  }

  /** A description beside the tests. */
  static JsonObject json(String name) {
    try (InputStream in = ExpectedErrors.class.getResourceAsStream("/samples/" + name);
        JsonReader reader = Json.createReader(in)) {
      return reader.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
