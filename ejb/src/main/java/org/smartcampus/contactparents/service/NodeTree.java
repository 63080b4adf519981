package org.smartcampus.contactparents.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.smartcampus.contactparents.model.StructureNode;

/** Puts the nodes of a school in reading order, with the way to each node in scope. */
final class NodeTree {
  private final Branch branch;
  private final Map<Long, List<StructureNode>> children = new HashMap<>();
  private final Set<Long> shown = new HashSet<>();
  private final List<NodeSummary> rows = new ArrayList<>();

  private NodeTree(List<StructureNode> nodes, Branch branch) {
    this.branch = branch;
    for (StructureNode node : nodes) {
      Long parent = node.getParent() == null ? null : node.getParent().getId();
      children.computeIfAbsent(parent, p -> new ArrayList<>()).add(node);
      if (branch.covers(node.getPath())) {
        for (StructureNode up = node; up != null && shown.add(up.getId()); up = up.getParent()) {
          continue;
        }
      }
    }
    children
        .values()
        .forEach(
            list ->
                list.sort(
                    Comparator.comparingInt(StructureNode::getSortOrder)
                        .thenComparing(StructureNode::getId)));
  }

  static List<NodeSummary> of(List<StructureNode> nodes, Branch branch) {
    NodeTree tree = new NodeTree(nodes, branch);
    tree.walk(null, "", 0);
    return List.copyOf(tree.rows);
  }

  private void walk(Long parent, String way, int depth) {
    for (StructureNode node : children.getOrDefault(parent, List.of())) {
      if (shown.contains(node.getId())) {
        String fullName = way.isEmpty() ? node.getName() : way + "/" + node.getName();
        rows.add(row(node, parent, fullName, depth));
        walk(node.getId(), fullName, depth + 1);
      }
    }
  }

  private NodeSummary row(StructureNode node, Long parent, String fullName, int depth) {
    return new NodeSummary(
        node.getId(),
        node.getPublicId(),
        parent,
        node.getKind(),
        node.getName(),
        fullName,
        node.getPath(),
        depth,
        node.getStandardGrade(),
        node.getSectionKind(),
        node.getEntryYear(),
        node.getCode(),
        node.getState(),
        node.getVersion(),
        branch.covers(node.getPath()));
  }
}
