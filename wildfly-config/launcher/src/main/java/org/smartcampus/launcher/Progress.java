package org.smartcampus.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person at the terminal sees while things start: one line a step, with seconds. */
public final class Progress {
  private final PrintStream out;
  private final long start = System.nanoTime();

  /** Progress printed to {@code out}. */
  public Progress(PrintStream out) {
    this.out = out;
  }

  /** Prints a step with the seconds since the start. */
  public synchronized void step(String text) {
    out.println(String.format(Locale.ROOT, "[%5.1f s] %s", elapsed().toMillis() / 1000.0, text));
    out.flush();
  }

  /** Prints a line as it is. */
  public synchronized void line(String text) {
    out.println(text);
    out.flush();
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
