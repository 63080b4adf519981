package org.smartcampus.shared.model;

/**
 * A value about a person that is encrypted at rest and prints masked everywhere: {@code toString}
 * is what pages and logs get. Who calls {@link #reveal()} for a viewer writes the view record first
 * (§3.11).
 */
public interface PersonalData {
  /** The plain value. */
  String reveal();
}
