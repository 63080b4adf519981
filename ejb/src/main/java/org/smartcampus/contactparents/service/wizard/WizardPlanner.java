package org.smartcampus.contactparents.service.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.smartcampus.contactparents.model.NodeKind;
import org.smartcampus.contactparents.model.NodeNames;
import org.smartcampus.contactparents.model.StandardGrade;
import org.smartcampus.contactparents.service.NodeSummary;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Texts;

/**
 * Compares an order with the existing tree, keyed on campus, standard grade and class code, so that
 * it may be repeated (P-61).
 */
public final class WizardPlanner {
  private final List<NodeSummary> existing;
  private final WizardOrder order;
  private final List<WizardLine> lines = new ArrayList<>();

  private WizardPlanner(WizardOrder order, List<NodeSummary> existing) {
    this.order = order;
    this.existing = existing;
  }

  /** The plan of an order over the existing nodes of the school. */
  public static WizardPlan plan(WizardOrder order, List<NodeSummary> existing) {
    WizardPlanner planner = new WizardPlanner(order, existing);
    order.campuses().forEach(planner::campus);
    return new WizardPlan(planner.lines);
  }

  /** The name that a campus has when nobody gives it one. */
  public static String defaultCampus(Language language) {
    return Texts.of(language).get("contactparents.wizard.mainCampus");
  }

  private void campus(String rawName) {
    String name = NodeNames.checked(rawName);
    NodeSummary there = find(null, NodeKind.CAMPUS, n -> sameCampus(n.name(), name)).orElse(null);
    int at = add(-1, there, NodeKind.CAMPUS, name, null, null, 0);
    order.sections().forEach(section -> section(at, there, section));
  }

  private void section(int campus, NodeSummary campusNode, WizardOrder.SectionOrder section) {
    String name = section.kind().label(order.names());
    NodeSummary there =
        find(
                campusNode,
                NodeKind.SECTION,
                n -> n.sectionKind() == section.kind() || n.name().equals(name))
            .orElse(null);
    NodeSummary known = there == null ? sectionOfGrades(campusNode, section) : there;
    WizardLine line =
        new WizardLine(
            campus,
            known == null ? null : known.id(),
            NodeKind.SECTION,
            known == null ? name : known.name(),
            section.kind(),
            null,
            null,
            null,
            1);
    lines.add(line);
    int at = lines.size() - 1;
    section.grades().forEach(grade -> grade(at, known, grade));
  }

  /** A section under another name that already holds one of the standard grades. */
  private NodeSummary sectionOfGrades(NodeSummary campus, WizardOrder.SectionOrder section) {
    if (campus == null) {
      return null;
    }
    return existing.stream()
        .filter(n -> n.kind() == NodeKind.GRADE && n.path().startsWith(campus.path()))
        .filter(
            n ->
                n.standardGrade() != null
                    && section.grades().stream().anyMatch(g -> g.grade() == n.standardGrade()))
        .map(n -> existing.stream().filter(p -> p.id() == n.parentId()).findFirst().orElseThrow())
        .findFirst()
        .orElse(null);
  }

  private void grade(int section, NodeSummary sectionNode, WizardOrder.GradeOrder grade) {
    String name =
        grade.grade() == null
            ? NodeNames.checked(grade.name())
            : grade.grade().label(order.names());
    NodeSummary there =
        find(
                sectionNode,
                NodeKind.GRADE,
                n ->
                    grade.grade() == null
                        ? n.name().equals(name)
                        : n.standardGrade() == grade.grade() || n.name().equals(name))
            .orElse(null);
    int at = add(section, there, NodeKind.GRADE, name, grade.grade(), grade.entryYear(), 2);
    for (String code : grade.codes()) {
      schoolClass(at, there, there == null ? name : there.name(), code);
    }
  }

  private void schoolClass(int grade, NodeSummary gradeNode, String gradeName, String code) {
    String name = NodeNames.ofClass(gradeName, code);
    NodeSummary there =
        find(gradeNode, NodeKind.CLASS, n -> code.equals(n.code()) || n.name().equals(name))
            .orElse(null);
    lines.add(
        new WizardLine(
            grade,
            there == null ? null : there.id(),
            NodeKind.CLASS,
            there == null ? name : there.name(),
            null,
            null,
            null,
            code,
            3));
  }

  private int add(
      int parent,
      NodeSummary there,
      NodeKind kind,
      String name,
      StandardGrade grade,
      Integer year,
      int depth) {
    lines.add(
        new WizardLine(
            parent,
            there == null ? null : there.id(),
            kind,
            there == null ? name : there.name(),
            null,
            grade,
            there == null ? year : there.entryYear(),
            null,
            depth));
    return lines.size() - 1;
  }

  private Optional<NodeSummary> find(
      NodeSummary parent, NodeKind kind, Predicate<NodeSummary> wanted) {
    if (parent == null && kind != NodeKind.CAMPUS) {
      return Optional.empty();
    }
    Long parentId = parent == null ? null : parent.id();
    return existing.stream()
        .filter(n -> n.kind() == kind && Objects.equals(n.parentId(), parentId))
        .filter(wanted)
        .findFirst();
  }

  private static boolean sameCampus(String one, String other) {
    return one.equals(other) || isDefault(one) && isDefault(other);
  }

  private static boolean isDefault(String name) {
    return Stream.of(Language.values()).anyMatch(l -> defaultCampus(l).equals(name));
  }
}
