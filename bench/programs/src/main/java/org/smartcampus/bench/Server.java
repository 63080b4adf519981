package org.smartcampus.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A process that this program starts, waits for and ends, at the latest with itself. */
final class Server implements AutoCloseable {
  private static final Set<Process> LIVING = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> LIVING.forEach(Process::destroy)));
  }

  private final Process process;

  private Server(Process process) {
    this.process = process;
    LIVING.add(process);
  }

  static Server start(Path folder, Path log, Map<String, String> environment, List<String> command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    builder.redirectInput(new File("/dev/null"));
    builder.redirectOutput(log.toFile());
    return new Server(builder.start());
  }

  /** Lets it live on when this program ends. */
  void leave() {
    LIVING.remove(process);
  }

  long pid() {
    return process.pid();
  }

  /** Waits until something holds; ends with an exception when the process dies or it takes too long. */
  void await(String what, int seconds, BooleanSupplier ready) throws InterruptedException {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    while (!ready.getAsBoolean()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException(what + " did not start");
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  @Override
  public void close() {
    LIVING.remove(process);
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
