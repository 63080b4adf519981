package org.smartcampus.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ./campus bench [--keep] [goal…]}: measures the goals named, or all. {@code --keep} leaves the
 * bench's system running, for the next run to take over.
 */
public final class Bench {
  private Bench() {}

  /** First argument: folder of the sources; then options and goals. */
  public static void main(String[] args) throws Exception {
    Settings settings = Settings.of(Path.of(args[0]).toAbsolutePath().normalize());
    List<String> wanted = new ArrayList<>(List.of(args).subList(1, args.length));
    boolean keep = wanted.remove("--keep");
    Results results = new Results(settings);
    System.setProperty("campus.key.file", settings.home().resolve("key").toString());
    int failed = 0;
    try (Stand stand = new Stand(settings, results, keep)) {
      stand.open(wanted.isEmpty() || wanted.contains("14"));
      for (Goal goal : Goal.all()) {
        if (wanted.isEmpty() || wanted.contains(goal.number())) {
          System.out.println("Goal " + goal.number() + ": " + goal.what());
          try {
            goal.measure(stand);
          } catch (Exception e) {
            failed++;
            System.out.println("  not measured: " + e);
            e.printStackTrace(System.out);
          }
        }
      }
    }
    results.table();
    System.exit(failed == 0 ? 0 : 1);
  }
}
