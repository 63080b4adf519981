package org.smartcampus.shared.model;

/** Somebody else changed the object since it was read. */
public class ConflictException extends BusinessException {
  public ConflictException() {
    super("shared.error.changedMeanwhile");
  }
}
