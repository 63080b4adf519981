package org.smartcampus.platform.service.imports;

/** Where an upload stands. */
public enum ImportState {
  /** A question must be answered before the dry run means anything. */
  ASKING,
  /** The dry run is there; nothing is stored until it is confirmed. */
  READY,
  /** Confirmed: the job works on it, or was cut off and can be resumed. */
  APPLYING,
  DONE,
  CANCELLED
}
