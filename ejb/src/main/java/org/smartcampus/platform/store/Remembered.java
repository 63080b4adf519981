package org.smartcampus.platform.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what was found out about the texts of statements, which are few and constant but for
 * their conditions. Very long texts and those beyond the first two thousand are looked at each
 * time.
 */
final class Remembered<T> {
  private static final int MOST = 2_000;
  private static final int LONGEST = 8_000;

  private final Map<String, T> known = new ConcurrentHashMap<>();
  private final Function<String, T> look;

  /**
   * @param look looks at a text; what it throws is not remembered
   */
  Remembered(Function<String, T> look) {
    this.look = look;
  }

  T of(String sql) {
    T found = known.get(sql);
    if (found == null) {
      found = look.apply(sql);
      if (sql.length() <= LONGEST && known.size() < MOST) {
        known.put(sql, found);
      }
    }
    return found;
  }
}
