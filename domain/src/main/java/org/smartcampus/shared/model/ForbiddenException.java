package org.smartcampus.shared.model;

/** The caller lacks the permission that the operation asks for. */
public class ForbiddenException extends BusinessException {
  private final Permission missing;

  public ForbiddenException(Permission missing) {
    super("shared.error.forbidden");
    this.missing = missing;
  }

  /** The permission that was asked, or null when the refusal has another ground. */
  public Permission missing() {
    return missing;
  }
}
