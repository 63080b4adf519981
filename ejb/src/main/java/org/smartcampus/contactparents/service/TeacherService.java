package org.smartcampus.contactparents.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.smartcampus.contactparents.model.StructureNode;
import org.smartcampus.contactparents.model.TeacherPost;
import org.smartcampus.contactparents.model.TeacherRole;
import org.smartcampus.contactparents.store.NodeStore;
import org.smartcampus.contactparents.store.TeacherStore;
import org.smartcampus.contacts.model.MemberCategory;
import org.smartcampus.contacts.service.MemberPicker;
import org.smartcampus.contacts.service.PickedMember;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** Heads, form teachers and subject teachers of nodes (P-63). */
@Stateless
@Requires(Permission.TEACHERS_MANAGE)
public class TeacherService {
  /** One main form teacher and two deputies. */
  public static final int MOST_FORM_TEACHERS = 3;

  @Inject private TeacherStore store;
  @Inject private NodeStore nodes;
  @Inject private NodeTrees trees;
  @Inject private MemberPicker members;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;

  /** The teachers of a node, the main form teacher first. */
  public List<PostRow> posts(String nodePublicId) {
    List<TeacherPost> posts = store.on(node(nodePublicId));
    Map<Long, PickedMember> names =
        members.byIds(posts.stream().map(TeacherPost::getMemberId).collect(Collectors.toSet()));
    return posts.stream().map(p -> row(p, names.get(p.getMemberId()))).toList();
  }

  /** Classes in scope that have no form teacher. */
  public List<NodeSummary> gaps() {
    Set<Long> answered =
        store.all().stream()
            .filter(p -> p.getRole() == TeacherRole.FORM_TEACHER)
            .map(p -> p.getNode().getId())
            .collect(Collectors.toSet());
    return trees.inScope(Permission.TEACHERS_MANAGE).stream()
        .filter(n -> n.isClass() && n.inScope() && !answered.contains(n.id()))
        .toList();
  }

  /** At most 20 members of Contacts by text; those who have not joined are marked, not hidden. */
  public List<PickedMember> candidates(String text) {
    return members.find(text, false);
  }

  /**
   * Gives a member a role on a node.
   *
   * @throws BusinessException {@code contactparents.teacher.inviteFirst} on field {@code member}
   *     when he has not joined, {@code contactparents.teacher.already}, {@code
   *     contactparents.teacher.tooMany}
   */
  public void assign(AssignTeacher command) {
    StructureNode node = node(command.node());
    PickedMember member = joined(command.member());
    List<TeacherPost> posts = store.on(node);
    TeacherPost post =
        new TeacherPost(node, member.id(), command.role(), command.subject(), clock.today());
    refuseTwice(posts, post, member);
    if (command.role() == TeacherRole.FORM_TEACHER) {
      List<TeacherPost> others = formTeachers(posts);
      if (others.size() >= MOST_FORM_TEACHERS) {
        throw new BusinessException("contactparents.teacher.tooMany", MOST_FORM_TEACHERS);
      }
      post.setMain(others.isEmpty() || command.main());
      if (post.isMain()) {
        others.forEach(p -> p.setMain(false));
      }
    }
    store.add(post);
    teaches(command.role(), member);
    record("edu.teacher.assign", node, post, member);
  }

  /** Puts another member into a post; role, subject and being the main one stay. */
  public void replace(long postId, String memberPublicId) {
    TeacherPost old = post(postId);
    PickedMember member = joined(memberPublicId);
    StructureNode node = old.getNode();
    TeacherPost post =
        new TeacherPost(node, member.id(), old.getRole(), old.getSubject(), clock.today());
    refuseTwice(store.on(node), post, member);
    post.setMain(old.isMain());
    store.remove(old);
    store.flush();
    store.add(post);
    teaches(post.getRole(), member);
    record("edu.teacher.replace", node, post, member);
  }

  /** Makes a deputy the main form teacher. */
  public void makeMain(long postId) {
    TeacherPost post = post(postId);
    if (post.getRole() != TeacherRole.FORM_TEACHER) {
      throw new NotFoundException();
    }
    formTeachers(store.on(post.getNode())).forEach(p -> p.setMain(p == post));
    audit.record("edu.teacher.main", "StructureNode", post.getNode().getPublicId());
  }

  /** Takes a post away; the first deputy follows a main form teacher. */
  public void remove(long postId) {
    TeacherPost post = post(postId);
    StructureNode node = post.getNode();
    store.remove(post);
    store.flush();
    if (post.isMain()) {
      formTeachers(store.on(node)).stream().findFirst().ifPresent(p -> p.setMain(true));
    }
    audit.record(
        "edu.teacher.remove",
        "StructureNode",
        node.getPublicId(),
        Map.of("role", post.getRole(), "member", post.getMemberId()),
        Map.of());
  }

  private void teaches(TeacherRole role, PickedMember member) {
    if (role == TeacherRole.FORM_TEACHER || role == TeacherRole.SUBJECT_TEACHER) {
      members.setCategory(member.id(), MemberCategory.TEACHING);
    }
  }

  private void record(String action, StructureNode node, TeacherPost post, PickedMember member) {
    audit.record(
        action,
        "StructureNode",
        node.getPublicId(),
        Map.of(),
        Map.of(
            "role", post.getRole(),
            "member", member.name(),
            "subject", post.getSubject(),
            "main", post.isMain()));
  }

  private PickedMember joined(String publicId) {
    if (publicId == null || publicId.isEmpty()) {
      throw new BusinessException("shared.text.required").onField("member");
    }
    PickedMember member = members.get(publicId);
    if (!member.joined()) {
      throw new BusinessException("contactparents.teacher.inviteFirst", member.name())
          .onField("member");
    }
    return member;
  }

  private static void refuseTwice(
      List<TeacherPost> posts, TeacherPost wanted, PickedMember member) {
    for (TeacherPost post : posts) {
      if (post.getMemberId() == wanted.getMemberId()
          && post.getRole() == wanted.getRole()
          && post.getSubject().equals(wanted.getSubject())) {
        throw new BusinessException("contactparents.teacher.already", member.name())
            .onField("member");
      }
    }
  }

  private static List<TeacherPost> formTeachers(List<TeacherPost> posts) {
    return posts.stream().filter(p -> p.getRole() == TeacherRole.FORM_TEACHER).toList();
  }

  private StructureNode node(String publicId) {
    Branch scope = Branch.of(callers.current().scope(Permission.TEACHERS_MANAGE));
    return nodes
        .byPublicId(publicId)
        .filter(n -> scope.covers(n.getPath()))
        .orElseThrow(NotFoundException::new);
  }

  private TeacherPost post(long id) {
    Branch scope = Branch.of(callers.current().scope(Permission.TEACHERS_MANAGE));
    return store
        .find(id)
        .filter(p -> scope.covers(p.getNode().getPath()))
        .orElseThrow(NotFoundException::new);
  }

  private static PostRow row(TeacherPost post, PickedMember member) {
    return new PostRow(
        post.getId(),
        post.getRole(),
        post.isMain(),
        member == null ? "—" : member.name(),
        member == null ? "" : member.account(),
        member == null ? "" : member.departments(),
        member != null && member.joined(),
        post.getSubject(),
        post.getSince());
  }
}
