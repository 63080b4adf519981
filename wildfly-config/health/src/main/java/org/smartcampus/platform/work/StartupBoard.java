package org.smartcampus.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BooleanSupplier;

/** The work after the start that readiness waits for. Whoever has such work puts it up here. */
@ApplicationScoped
public class StartupBoard {
  private final Map<String, BooleanSupplier> work = new ConcurrentSkipListMap<>();

  /** Puts work up; {@code finished} is asked at every health request and has to answer at once. */
  public void expect(String name, BooleanSupplier finished) {
    work.put(name, finished);
  }

  /** Each work with whether it is over. */
  public Map<String, Boolean> state() {
    Map<String, Boolean> state = new TreeMap<>();
    work.forEach((name, finished) -> state.put(name, finished.getAsBoolean()));
    return state;
  }
}
