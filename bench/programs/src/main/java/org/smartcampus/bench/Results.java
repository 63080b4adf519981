package org.smartcampus.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One JSON line per figure in {@code bench/results}, and the table of the newest run in the README. */
final class Results {
  private static final String BEGIN = "<!-- figures: begin -->";
  private static final String END = "<!-- figures: end -->";

  private final Settings settings;
  private final Path file;
  private final JsonObject machine;
  private final String at = Instant.now().toString().substring(0, 19) + "Z";

  Results(Settings settings) throws IOException {
    this.settings = settings;
    this.machine = Machine.describe(settings.root());
    Path folder = settings.root().resolve("bench/results");
    Files.createDirectories(folder);
    file = folder.resolve(at.replace(":", "").replace("-", "") + ".jsonl");
  }

  /**
   * Keeps a figure and says it.
   *
   * @param goal number of the goal
   * @param what what was measured, for the table
   * @param wanted the goal, for the table
   * @param seen the figure, for the table
   * @param met share of the goal that is reached, 1 for all of it; negative where there is no goal
   * @param details everything else for the line of JSON, or null
   */
  void put(String goal, String what, String wanted, String seen, double met, JsonObjectBuilder details)
      throws IOException {
    JsonObjectBuilder line =
        Json.createObjectBuilder()
            .add("at", at)
            .add("goal", goal)
            .add("what", what)
            .add("wanted", wanted)
            .add("seen", seen)
            .add("machine", machine);
    if (met >= 0) {
      line.add("met", Reading.rounded(met));
    }
    if (details != null) {
      line.add("details", details);
    }
    Files.writeString(
        file, line.build() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    System.out.printf("  %-4s %-70s %s (wanted: %s)%n", goal, what, seen, wanted);
  }

  /** Writes the newest figure of everything that was ever measured into the README. */
  void table() throws IOException {
    List<JsonObject> newest = new ArrayList<>();
    try (Stream<Path> files = Files.list(file.getParent())) {
      for (Path one : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        for (String line : Files.readAllLines(one)) {
          try (var reader = Json.createReader(new java.io.StringReader(line))) {
            JsonObject figure = reader.readObject();
            int known = index(newest, figure);
            if (known >= 0) {
              newest.set(known, figure);
            } else {
              newest.add(figure);
            }
          }
        }
      }
    }
    newest.sort(
        java.util.Comparator.comparingDouble(f -> Double.parseDouble(f.getString("goal").replaceAll("[^0-9.]", ""))));
    StringBuilder table =
        new StringBuilder("| goal | measured | wanted | seen | share of the goal |\n|---|---|---|---|---|\n");
    for (JsonObject f : newest) {
      String met =
          f.containsKey("met")
              ? String.format(Locale.ROOT, "%.2f", f.getJsonNumber("met").doubleValue())
              : "–";
      table.append(
          String.join(
              " | ",
              "| " + f.getString("goal"),
              f.getString("what"),
              f.getString("wanted"),
              f.getString("seen"),
              met + " |\n"));
    }
    Path readme = settings.root().resolve("bench/README.md");
    String text = Files.readString(readme);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    Files.writeString(
        readme, text.substring(0, begin) + "\n" + table + text.substring(text.indexOf(END)));
  }

  private static int index(List<JsonObject> figures, JsonObject like) {
    for (int i = 0; i < figures.size(); i++) {
      if (figures.get(i).getString("what").equals(like.getString("what"))
          && figures.get(i).getString("goal").equals(like.getString("goal"))) {
        return i;
      }
    }
    return -1;
  }
}
