package org.smartcampus.contactparents.service.wizard;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.contactparents.model.NodeKind;
import org.smartcampus.contactparents.model.StandardGrade;
import org.smartcampus.contactparents.model.StructureNode;
import org.smartcampus.contactparents.service.NodeService;
import org.smartcampus.contactparents.store.NodeStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.school.service.SchoolCalendar;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** Sets up grades and classes with one key (P-61); only for administrators of the whole school. */
@Stateless
@Requires(Permission.STRUCTURE_MANAGE)
public class WizardService {
  @Inject private NodeService nodes;
  @Inject private NodeStore store;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private SchoolCalendar calendar;
  @Inject private Audit audit;

  /** Year of entry of a grade's present pupils. */
  public int entryYear(StandardGrade grade) {
    return grade.entryYear(schoolYear());
  }

  /** The running school year; it starts on 1 September. */
  public int schoolYear() {
    return calendar.schoolYear(clock.today());
  }

  /** What the order would create; changes nothing. */
  public WizardPlan preview(WizardOrder order) {
    wholeSchoolOnly();
    return WizardPlanner.plan(order, nodes.tree(Permission.STRUCTURE_MANAGE));
  }

  /**
   * Creates what is not there yet, in one transaction.
   *
   * @return the plan as it was carried out
   * @throws BusinessException {@code contactparents.wizard.nothing} when everything is there
   */
  public WizardPlan apply(WizardOrder order) {
    WizardPlan plan = preview(order);
    if (plan.freshTotal() == 0) {
      throw new BusinessException("contactparents.wizard.nothing");
    }
    List<StructureNode> made = new ArrayList<>();
    Map<Long, Integer> next = new HashMap<>();
    for (WizardLine line : plan.lines()) {
      StructureNode parent = line.parent() < 0 ? null : made.get(line.parent());
      made.add(
          line.isNew()
              ? create(line, parent, next)
              : store.find(line.existing()).orElseThrow(NotFoundException::new));
    }
    Map<String, Object> totals = new HashMap<>();
    for (NodeKind kind : NodeKind.values()) {
      totals.put(kind.name(), plan.fresh(kind));
    }
    audit.record("edu.wizard.apply", "StructureNode", "wizard", Map.of(), totals);
    return plan;
  }

  private StructureNode create(WizardLine line, StructureNode parent, Map<Long, Integer> next) {
    StructureNode node = new StructureNode(line.kind(), parent, line.name());
    node.setSectionKind(line.sectionKind());
    node.setStandardGrade(line.standardGrade());
    node.setEntryYear(line.entryYear());
    node.setCode(line.code());
    Long key = parent == null ? 0L : parent.getId();
    int order = next.computeIfAbsent(key, k -> lastOrder(parent)) + 1;
    next.put(key, order);
    node.setSortOrder(order);
    store.add(node);
    return node;
  }

  private int lastOrder(StructureNode parent) {
    return store.children(parent).stream().mapToInt(StructureNode::getSortOrder).max().orElse(0);
  }

  private void wholeSchoolOnly() {
    if (!callers.current().scope(Permission.STRUCTURE_MANAGE).all()) {
      throw new BusinessException("contactparents.wizard.wholeSchool");
    }
  }
}
