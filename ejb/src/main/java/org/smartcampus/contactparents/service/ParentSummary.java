package org.smartcampus.contactparents.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.smartcampus.contactparents.model.RelationState;
import org.smartcampus.shared.model.Language;

/**
 * A parent in a list (P-64).
 *
 * @param mobile masked, or empty
 * @param email masked, or empty
 */
public record ParentSummary(
    long id,
    String publicId,
    String name,
    String mobile,
    String email,
    Language language,
    boolean bound,
    Instant boundAt,
    List<Child> children)
    implements Serializable {
  /**
   * A child of a parent, in scope of whoever looks.
   *
   * @param relation in the language of whoever looks
   */
  public record Child(
      String studentPublicId, String name, String className, String relation, RelationState state)
      implements Serializable {}
}
