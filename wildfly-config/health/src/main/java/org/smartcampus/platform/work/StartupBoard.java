package org.smartcampus.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/** The work after the start that readiness waits for. Whoever has such work puts it up here. */
@ApplicationScoped
public class StartupBoard {
  /** The state that readiness waits for. */
  public static final String FINISHED = "finished";

  private final Map<String, Supplier<String>> work = new ConcurrentSkipListMap<>();

  /**
   * Puts work up; {@code state} is asked at every health request and has to answer at once: {@code
   * running}, {@code failed} or {@link #FINISHED}.
   */
  public void expect(String name, Supplier<String> state) {
    work.put(name, state);
  }

  /** Each work with its state. */
  public Map<String, String> states() {
    Map<String, String> states = new TreeMap<>();
    work.forEach((name, state) -> states.put(name, state.get()));
    return states;
  }
}
