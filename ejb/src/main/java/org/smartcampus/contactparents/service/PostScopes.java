package org.smartcampus.contactparents.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.smartcampus.contactparents.model.TeacherRole;
import org.smartcampus.contactparents.store.TeacherStore;
import org.smartcampus.identity.service.TeacherScopes;
import org.smartcampus.shared.model.Permission;

/**
 * What posts give (P-63, design §8.5): form teachers and heads see, invite, verify and notify in
 * their branch, subject teachers see their classes. Somebody who is both verifies and notifies in
 * his branch, and sees the classes where he merely teaches besides.
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
          Permission.PARENTS_NOTIFY,
          Permission.NOTICES_MANAGE);

  @Inject private TeacherStore store;

  @Override
  public List<Post> of(long memberId) {
    Map<Boolean, Set<Long>> nodes =
        store.of(memberId).stream()
            .collect(
                Collectors.groupingBy(
                    p -> p.getRole() == TeacherRole.SUBJECT_TEACHER,
                    Collectors.mapping(p -> p.getNode().getId(), Collectors.toSet())));
    return nodes.entrySet().stream()
        .map(e -> new Post(e.getValue(), e.getKey() ? OF_SUBJECT_TEACHER : OF_HEAD))
        .toList();
  }
}
