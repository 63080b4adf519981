package org.smartcampus.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/**
 * {@code campus audit verify}: lets the running application walk its audit chains, and says what it
 * found.
 */
public final class AuditCommand {
  private static final Map<String, String> WORDS =
      Map.of(
          "ENTRY_ALTERED", "the entry or its link was altered or moved",
          "DETAIL_ALTERED", "its before and after was altered",
          "ENTRY_MISSING", "the entry was deleted",
          "DETAIL_MISSING", "its before and after was deleted",
          "LINK_MISSING", "the link was deleted, here or from here on",
          "END_MISSING", "the chain was cut off here",
          "NOT_LINKED", "the entry is in no link of the chain",
          "ANCHOR_MISSING", "anchored outside, and not in the chain: the database was set back",
          "ANCHOR_DIFFERS", "anchored outside as another one: the chain was made anew");

  private final Settings settings;
  private final Progress progress;

  /** A check of the system of these settings. */
  public AuditCommand(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Prints a line for each chain and one for each place that does not hold.
   *
   * @throws LauncherException when nothing runs, or when a chain does not hold
   */
  public void verify() throws IOException, InterruptedException {
    RunningSystem system = new RunningSystem(settings);
    if (!system.runs()) {
      throw new LauncherException("Smart Campus is not running; start it with ./campus run");
    }
    int broken = print(ask(system.runningSettings()));
    if (broken > 0) {
      throw new LauncherException("The audit does not hold at " + broken + " places.");
    }
  }

  private JsonArray ask(Settings running) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        InternalDoor.get(
            running.baseUrl(),
            "audit/verify",
            new Secrets(settings.home()),
            Duration.ofMinutes(10));
    if (answer.statusCode() != 200) {
      throw new LauncherException(
          "The application answered " + answer.statusCode() + "; see " + settings.log());
    }
    long unreadable = answer.headers().firstValueAsLong("Audit-Anchor-Unreadable").orElse(0);
    if (unreadable > 0) {
      progress.line(unreadable + " lines of the anchor cannot be read");
    }
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readArray();
    }
  }

  /** Prints the answer; returns how many places do not hold. */
  int print(JsonArray chains) {
    int broken = 0;
    for (JsonObject chain : chains.getValuesAs(JsonObject.class)) {
      JsonArray faults = chain.getJsonArray("faults");
      progress.line(
          chain.getString("school")
              + ": "
              + chain.getInt("linked")
              + " entries linked, "
              + chain.getInt("waiting")
              + " waiting, "
              + (faults.isEmpty()
                  ? "all hold, "
                      + chain.getInt("anchored")
                      + " heads anchored; head "
                      + chain.getString("head")
                  : "BROKEN"));
      for (JsonObject fault : faults.getValuesAs(JsonObject.class)) {
        broken++;
        progress.line(
            "  "
                + place(fault)
                + ": "
                + WORDS.getOrDefault(fault.getString("kind"), fault.getString("kind")));
      }
    }
    return broken;
  }

  private static String place(JsonObject fault) {
    String link =
        fault.getInt("place") == 0 ? "outside the chain" : "link " + fault.getInt("place");
    return fault.getInt("entry") == 0 ? link : link + ", entry " + fault.getInt("entry");
  }
}
