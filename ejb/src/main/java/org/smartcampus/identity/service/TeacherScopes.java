package org.smartcampus.identity.service;

import java.util.Set;
import org.smartcampus.shared.model.Permission;

/**
 * What a joined member may do in Contact Parents because of his posts there: form teacher of a
 * class, head of a branch (§3.5, §8.5). Owned here, implemented by the feature that knows the
 * posts; asked in the school's transaction for every request.
 */
public interface TeacherScopes {
  /** Nodes that the member answers for, each with everything below; empty for most members. */
  Post of(long memberId);

  /** The roots of the member's branches and the permissions he has there. */
  record Post(Set<Long> nodeIds, Set<Permission> permissions) {
    public static final Post NONE = new Post(Set.of(), Set.of());
  }
}
