package org.smartcampus.contactparents.service;

import java.util.Map;

/**
 * Requests of parents that wait for a decision, given by whoever owns them. Shown in the structure
 * and in the way of deleting a class (P-60).
 */
public interface OpenRequests {
  /**
   * Number of open requests by class id, of the caller's school; classes without any are absent.
   */
  Map<Long, Long> byClass();
}
