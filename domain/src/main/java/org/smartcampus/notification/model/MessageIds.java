package org.smartcampus.notification.model;

/**
 * Message-IDs of mails: the same notice, parent and round always give the same one, so that a mail
 * that a crash repeats is known as the same (§3.16).
 */
public final class MessageIds {
  private MessageIds() {}

  /**
   * The Message-ID with its angle brackets.
   *
   * @param round 0 for the notice, 1 to 3 for its reminders
   * @param host the installation's host name
   */
  public static String of(String notificationId, String parentId, int round, String host) {
    return "<notice." + notificationId + "." + parentId + "." + round + "@" + host + ">";
  }
}
