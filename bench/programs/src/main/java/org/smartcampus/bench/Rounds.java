package org.smartcampus.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rounds of one operation: the limit, ours, the limit again. A round whose two limit readings differ by
 * more than a quarter says more of the machine than of us: it is thrown out, and counted.
 */
final class Rounds {
  private static final double SPREAD = 1.25;

  /** A reading; may throw, for a wrong answer ends the measurement. */
  interface Side {
    Reading read() throws Exception;
  }

  /** What of a reading is compared. */
  enum By {
    RATE,
    CPU
  }

  private record Round(Reading before, Reading ours, Reading after) {
    double limit(By by) {
      return (value(before, by) + value(after, by)) / 2;
    }

    double ratio(By by) {
      return value(ours, by) / limit(by);
    }

    boolean steady(By by) {
      double a = value(before, by);
      double b = value(after, by);
      return Math.max(a, b) <= SPREAD * Math.min(a, b);
    }
  }

  private final By by;
  private final List<Round> kept = new ArrayList<>();
  private int thrownOut;

  private Rounds(By by) {
    this.by = by;
  }

  /** Measures until {@code wanted} rounds are steady, or twice as many were tried. */
  static Rounds of(int wanted, By by, Side limit, Side ours) throws Exception {
    Rounds rounds = new Rounds(by);
    List<Round> unsteady = new ArrayList<>();
    for (int tried = 0; rounds.kept.size() < wanted && tried < 2 * wanted; tried++) {
      Round round = new Round(limit.read(), ours.read(), limit.read());
      if (round.steady(by)) {
        rounds.kept.add(round);
      } else {
        rounds.thrownOut++;
        unsteady.add(round);
      }
    }
    if (rounds.kept.isEmpty()) {
      throw new IllegalStateException("no steady round: the machine is too busy " + unsteady);
    }
    return rounds;
  }

  /** Median of the rounds' ratios, ours to limit. */
  double ratio() {
    return median(kept.stream().mapToDouble(r -> r.ratio(by)).toArray());
  }

  /** The ratio farthest on the bad side: the smallest rate, the highest cost. */
  double worst() {
    var all = kept.stream().mapToDouble(r -> r.ratio(by));
    return by == By.RATE ? all.min().orElseThrow() : all.max().orElseThrow();
  }

  /** Median of our rates. */
  double rate() {
    return median(kept.stream().mapToDouble(r -> r.ours.rate()).toArray());
  }

  /** Median of our CPU milliseconds. */
  double cpu() {
    return median(kept.stream().mapToDouble(r -> r.ours.cpu()).toArray());
  }

  /** Median of the limit. */
  double limit() {
    return median(kept.stream().mapToDouble(r -> r.limit(by)).toArray());
  }

  JsonObjectBuilder json() {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (Round round : kept) {
      all.add(
          Json.createObjectBuilder()
              .add("limit", round.before.json())
              .add("ours", round.ours.json())
              .add("limitAgain", round.after.json()));
    }
    return Json.createObjectBuilder()
        .add("by", by.name().toLowerCase(java.util.Locale.ROOT))
        .add("median", Reading.rounded(ratio()))
        .add("worst", Reading.rounded(worst()))
        .add("thrownOut", thrownOut)
        .add("rounds", all);
  }

  /** One line for people. */
  String text() {
    return String.format(
        java.util.Locale.ROOT,
        "%.3g (worst %.3g, %d rounds, %d thrown out)",
        ratio(),
        worst(),
        kept.size(),
        thrownOut);
  }

  private static double value(Reading reading, By by) {
    return by == By.RATE ? reading.rate() : reading.cpu();
  }

  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
