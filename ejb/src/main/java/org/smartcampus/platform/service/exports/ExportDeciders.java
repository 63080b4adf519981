package org.smartcampus.platform.service.exports;

import java.util.Set;

/**
 * Who may agree to an export: the super administrators of the caller's school, or the bureau's
 * administrators at the bureau. Implemented where people are known.
 */
public interface ExportDeciders {
  /** Their persons' ids. */
  Set<Long> persons();
}
