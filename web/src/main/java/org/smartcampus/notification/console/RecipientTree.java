package org.smartcampus.notification.console;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.primefaces.model.CheckboxTreeNode;
import org.primefaces.model.TreeNode;
import org.smartcampus.contactparents.service.NodeSummary;
import org.smartcampus.notification.service.Audience;

/**
 * The tree that recipients are chosen in: the school on top where all may be chosen, then the
 * nodes.
 */
public class RecipientTree implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What a tree node stands for; the whole school has no id. */
  public record Item(String id, String name) implements Serializable {}

  private final TreeNode<Item> root = new CheckboxTreeNode<>(new Item("", ""), null);
  private final Map<String, TreeNode<Item>> byId = new HashMap<>();
  private TreeNode<?>[] selected = {};

  /**
   * Builds the tree.
   *
   * @param nodes nodes in reading order, with the way to each
   * @param school name of the top when the whole school may be chosen, else null
   */
  public RecipientTree(List<NodeSummary> nodes, String school) {
    TreeNode<Item> top = root;
    if (school != null) {
      top = add(new Item("", school), root);
      top.setExpanded(true);
    }
    Map<Long, TreeNode<Item>> inner = new HashMap<>();
    for (NodeSummary node : nodes) {
      TreeNode<Item> above =
          node.parentId() == null ? top : inner.getOrDefault(node.parentId(), top);
      TreeNode<Item> item = add(new Item(node.publicId(), node.name()), above);
      item.setSelectable(node.inScope());
      item.setExpanded(node.depth() == 0 || !node.inScope());
      inner.put(node.id(), item);
    }
  }

  private TreeNode<Item> add(Item item, TreeNode<Item> above) {
    TreeNode<Item> node = new CheckboxTreeNode<>(item, above);
    byId.put(item.id(), node);
    return node;
  }

  /** Marks an audience as chosen. */
  public void choose(Audience audience) {
    Set<String> ids = audience.wholeSchool() ? Set.of("") : audience.nodes();
    List<TreeNode<Item>> chosen = new ArrayList<>();
    for (String id : ids) {
      TreeNode<Item> node = byId.get(id);
      if (node != null) {
        mark(node, chosen);
      }
    }
    selected = chosen.toArray(new TreeNode<?>[0]);
  }

  private static void mark(TreeNode<Item> node, List<TreeNode<Item>> chosen) {
    node.setSelected(true);
    chosen.add(node);
    for (TreeNode<Item> child : node.getChildren()) {
      mark(child, chosen);
    }
    for (TreeNode<Item> up = node.getParent(); up != null; up = up.getParent()) {
      up.setExpanded(true);
    }
  }

  /**
   * What is chosen: the topmost nodes that are wholly selected and may be chosen. The tree marks a
   * node that is only the way to those below as soon as all of them are; that is no choice.
   */
  public Audience audience() {
    Set<TreeNode<?>> chosen = new HashSet<>();
    for (TreeNode<?> node : selected) {
      if (node.isSelectable() && !node.isPartialSelected()) {
        chosen.add(node);
      }
    }
    Set<String> ids = new HashSet<>();
    for (TreeNode<?> node : chosen) {
      if (!chosen.contains(node.getParent())) {
        ids.add(((Item) node.getData()).id());
      }
    }
    return ids.contains("") ? new Audience(true, Set.of()) : new Audience(false, ids);
  }

  public TreeNode<Item> getRoot() {
    return root;
  }

  public TreeNode<?>[] getSelected() {
    return selected.clone();
  }

  public void setSelected(TreeNode<?>... selected) {
    this.selected = selected == null ? new TreeNode<?>[0] : selected.clone();
  }
}
