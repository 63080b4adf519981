package org.smartcampus.contactparents.service;

import java.io.Serializable;
import org.smartcampus.contactparents.model.ParentRelation;
import org.smartcampus.contactparents.model.RelationKind;
import org.smartcampus.contactparents.model.RelationState;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Texts;

/**
 * A parent beside one child.
 *
 * @param mobile masked, or empty when there is none
 * @param email masked, or empty when there is none
 * @param bound whether a person stands behind him
 */
public record GuardianFacts(
    long relationId,
    long parentId,
    String publicId,
    String name,
    RelationKind relation,
    String relationText,
    RelationState state,
    String mobile,
    String email,
    boolean bound)
    implements Serializable {
  static GuardianFacts of(ParentRelation relation) {
    var parent = relation.getParent();
    return new GuardianFacts(
        relation.getId(),
        parent.getId(),
        parent.getPublicId(),
        parent.getName(),
        relation.getRelation(),
        relation.getRelationText(),
        relation.getState(),
        parent.getMobile() == null ? "" : parent.getMobile().toString(),
        parent.getEmail() == null ? "" : parent.getEmail().toString(),
        parent.isBound());
  }

  /** Verified and bound: notices reach him. */
  public boolean isReached() {
    return bound && state == RelationState.ACTIVE;
  }

  /** The relation in words. */
  public String relationIn(Language language) {
    return relation == RelationKind.OTHER && relationText != null
        ? relationText
        : Texts.of(language).get(relation.textKey());
  }
}
