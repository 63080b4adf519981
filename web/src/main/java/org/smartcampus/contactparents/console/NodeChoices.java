package org.smartcampus.contactparents.console;

import java.util.List;
import java.util.function.Predicate;
import org.smartcampus.contactparents.service.NodeSummary;
import org.smartcampus.shared.console.Choice;

/** Nodes as the options of a select. */
final class NodeChoices {
  private NodeChoices() {}

  /** Nodes in scope, set in by their level; the value is the public id. */
  static List<Choice> indented(List<NodeSummary> tree) {
    return tree.stream()
        .filter(NodeSummary::inScope)
        .map(n -> new Choice(n.publicId(), "\u2003".repeat(n.depth()) + n.name()))
        .toList();
  }

  /** Nodes that fit, by their whole way. */
  static List<Choice> named(List<NodeSummary> tree, Predicate<NodeSummary> fits) {
    return tree.stream()
        .filter(n -> n.inScope() && fits.test(n))
        .map(n -> new Choice(n.publicId(), n.fullName()))
        .toList();
  }
}
