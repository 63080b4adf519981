package org.smartcampus.contactparents.service.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.smartcampus.contactparents.model.NodeKind;
import org.smartcampus.contactparents.model.NodeNames;
import org.smartcampus.contactparents.model.SectionKind;
import org.smartcampus.contactparents.model.StandardGrade;
import org.smartcampus.contactparents.service.NodeSummary;
import org.smartcampus.contactparents.service.wizard.WizardPlanner;
import org.smartcampus.platform.service.imports.RowProblem;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.NameKeys;
import org.smartcampus.shared.model.PlainText;

/**
 * Finds the class that a path of a sheet means: campus/section/grade/class, with the school's name
 * before it or with levels left out at the front as long as one class remains. Standard names count
 * in any of the four languages.
 */
final class ClassPaths {
  /** What a path means: a class there is, one to be created, or a problem. */
  record Found(String key, List<String> missing, RowProblem problem) {
    static Found problem(String key, Object... args) {
      return new Found(null, List.of(), RowProblem.of(RosterColumns.CLASS, key, args));
    }
  }

  private final List<NodeSummary> nodes;
  private final Predicate<String> isSchool;
  private final boolean create;
  private final Map<Long, NodeSummary> byId = new HashMap<>();
  private final Map<String, Found> known = new HashMap<>();
  private final Map<String, String> folded = new HashMap<>();

  /**
   * @param nodes the structure within the scope of whoever imports
   * @param isSchool whether a text is a name of the school
   * @param create whether missing nodes may be created
   */
  ClassPaths(List<NodeSummary> nodes, Predicate<String> isSchool, boolean create) {
    this.nodes = nodes;
    this.isSchool = isSchool;
    this.create = create;
    nodes.forEach(n -> byId.put(n.id(), n));
  }

  Found find(String path) {
    return known.computeIfAbsent(path, this::search);
  }

  /** Levels of a path without the school's name. */
  List<String> levels(String path) {
    List<String> levels =
        new ArrayList<>(
            Arrays.stream(path.split("[/／]"))
                .map(PlainText::normalize)
                .filter(p -> !p.isEmpty())
                .toList());
    if (levels.size() > 1 && isSchool.test(levels.get(0)) && !isCampus(levels.get(0))) {
      levels.remove(0);
    }
    return levels;
  }

  private boolean isCampus(String name) {
    return nodes.stream().anyMatch(n -> n.kind() == NodeKind.CAMPUS && matches(n, name));
  }

  private Found search(String path) {
    List<String> levels = levels(path);
    if (levels.isEmpty() || levels.size() > NodeKind.values().length) {
      return Found.problem("contactparents.import.classUnknown", path);
    }
    List<NodeSummary> classes =
        nodes.stream()
            .filter(n -> n.isClass() && n.inScope() && matchesUpwards(n, levels))
            .toList();
    if (classes.size() == 1) {
      return new Found(Long.toString(classes.get(0).id()), List.of(), null);
    }
    if (classes.size() > 1) {
      return Found.problem("contactparents.import.classAmbiguous", path);
    }
    if (!create || levels.size() != NodeKind.values().length) {
      return Found.problem("contactparents.import.classUnknown", path);
    }
    try {
      levels.forEach(NodeNames::checked);
    } catch (BusinessException refusal) {
      return new Found(null, List.of(), RowProblem.of(RosterColumns.CLASS, refusal));
    }
    return new Found("+" + String.join("/", levels), levels, null);
  }

  private boolean matchesUpwards(NodeSummary schoolClass, List<String> levels) {
    NodeSummary node = schoolClass;
    for (int i = levels.size() - 1; i >= 0; i--) {
      if (node == null || !matches(node, levels.get(i))) {
        return false;
      }
      node = node.parentId() == null ? null : byId.get(node.parentId());
    }
    return true;
  }

  private boolean matches(NodeSummary node, String name) {
    NodeSummary above = node.parentId() == null ? null : byId.get(node.parentId());
    return matches(node, above == null ? null : above.standardGrade(), name, this::folded);
  }

  /** A sheet names the same few nodes thousands of times. */
  private String folded(String name) {
    return folded.computeIfAbsent(name, NameKeys::fold);
  }

  static boolean matches(NodeSummary node, StandardGrade gradeAbove, String name) {
    return matches(node, gradeAbove, name, NameKeys::fold);
  }

  private static boolean matches(
      NodeSummary node, StandardGrade gradeAbove, String name, UnaryOperator<String> fold) {
    if (fold.apply(node.name()).equals(fold.apply(name))) {
      return true;
    }
    return switch (node.kind()) {
      case CAMPUS ->
          Stream.of(Language.values())
                  .map(WizardPlanner::defaultCampus)
                  .filter(d -> d.equals(name) || d.equals(node.name()))
                  .distinct()
                  .count()
              == 2;
      case SECTION ->
          node.sectionKind() != null
              && SectionKind.named(name).filter(k -> k == node.sectionKind()).isPresent();
      case GRADE ->
          node.standardGrade() != null
              && StandardGrade.named(name).filter(g -> g == node.standardGrade()).isPresent();
      case CLASS ->
          gradeAbove != null
              && node.code() != null
              && Stream.of(Language.values())
                  .anyMatch(l -> Objects.equals(name, gradeAbove.label(l) + node.code()));
    };
  }
}
