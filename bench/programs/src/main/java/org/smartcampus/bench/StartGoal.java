package org.smartcampus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Goal 14: WildFly with the EAR until it answers the first page that needs nobody's name, beside WildFly
 * as it is distributed until it answers its welcome page; and the whole {@code ./campus run}, on an
 * empty folder and on a filled one. What Maven builds is there before.
 */
final class StartGoal {
  /** A link that leads nowhere: a Faces page that looks it up in the database. */
  private static final String PAGE = "/join/AAAAAAAAAAAAAAAAAAAAAA";

  private final Settings settings;
  private final Results results;

  StartGoal(Settings settings, Results results) {
    this.settings = settings;
    this.results = results;
  }

  /** Ends with nothing running and the demo's data in the folder. */
  void measure() throws Exception {
    System.out.println("Goal 14: start");
    delete(settings.home());
    Started wildfly;
    Started mariadb;
    try (Campus campus = new Campus(settings)) {
      double cold = campus.start();
      whole("on an empty folder: database, realm and demo bureau made", cold);
    }
    try (Campus campus = new Campus(settings)) {
      double warm = campus.start();
      whole("on a filled folder", warm);
      wildfly = Started.of(campus.wildfly());
      mariadb = Started.of(campus.mariadb());
    }
    try (Server database = mariadb.again(settings, "mariadb")) {
      Rounds rounds =
          Rounds.of(Stand.ROUNDS, Rounds.By.RATE, this::bare, () -> withEar(wildfly));
      results.put(
          "14",
          "WildFly with the EAR to the first anonymous page, time to bare WildFly's",
          "≤ 1.6",
          String.format(
              Locale.ROOT,
              "%.2f (worst %.2f); %.1f s to %.1f s",
              1 / rounds.ratio(),
              1 / rounds.worst(),
              1 / rounds.rate(),
              1 / rounds.limit()),
          1.6 * rounds.ratio(),
          rounds.json());
    }
  }

  private void whole(String what, double seconds) throws IOException {
    results.put(
        "14", "./campus run " + what, "reported", String.format(Locale.ROOT, "%.0f s", seconds), -1, null);
  }

  private Reading bare() throws Exception {
    try (Floor floor = new Floor(settings)) {
      return new Reading(1 / floor.start(false), 0, Machine.load());
    }
  }

  private Reading withEar(Started wildfly) throws Exception {
    long start = System.nanoTime();
    try (Server server = wildfly.again(settings, "wildfly")) {
      server.await("WildFly with the EAR", 300, this::answers);
      return new Reading(1e9 / (System.nanoTime() - start), 0, Machine.load());
    }
  }

  private boolean answers() {
    try (Http http = new Http(settings.http())) {
      Http.Answer answer = http.get(PAGE);
      return answer.status() < 500 && answer.text().contains("m-main");
    } catch (IOException e) {
      return false;
    }
  }

  /** How a process was started, read from the system, to start it once more in the same way. */
  private record Started(Path folder, List<String> command, Map<String, String> environment) {
    static Started of(long pid) throws IOException {
      Path process = Path.of("/proc/" + pid);
      Map<String, String> environment = new LinkedHashMap<>();
      for (String variable : fields(process.resolve("environ"))) {
        int equal = variable.indexOf('=');
        environment.put(variable.substring(0, equal), variable.substring(equal + 1));
      }
      return new Started(
          process.resolve("cwd").toRealPath(), fields(process.resolve("cmdline")), environment);
    }

    private static List<String> fields(Path file) throws IOException {
      List<String> fields = new ArrayList<>(List.of(Files.readString(file).split("\0")));
      fields.removeIf(String::isEmpty);
      return fields;
    }

    Server again(Settings settings, String name) throws IOException {
      return Server.start(folder, settings.target().resolve(name + ".log"), environment, command);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path one : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
          Files.delete(one);
        }
      }
    }
  }
}
