package org.smartcampus.bench;

/** Goal 14: how long starts take. */
final class StartGoal {
  private final Settings settings;
  private final Results results;

  StartGoal(Settings settings, Results results) {
    this.settings = settings;
    this.results = results;
  }

  void measure() throws Exception {
    // follows
  }
}
