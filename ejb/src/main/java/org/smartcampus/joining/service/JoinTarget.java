package org.smartcampus.joining.service;

/**
 * What a link invites to.
 *
 * @param name as the visitor reads it, for example the class
 * @param closedKey text key of why nobody may join now, or null when it is open (F204)
 */
public record JoinTarget(long id, String name, String closedKey) {
  public boolean isOpen() {
    return closedKey == null;
  }
}
