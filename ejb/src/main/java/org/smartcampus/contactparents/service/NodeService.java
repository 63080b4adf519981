package org.smartcampus.contactparents.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.smartcampus.contactparents.model.NodeKind;
import org.smartcampus.contactparents.model.NodeNames;
import org.smartcampus.contactparents.model.StandardGrade;
import org.smartcampus.contactparents.model.StructureNode;
import org.smartcampus.contactparents.store.NodeStore;
import org.smartcampus.contactparents.store.TeacherStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.school.service.SchoolCalendar;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** The structure campus – section – grade – class (P-60, P-62). */
@Stateless
public class NodeService {
  @Inject private NodeStore store;
  @Inject private TeacherStore teachers;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private SchoolCalendar calendar;
  @Inject private Audit audit;
  @Inject private NodeTrees trees;

  /**
   * The nodes that one of the caller's rights reaches, in reading order, with the way to each;
   * nothing for a right that he lacks.
   */
  @Requires({
    Permission.STRUCTURE_VIEW,
    Permission.STUDENTS_VIEW,
    Permission.PARENTS_INVITE,
    Permission.PARENTS_VERIFY,
    Permission.PARENTS_NOTIFY
  })
  public List<NodeSummary> tree(Permission right) {
    return trees.inScope(right);
  }

  /**
   * One node that a right of the caller reaches.
   *
   * @throws NotFoundException when it is absent or outside the scope
   */
  @Requires({
    Permission.STRUCTURE_VIEW,
    Permission.STUDENTS_VIEW,
    Permission.PARENTS_INVITE,
    Permission.PARENTS_VERIFY,
    Permission.PARENTS_NOTIFY
  })
  public NodeSummary find(String publicId, Permission right) {
    return trees.inScope(right).stream()
        .filter(n -> n.inScope() && n.publicId().equals(publicId))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  /**
   * Adds a node below another one.
   *
   * @return its public id
   * @throws BusinessException when the name is taken or breaks the rules
   */
  @Requires(Permission.STRUCTURE_MANAGE)
  public String add(AddNode command) {
    StructureNode parent = command.parent() == null ? null : load(command.parent());
    if (parent == null && !callers.current().scope(Permission.STRUCTURE_MANAGE).all()) {
      throw new NotFoundException();
    }
    NodeKind kind = parent == null ? NodeKind.CAMPUS : parent.getKind().child();
    if (kind == null) {
      throw new BusinessException("contactparents.node.wrongParent");
    }
    StructureNode node = new StructureNode(kind, parent, nameOf(command, kind, parent));
    complete(node, command);
    List<StructureNode> siblings = store.children(parent);
    refuseTaken(siblings, node);
    node.setSortOrder(siblings.stream().mapToInt(StructureNode::getSortOrder).max().orElse(0) + 1);
    store.add(node);
    audit.record(
        "edu.node.create",
        "StructureNode",
        node.getPublicId(),
        Map.of(),
        Map.of("kind", kind, "name", node.getName()));
    return node.getPublicId();
  }

  /**
   * Changes name, entry year, kind of section or code. A standard grade keeps its computed name.
   */
  @Requires(Permission.STRUCTURE_MANAGE)
  public void edit(EditNode command) {
    StructureNode node = load(command.node());
    node.expectVersion(command.version());
    Map<String, Object> before = fields(node);
    // read first: a query writes what was changed before it, and the database would refuse that
    List<StructureNode> siblings = store.children(node.getParent());
    if (node.getKind() != NodeKind.GRADE || node.getStandardGrade() == null) {
      node.rename(command.name());
    }
    if (node.getKind() == NodeKind.GRADE) {
      node.setEntryYear(command.entryYear());
    }
    if (node.getKind() == NodeKind.SECTION) {
      node.setSectionKind(command.sectionKind());
    }
    if (node.getKind() == NodeKind.CLASS) {
      node.setCode(command.code());
    }
    refuseTaken(siblings, node);
    audit.record("edu.node.update", "StructureNode", node.getPublicId(), before, fields(node));
  }

  /**
   * Deletes a node without nodes, students or open requests below it.
   *
   * @throws BusinessException {@code contactparents.node.notEmpty.*}
   */
  @Requires(Permission.STRUCTURE_MANAGE)
  public void delete(String publicId) {
    StructureNode node = load(publicId);
    if (!store.children(node).isEmpty()) {
      throw new BusinessException("contactparents.node.notEmpty.children", node.getName());
    }
    if (store.studentsIn(node.getId()) > 0) {
      throw new BusinessException("contactparents.node.notEmpty.students", node.getName());
    }
    if (trees.pending().getOrDefault(node.getId(), 0L) > 0) {
      throw new BusinessException("contactparents.node.notEmpty.requests", node.getName());
    }
    teachers.on(node).forEach(teachers::remove);
    teachers.flush();
    store.remove(node);
    audit.record("edu.node.delete", "StructureNode", publicId, fields(node), Map.of());
  }

  /** Exchanges a node with the one before or after it; at the end nothing changes. */
  @Requires(Permission.STRUCTURE_MANAGE)
  public void move(String publicId, boolean up) {
    StructureNode node = load(publicId);
    List<StructureNode> siblings = store.children(node.getParent());
    int at = siblings.indexOf(node);
    int to = up ? at - 1 : at + 1;
    if (to < 0 || to >= siblings.size()) {
      return;
    }
    List<StructureNode> order = new ArrayList<>(siblings);
    order.set(at, siblings.get(to));
    order.set(to, node);
    for (int i = 0; i < order.size(); i++) {
      order.get(i).setSortOrder(i + 1);
    }
    audit.record("edu.node.reorder", "StructureNode", publicId);
  }

  private Branch branch() {
    return Branch.of(callers.current().scope(Permission.STRUCTURE_MANAGE));
  }

  private StructureNode load(String publicId) {
    return store
        .byPublicId(publicId)
        .filter(n -> branch().covers(n.getPath()))
        .orElseThrow(NotFoundException::new);
  }

  private String nameOf(AddNode command, NodeKind kind, StructureNode parent) {
    if (kind == NodeKind.GRADE && command.standardGrade() != null) {
      return command.standardGrade().label(callers.current().language());
    }
    boolean coded = command.code() != null && !command.code().isBlank();
    boolean computed = kind == NodeKind.CLASS && coded && blank(command.name());
    return computed ? NodeNames.ofClass(parent.getName(), command.code().strip()) : command.name();
  }

  private void complete(StructureNode node, AddNode command) {
    StandardGrade grade = command.standardGrade();
    switch (node.getKind()) {
      case SECTION -> node.setSectionKind(command.sectionKind());
      case GRADE -> {
        node.setStandardGrade(grade);
        Integer computed =
            grade == null ? null : grade.entryYear(calendar.schoolYear(clock.today()));
        node.setEntryYear(command.entryYear() == null ? computed : command.entryYear());
      }
      case CLASS -> node.setCode(command.code());
      default -> {}
    }
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  private static void refuseTaken(List<StructureNode> siblings, StructureNode node) {
    for (StructureNode other : siblings) {
      if (other != node && other.getName().equals(node.getName())) {
        throw new BusinessException("contactparents.node.nameTaken", node.getName())
            .onField("name");
      }
      if (other != node
          && node.getStandardGrade() != null
          && other.getStandardGrade() == node.getStandardGrade()) {
        throw new BusinessException("contactparents.node.gradeTaken", other.getName())
            .onField("standardGrade");
      }
    }
  }

  private static Map<String, Object> fields(StructureNode node) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("kind", node.getKind());
    fields.put("name", node.getName());
    fields.put("entryYear", node.getEntryYear());
    fields.put("code", Objects.requireNonNullElse(node.getCode(), ""));
    return fields;
  }
}
