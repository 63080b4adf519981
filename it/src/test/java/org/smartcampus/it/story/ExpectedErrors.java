package org.smartcampus.it.story;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the sample sheets say about themselves: the planted errors, and what a correct import
 * counts.
 */
final class ExpectedErrors {
  /** A planted error: its row in the sheet, its column, and a word that its reason must hold. */
  record Problem(int row, String column, String reason) {}

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

  /**
   * Those of the expected errors that the page names; a row more or less makes the list unequal.
   */
  static List<Problem> found(List<Problem> expected, List<List<String>> rows) {
    List<Problem> found = new ArrayList<>();
    for (List<String> row : rows) {
      int number = Integer.parseInt(row.get(0).strip());
      found.add(
          expected.stream()
              .filter(p -> p.row() == number && row.get(3).contains(p.column()))
              .findFirst()
              .orElse(new Problem(number, row.get(3), "not expected")));
    }
    return found;
  }
}
