package org.smartcampus.contacts.console;

import java.io.Serializable;
import java.util.List;
import org.primefaces.model.DefaultTreeNode;
import org.primefaces.model.TreeNode;
import org.smartcampus.contacts.service.DepartmentNode;
import org.smartcampus.contacts.service.DepartmentService;

/** The tree of departments as the page holds it: children are asked for when a node opens. */
class DepartmentTree implements Serializable {
  private static final long serialVersionUID = 1L;

  private final DepartmentService departments;
  private final TreeNode<DepartmentNode> top = new DefaultTreeNode<>();

  DepartmentTree(DepartmentService departments) {
    this.departments = departments;
    departments.tops().forEach(branch -> fill(add(top, branch.top()), branch.children()));
  }

  TreeNode<DepartmentNode> top() {
    return top;
  }

  /** Fills a node with its children and opens it. */
  void open(TreeNode<DepartmentNode> node) {
    fill(node, departments.children(node.getData().publicId()));
  }

  private static void fill(TreeNode<DepartmentNode> node, List<DepartmentNode> children) {
    node.getChildren().clear();
    children.forEach(d -> add(node, d));
    node.setExpanded(true);
  }

  /** Opens all nodes above a department and selects it; the node, or null when it is not there. */
  TreeNode<DepartmentNode> show(String publicId) {
    TreeNode<DepartmentNode> at = top;
    for (String step : departments.trail(publicId)) {
      if (at != top && isUnread(at)) {
        open(at);
      }
      TreeNode<DepartmentNode> next = child(at, step);
      if (next == null) {
        return null;
      }
      if (at != top) {
        at.setExpanded(true);
      }
      at = next;
    }
    at.setSelected(true);
    return at;
  }

  private static boolean isUnread(TreeNode<DepartmentNode> node) {
    return node.getChildCount() == 1 && node.getChildren().get(0).getData() == null;
  }

  private static TreeNode<DepartmentNode> child(TreeNode<DepartmentNode> node, String publicId) {
    for (TreeNode<DepartmentNode> child : node.getChildren()) {
      if (child.getData() != null && child.getData().publicId().equals(publicId)) {
        return child;
      }
    }
    return null;
  }

  private static TreeNode<DepartmentNode> add(
      TreeNode<DepartmentNode> parent, DepartmentNode department) {
    TreeNode<DepartmentNode> node = new DefaultTreeNode<>(department);
    parent.getChildren().add(node);
    if (department.hasChildren()) {
      // stands for children that are not read yet, so that the node can be opened
      node.getChildren().add(new DefaultTreeNode<>());
    }
    return node;
  }
}
