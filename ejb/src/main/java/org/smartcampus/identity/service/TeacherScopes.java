package org.smartcampus.identity.service;

import java.util.List;
import java.util.Set;
import org.smartcampus.shared.model.Permission;

/**
 * What a joined member may do in Contact Parents because of his posts there: form teacher of a
 * class, head of a branch (§3.5, §8.5). Owned here, implemented by the feature that knows the
 * posts; asked in the school's transaction for every request.
 */
public interface TeacherScopes {
  /** What the member answers for, a post for each kind of rights; empty for most members. */
  List<Post> of(long memberId);

  /** The roots of the member's branches, each with everything below, and what he may do there. */
  record Post(Set<Long> nodeIds, Set<Permission> permissions) {}
}
