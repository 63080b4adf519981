package org.smartcampus.notification.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.primefaces.model.TreeNode;
import org.smartcampus.contactparents.model.NodeKind;
import org.smartcampus.contactparents.model.NodeState;
import org.smartcampus.contactparents.service.NodeSummary;
import org.smartcampus.notification.service.Audience;

class RecipientTreeTest {
  /** What the browser's tree hands back when all classes that it shows are ticked: everything. */
  private static void tickAll(RecipientTree tree) {
    List<TreeNode<?>> all = new ArrayList<>();
    collect(tree.getRoot(), all);
    tree.setSelected(all.toArray(new TreeNode<?>[0]));
  }

  private static void collect(TreeNode<?> node, List<TreeNode<?>> all) {
    for (TreeNode<?> child : node.getChildren()) {
      all.add(child);
      collect(child, all);
    }
  }

  private static List<NodeSummary> nodes(boolean wholeInScope) {
    return List.of(
        node(1, null, NodeKind.CAMPUS, 0, wholeInScope),
        node(2, 1L, NodeKind.GRADE, 1, wholeInScope),
        node(3, 2L, NodeKind.CLASS, 2, true),
        node(4, 2L, NodeKind.CLASS, 2, true));
  }

  private static NodeSummary node(long id, Long parent, NodeKind kind, int depth, boolean inScope) {
    String name = "n" + id;
    return new NodeSummary(
        id,
        name,
        parent,
        kind,
        name,
        name,
        "/" + id + "/",
        depth,
        null,
        null,
        null,
        null,
        NodeState.ACTIVE,
        1,
        inScope);
  }

  @Test
  void aFormTeacherWhoTicksAllHisClassesAddressesThemAndNotWhatIsAbove() {
    RecipientTree tree = new RecipientTree(nodes(false), null);
    tickAll(tree);
    assertEquals(new Audience(false, Set.of("n3", "n4")), tree.audience());
  }

  @Test
  void whoMayAddressAGradeAddressesItOnceWhenAllBelowIsTicked() {
    RecipientTree tree = new RecipientTree(nodes(true), null);
    tickAll(tree);
    assertEquals(new Audience(false, Set.of("n1")), tree.audience());
  }

  @Test
  void theWholeSchoolIsOneChoice() {
    RecipientTree tree = new RecipientTree(nodes(true), "whole school");
    tickAll(tree);
    assertEquals(new Audience(true, Set.of()), tree.audience());
  }

  @Test
  void aDraftsRecipientsAreChosenAgain() {
    RecipientTree tree = new RecipientTree(nodes(true), null);
    tree.choose(new Audience(false, Set.of("n4")));
    assertEquals(new Audience(false, Set.of("n4")), tree.audience());
  }
}
