package org.smartcampus.contactparents.service;

import java.util.ArrayList;
import java.util.List;
import org.smartcampus.contactparents.model.NodeState;
import org.smartcampus.contactparents.model.SectionKind;
import org.smartcampus.contactparents.service.wizard.ClassNaming;
import org.smartcampus.contactparents.service.wizard.WizardLine;
import org.smartcampus.contactparents.service.wizard.WizardOrder;
import org.smartcampus.contactparents.service.wizard.WizardPlan;
import org.smartcampus.contactparents.service.wizard.WizardPlanner;
import org.smartcampus.shared.model.Language;

/** Orders and structures for tests. */
public final class Plans {
  private Plans() {}

  /** One campus with the four standard sections. */
  public static WizardOrder standard(Language language, int classes) {
    List<WizardOrder.SectionOrder> sections = new ArrayList<>();
    for (SectionKind kind : SectionKind.values()) {
      if (!kind.grades().isEmpty()) {
        sections.add(
            new WizardOrder.SectionOrder(
                kind,
                kind.grades().stream()
                    .map(
                        g ->
                            new WizardOrder.GradeOrder(
                                g, null, g.entryYear(2026), ClassNaming.STEMS.codes(classes, null)))
                    .toList()));
      }
    }
    return new WizardOrder(language, List.of(WizardPlanner.defaultCampus(language)), sections);
  }

  /** The nodes of a plan as if it were applied. */
  public static List<NodeSummary> nodes(WizardPlan plan) {
    List<NodeSummary> nodes = new ArrayList<>();
    for (int i = 0; i < plan.lines().size(); i++) {
      WizardLine line = plan.lines().get(i);
      NodeSummary parent = line.parent() < 0 ? null : nodes.get(line.parent());
      long id = i + 1L;
      nodes.add(
          new NodeSummary(
              id,
              "node-" + id,
              parent == null ? null : parent.id(),
              line.kind(),
              line.name(),
              (parent == null ? "" : parent.fullName() + "/") + line.name(),
              (parent == null ? "/" : parent.path()) + id + "/",
              line.depth(),
              line.standardGrade(),
              line.sectionKind(),
              line.entryYear(),
              line.code(),
              NodeState.ACTIVE,
              1,
              true));
    }
    return nodes;
  }
}
