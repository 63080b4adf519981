package org.smartcampus.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/**
 * One reading of one side.
 *
 * @param rate operations a second
 * @param cpu milliseconds of server CPU an operation
 * @param load runnable processes when it ended
 */
record Reading(double rate, double cpu, double load) {
  JsonObject json() {
    return Json.createObjectBuilder()
        .add("rate", rounded(rate))
        .add("cpuMs", rounded(cpu))
        .add("load", load)
        .build();
  }

  /** Four digits are more than a reading is good for. */
  static double rounded(double value) {
    return value == 0 ? 0 : new java.math.BigDecimal(value).round(new java.math.MathContext(4)).doubleValue();
  }
}
