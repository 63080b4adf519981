package org.smartcampus.bench;

import jakarta.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Goal 13: what three processes hold when nobody asks anything, and whether load makes it grow. */
final class MemoryGoal {
  private static final double IDLE_MB = 1_800;
  private static final double SECONDS = 50;

  private MemoryGoal() {}

  /** Measured first, before any load. */
  static final class Idle implements Goal {
    @Override
    public String number() {
      return "13";
    }

    @Override
    public String what() {
      return "memory when idle";
    }

    @Override
    public void measure(Stand stand) throws Exception {
      TimeUnit.SECONDS.sleep(10);
      double mb = Machine.memory(stand.campus().all());
      stand
          .results()
          .put(
              "13",
              "MariaDB, Keycloak and WildFly when idle, proportional memory",
              "≤ 1,800 MB",
              String.format(Locale.ROOT, "%,.0f MB", mb),
              IDLE_MB / mb,
              null);
    }
  }

  /** Measured last, when everything else has warmed and filled what it will. */
  static final class Load implements Goal {
    @Override
    public String number() {
      return "13";
    }

    @Override
    public String what() {
      return "memory after load";
    }

    @Override
    public void measure(Stand stand) throws Exception {
      List<Http> parents = Pages.signedIn(stand.settings().http(), stand.parents().parents(Stand.PEOPLE));
      List<Http> staff = Pages.signedIn(stand.settings().http(), stand.large().administrators(Stand.PEOPLE));
      org.smartcampus.bench.Load.Request mixed =
          person -> {
            Pages.page(parents, "/m/", "</html>").send(person);
            Pages.page(staff, DirectoryGoal.PATH, "</html>").send(person);
          };
      Pages.warm(mixed, SECONDS);
      double before = Machine.memory(stand.campus().all());
      double heapBefore = liveHeap(stand.campus().wildfly());
      Pages.warm(mixed, SECONDS);
      double after = Machine.memory(stand.campus().all());
      double heapAfter = liveHeap(stand.campus().wildfly());
      stand
          .results()
          .put(
              "13",
              "growth of the three by a minute of load after another (the goal's hour is not run)",
              "none",
              String.format(
                  Locale.ROOT,
                  "%,.0f to %,.0f MB; live heap %.0f to %.0f MB",
                  before,
                  after,
                  heapBefore,
                  heapAfter),
              -1,
              Json.createObjectBuilder()
                  .add("beforeMb", before)
                  .add("afterMb", after)
                  .add("heapBeforeMb", heapBefore)
                  .add("heapAfterMb", heapAfter));
    }
  }

  /** Megabytes that are left of the heap after a full collection. */
  static double liveHeap(long pid) throws IOException {
    jcmd(pid, "GC.run");
    Matcher used = Pattern.compile("used (\\d+)K").matcher(jcmd(pid, "GC.heap_info"));
    return used.find() ? Long.parseLong(used.group(1)) / 1024.0 : -1;
  }

  private static String jcmd(long pid, String command) throws IOException {
    Process process =
        new ProcessBuilder(
                java.nio.file.Path.of(System.getProperty("java.home"), "bin/jcmd").toString(),
                Long.toString(pid),
                command)
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes());
  }
}
