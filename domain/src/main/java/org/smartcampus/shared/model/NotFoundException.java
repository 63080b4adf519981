package org.smartcampus.shared.model;

/** The object does not exist for this caller: absent, of another school or outside the scope. */
public class NotFoundException extends BusinessException {
  public NotFoundException() {
    super("shared.error.notFound");
  }
}
