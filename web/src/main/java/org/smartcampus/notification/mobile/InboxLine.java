package org.smartcampus.notification.mobile;

import java.util.List;

/**
 * A notice as the inbox shows it.
 *
 * @param chips children, then what is asked
 * @param foot school, time and deadline
 */
public record InboxLine(
    String publicId, List<Chip> chips, boolean unread, String title, String summary, String foot) {
  /** A chip and its tone. */
  public record Chip(String state, String label) {}
}
