package org.smartcampus.platform.service;

import java.io.Serializable;
import java.util.List;

/**
 * All that the audit knows of one entry.
 *
 * @param agent what the browser called itself
 * @param requestId number that logs and error pages share
 * @param changes fields that differ before and after, by name
 */
public record AuditDetail(AuditLine line, String agent, String requestId, List<Change> changes)
    implements Serializable {
  /**
   * A field; personal data were masked when it was written.
   *
   * @param before null where there was none
   * @param after null where there is none any more
   */
  public record Change(String field, String before, String after) implements Serializable {}
}
