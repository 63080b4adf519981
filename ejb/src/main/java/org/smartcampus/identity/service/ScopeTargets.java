package org.smartcampus.identity.service;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.smartcampus.identity.model.ScopeKind;

/**
 * What scopes of one kind may begin at (§3.8). Owned here, implemented by the features that own the
 * trees; asked in the school's transaction.
 */
public interface ScopeTargets {
  ScopeKind kind();

  /** At most 50 whose name holds the text, in reading order; the first ones for an empty text. */
  List<ScopeTarget> find(String text);

  /** One by its public id; empty when the school has none such. */
  Optional<ScopeTarget> byPublicId(String publicId);

  /** Several by inner id, in reading order; those that are gone are left out. */
  List<ScopeTarget> byIds(Collection<Long> ids);

  /** Where a member stands himself, for scopes of the own departments and below. */
  default Set<Long> own(long memberId) {
    return Set.of();
  }
}
