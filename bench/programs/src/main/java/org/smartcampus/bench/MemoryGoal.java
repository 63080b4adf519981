package org.smartcampus.bench;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Goal 13: what three processes hold when nobody asks anything, and after load. */
final class MemoryGoal {
  private static final double IDLE_MB = 1800;

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
              "MariaDB, Keycloak and WildFly after the start, proportional memory",
              "≤ 1,800 MB",
              String.format(Locale.ROOT, "%,.0f MB", mb),
              IDLE_MB / mb,
              null);
    }
  }
}
