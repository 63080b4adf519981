package org.smartcampus.contactparents.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.smartcampus.contactparents.model.TeacherPost;
import org.smartcampus.contactparents.model.TeacherRole;
import org.smartcampus.contactparents.store.TeacherStore;
import org.smartcampus.identity.service.TeacherScopes;
import org.smartcampus.shared.model.Permission;

/**
 * What posts give (P-63, design §8.5): form teachers and heads see, invite, verify and notify in
 * their branch, subject teachers see their classes. A caller has one set of permissions for one
 * scope, so that somebody who is a form teacher or a head answers for that branch only: were the
 * classes where he merely teaches a subject added, he could verify and notify there too.
 */
@ApplicationScoped
public class PostScopes implements TeacherScopes {
  private static final Set<Permission> OF_SUBJECT_TEACHER =
      EnumSet.of(Permission.CONSOLE_ENTER, Permission.STRUCTURE_VIEW, Permission.STUDENTS_VIEW);
  private static final Set<Permission> OF_HEAD =
      EnumSet.of(
          Permission.CONSOLE_ENTER,
          Permission.STRUCTURE_VIEW,
          Permission.STUDENTS_VIEW,
          Permission.PARENTS_INVITE,
          Permission.PARENTS_VERIFY,
          Permission.PARENTS_NOTIFY);

  @Inject private TeacherStore store;

  @Override
  public Post of(long memberId) {
    List<TeacherPost> posts = store.of(memberId);
    if (posts.isEmpty()) {
      return Post.NONE;
    }
    boolean head = posts.stream().anyMatch(p -> p.getRole() != TeacherRole.SUBJECT_TEACHER);
    Set<Long> nodes =
        posts.stream()
            .filter(p -> !head || p.getRole() != TeacherRole.SUBJECT_TEACHER)
            .map(p -> p.getNode().getId())
            .collect(Collectors.toSet());
    return new Post(nodes, head ? OF_HEAD : OF_SUBJECT_TEACHER);
  }
}
