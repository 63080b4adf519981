package org.smartcampus.contactparents.service.wizard;

import java.io.Serializable;
import java.util.List;
import org.smartcampus.contactparents.model.NodeKind;

/**
 * What an order comes to: new nodes and those that are there already; nothing is renamed or
 * deleted.
 */
public record WizardPlan(List<WizardLine> lines) implements Serializable {
  public WizardPlan {
    lines = List.copyOf(lines);
  }

  /** New nodes of a kind. */
  public long fresh(NodeKind kind) {
    return lines.stream().filter(l -> l.isNew() && l.kind() == kind).count();
  }

  /** Nodes of a kind that are there already. */
  public long existing(NodeKind kind) {
    return lines.stream().filter(l -> !l.isNew() && l.kind() == kind).count();
  }

  /** All new nodes. */
  public long freshTotal() {
    return lines.stream().filter(WizardLine::isNew).count();
  }
}
