package org.smartcampus.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.TimeUnit;

/** What the operating system tells of this machine and of processes. */
final class Machine {
  /** Clock ticks of {@code /proc} in milliseconds. */
  private static final double TICK = 10;

  private Machine() {}

  /** Milliseconds of CPU that processes have used so far; one that is gone counts nothing. */
  static double cpu(Collection<Long> pids) {
    double ticks = 0;
    for (long pid : pids) {
      try {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
      } catch (IOException gone) {
        // counted as nothing
      }
    }
    return ticks * TICK;
  }

  /** Proportional memory of processes in MB. */
  static double memory(Collection<Long> pids) throws IOException {
    long kb = 0;
    for (long pid : pids) {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
        if (line.startsWith("Pss:")) {
          kb += Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    }
    return kb / 1024.0;
  }

  /** Runnable processes of the last minute. */
  static double load() {
    try {
      return Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    } catch (IOException e) {
      return -1;
    }
  }

  /** Machine and versions, for every line of the results. */
  static JsonObject describe(Path root) throws IOException {
    String processor =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(l -> l.startsWith("model name"))
            .findFirst()
            .map(l -> l.substring(l.indexOf(':') + 1).strip())
            .orElse("unknown");
    long memory =
        Files.readAllLines(Path.of("/proc/meminfo")).stream()
            .filter(l -> l.startsWith("MemTotal"))
            .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024)
            .findFirst()
            .orElse(0);
    return Json.createObjectBuilder()
        .add("processor", processor)
        .add("cores", Runtime.getRuntime().availableProcessors())
        .add("memoryMb", memory)
        .add("system", System.getProperty("os.name") + " " + System.getProperty("os.version"))
        .add("java", System.getProperty("java.runtime.version"))
        .add("wildfly", System.getProperty("bench.wildfly", ""))
        .add("mariadb", System.getProperty("bench.mariadb", ""))
        .add("commit", commit(root))
        .build();
  }

  private static String commit(Path root) throws IOException {
    Process git =
        new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=10")
            .directory(root.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String text = new String(git.getInputStream().readAllBytes()).strip();
    try {
      git.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return text.isEmpty() ? "unknown" : text;
  }
}
