package org.smartcampus.contactparents.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.smartcampus.contactparents.model.TeacherPost;
import org.smartcampus.contactparents.model.TeacherRole;
import org.smartcampus.contactparents.store.NodeStore;
import org.smartcampus.contactparents.store.TeacherStore;
import org.smartcampus.contacts.service.MemberPicker;
import org.smartcampus.contacts.service.PickedMember;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** The structure with what is counted below each node (P-60). */
@Stateless
@Requires(Permission.STRUCTURE_VIEW)
public class StructureService {
  @Inject private NodeTrees trees;
  @Inject private NodeStore store;
  @Inject private TeacherStore teachers;
  @Inject private MemberPicker members;

  /**
   * The nodes in scope in reading order; figures of a node are the sums of its classes in scope.
   */
  public List<NodeRow> rows() {
    List<NodeSummary> tree = trees.inScope(Permission.STRUCTURE_VIEW);
    Map<Long, long[]> sums = sums(tree);
    Map<Long, List<String>> heads = heads();
    List<NodeRow> rows = new ArrayList<>(tree.size());
    for (NodeSummary node : tree) {
      long[] sum = sums.getOrDefault(node.id(), new long[4]);
      rows.add(
          new NodeRow(
              node, heads.getOrDefault(node.id(), List.of()), sum[0], sum[1], sum[2], sum[3]));
    }
    return rows;
  }

  private Map<Long, long[]> sums(List<NodeSummary> tree) {
    Map<Long, long[]> own = new HashMap<>();
    for (NodeStore.ClassCount c : store.counts()) {
      own.put(c.classId(), new long[] {c.students(), c.relations(), c.bound(), 0});
    }
    trees.pending().forEach((id, n) -> own.computeIfAbsent(id, k -> new long[4])[3] = n);
    Map<Long, long[]> sums = new HashMap<>();
    for (NodeSummary node : tree) {
      long[] mine = own.get(node.id());
      if (mine != null && node.inScope()) {
        for (String id : node.path().substring(1).split("/")) {
          long[] sum = sums.computeIfAbsent(Long.valueOf(id), k -> new long[4]);
          for (int i = 0; i < sum.length; i++) {
            sum[i] += mine[i];
          }
        }
      }
    }
    return sums;
  }

  private Map<Long, List<String>> heads() {
    List<TeacherPost> posts =
        teachers.all().stream().filter(p -> p.getRole() != TeacherRole.SUBJECT_TEACHER).toList();
    Map<Long, PickedMember> names =
        members.byIds(posts.stream().map(TeacherPost::getMemberId).collect(Collectors.toSet()));
    Map<Long, List<String>> heads = new HashMap<>();
    for (TeacherPost post : posts) {
      PickedMember member = names.get(post.getMemberId());
      heads
          .computeIfAbsent(post.getNode().getId(), k -> new ArrayList<>())
          .add(member == null ? "—" : member.name());
    }
    return heads;
  }
}
