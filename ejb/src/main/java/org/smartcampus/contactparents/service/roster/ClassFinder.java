package org.smartcampus.contactparents.service.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.smartcampus.contactparents.model.NodeKind;
import org.smartcampus.contactparents.model.SectionKind;
import org.smartcampus.contactparents.model.StandardGrade;
import org.smartcampus.contactparents.model.StructureNode;
import org.smartcampus.contactparents.service.NodeSummary;
import org.smartcampus.contactparents.service.NodeTrees;
import org.smartcampus.contactparents.store.NodeStore;
import org.smartcampus.school.service.SchoolCalendar;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Permission;

/** Reads class paths of sheets and creates what they name, where that was chosen. */
@ApplicationScoped
public class ClassFinder {
  @Inject private NodeTrees trees;
  @Inject private NodeStore store;
  @Inject private SchoolService school;
  @Inject private CampusClock clock;
  @Inject private SchoolCalendar calendar;

  /** Paths over the structure in the caller's scope. */
  ClassPaths paths(boolean create) {
    return new ClassPaths(trees.inScope(Permission.STUDENTS_MANAGE), school::isCalled, create);
  }

  /** Creates the nodes of a path that are missing; an empty path does nothing. */
  void create(List<String> levels) {
    StructureNode parent = null;
    for (int i = 0; i < levels.size(); i++) {
      parent = findOrCreate(parent, NodeKind.values()[i], levels.get(i));
    }
  }

  private StructureNode findOrCreate(StructureNode parent, NodeKind kind, String name) {
    List<NodeSummary> tree = trees.inScope(Permission.STUDENTS_MANAGE);
    Long parentId = parent == null ? null : parent.getId();
    StandardGrade grade = parent == null ? null : parent.getStandardGrade();
    return tree.stream()
        .filter(n -> n.kind() == kind && Objects.equals(n.parentId(), parentId))
        .filter(n -> ClassPaths.matches(n, grade, name))
        .findFirst()
        .flatMap(n -> store.find(n.id()))
        .orElseGet(() -> added(parent, kind, name));
  }

  private StructureNode added(StructureNode parent, NodeKind kind, String name) {
    StructureNode node = new StructureNode(kind, parent, name);
    if (kind == NodeKind.SECTION) {
      node.setSectionKind(SectionKind.named(name).orElse(SectionKind.OTHER));
    }
    if (kind == NodeKind.GRADE) {
      StandardGrade.named(name)
          .ifPresent(
              grade -> {
                node.setStandardGrade(grade);
                node.setEntryYear(grade.entryYear(calendar.schoolYear(clock.today())));
              });
    }
    if (kind == NodeKind.CLASS) {
      node.setCode(code(parent, name));
    }
    node.setSortOrder(
        store.children(parent).stream().mapToInt(StructureNode::getSortOrder).max().orElse(0) + 1);
    store.add(node);
    store.flush();
    return node;
  }

  private static String code(StructureNode grade, String name) {
    for (Language language : Language.values()) {
      String prefix =
          grade.getStandardGrade() == null
              ? grade.getName()
              : grade.getStandardGrade().label(language);
      if (name.startsWith(prefix) && name.length() > prefix.length()) {
        String code = name.substring(prefix.length()).strip();
        return code.length() <= 16 ? code : null;
      }
    }
    return null;
  }
}
