package org.smartcampus.bench;

import java.util.List;

/** One goal and how it is measured. */
interface Goal {
  /** Its number in the list of goals. */
  String number();

  String what();

  /** Measures it and keeps the figures; throws when an answer is not what it should be. */
  void measure(Stand stand) throws Exception;

  /** All goals, in the order in which they leave the machine usable for the next. */
  static List<Goal> all() {
    return List.of(
        new MemoryGoal.Idle(),
        new InboxGoal(),
        new DirectoryGoal(),
        new GrowthGoal(),
        new FanOutGoal(),
        new ImportGoal(),
        new SessionsGoal(),
        new GuardGoal(),
        new MemoryGoal.Load());
  }
}
