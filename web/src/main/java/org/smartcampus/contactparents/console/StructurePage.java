package org.smartcampus.contactparents.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.primefaces.model.DefaultTreeNode;
import org.primefaces.model.TreeNode;
import org.smartcampus.contactparents.model.SectionKind;
import org.smartcampus.contactparents.model.StandardGrade;
import org.smartcampus.contactparents.service.NodeRow;
import org.smartcampus.contactparents.service.NodeService;
import org.smartcampus.contactparents.service.NodeSummary;
import org.smartcampus.contactparents.service.StructureService;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.LanguageBean;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.Permission;

/** The structure as a tree with its figures, and the dialogs of its nodes (P-60, P-62). */
@Named("structure")
@ViewScoped
public class StructurePage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String NO_TEACHER = "NO_TEACHER";
  private static final String NO_STUDENTS = "NO_STUDENTS";

  @Inject private StructureService structure;
  @Inject private NodeService nodes;
  @Inject private Callers callers;
  @Inject private Notices notices;
  @Inject private TextsBean texts;
  @Inject private LanguageBean language;

  private List<NodeRow> rows;
  private TreeNode<NodeRow> top;
  private TreeNode<NodeRow> selected;
  private String gap;
  private NodeDraft draft = NodeDraft.below(null);

  /** Reads the tree at the first rendering. */
  public void load() {
    if (rows == null) {
      reload();
    }
  }

  private void reload() {
    rows = structure.rows();
    String chosen = selected == null ? null : selected.getData().node().publicId();
    build(chosen);
  }

  /** Builds the tree anew after a filter changed. */
  public void filter() {
    build(null);
  }

  private void build(String chosen) {
    Set<Long> open = opened();
    Set<Long> shown = shown();
    top = new DefaultTreeNode<>();
    selected = null;
    Map<Long, TreeNode<NodeRow>> made = new HashMap<>();
    for (NodeRow row : rows) {
      NodeSummary node = row.node();
      if (shown.contains(node.id())) {
        TreeNode<NodeRow> above = node.parentId() == null ? top : made.get(node.parentId());
        TreeNode<NodeRow> made1 = new DefaultTreeNode<>(row, above);
        made1.setExpanded(gap != null || open.contains(node.id()) || node.depth() < 2);
        made.put(node.id(), made1);
        if (node.publicId().equals(chosen)) {
          made1.setSelected(true);
          selected = made1;
        }
      }
    }
  }

  private Set<Long> opened() {
    Set<Long> open = new HashSet<>();
    if (top != null) {
      collect(top, open);
    }
    return open;
  }

  private static void collect(TreeNode<NodeRow> node, Set<Long> open) {
    for (TreeNode<NodeRow> child : node.getChildren()) {
      if (child.isExpanded()) {
        open.add(child.getData().node().id());
      }
      collect(child, open);
    }
  }

  private Set<Long> shown() {
    Set<Long> shown = new HashSet<>();
    for (NodeRow row : rows) {
      if (gap == null
          || gap.equals(NO_TEACHER) && row.lacksFormTeacher()
          || gap.equals(NO_STUDENTS) && row.node().isClass() && row.students() == 0) {
        for (String id : row.node().path().substring(1).split("/")) {
          shown.add(Long.valueOf(id));
        }
      }
    }
    return shown;
  }

  /** Opens the dialog for a campus. */
  public void startCampus() {
    draft = NodeDraft.below(null);
  }

  /** Opens the dialog for a node below the chosen one. */
  public void startAdding() {
    draft = NodeDraft.below(chosen());
  }

  /** Opens the dialog with the chosen node. */
  public void startEditing() {
    draft = NodeDraft.of(nodes.find(chosen().publicId(), Permission.STRUCTURE_MANAGE));
  }

  /** Fills the usual name of a section in. */
  public void sectionChosen() {
    if (draft.getSectionKind() != null) {
      draft.nameAfterKind(draft.getSectionKind().label(language.getCurrent()));
    }
  }

  public void save() {
    if (draft.isNew()) {
      nodes.add(draft.toAdd());
      notices.done("contactparents.structure.added");
      if (selected != null) {
        selected.setExpanded(true);
      }
    } else {
      nodes.edit(draft.toEdit());
      notices.done("contactparents.structure.saved");
    }
    reload();
  }

  public void delete() {
    NodeSummary node = chosen();
    nodes.delete(node.publicId());
    notices.done("contactparents.structure.deleted", node.name());
    selected = null;
    reload();
  }

  public void moveUp() {
    nodes.move(chosen().publicId(), true);
    reload();
  }

  public void moveDown() {
    nodes.move(chosen().publicId(), false);
    reload();
  }

  private NodeSummary chosen() {
    return selected.getData().node();
  }

  /** The chosen node, when it may be changed; else null. */
  public NodeSummary getChosen() {
    return selected == null || !selected.getData().node().inScope() ? null : chosen();
  }

  public boolean isMayAddBelow() {
    return getChosen() != null && getChosen().kind().child() != null;
  }

  public boolean isManaging() {
    return callers.current().has(Permission.STRUCTURE_MANAGE);
  }

  /** Who manages the whole school may add campuses and use the wizard. */
  public boolean isWholeSchool() {
    return isManaging() && callers.current().scope(Permission.STRUCTURE_MANAGE).all();
  }

  public boolean isBlank() {
    return rows.isEmpty();
  }

  public String getDialogTitle() {
    String kind = texts.get(draft.getKind().textKey());
    if (!draft.isNew()) {
      return texts.format("contactparents.structure.editOf", draft.getEdited().name());
    }
    return draft.getAbove() == null
        ? texts.format("contactparents.structure.addCampus")
        : texts.format("contactparents.structure.addBelow", kind, draft.getAbove().name());
  }

  public List<Choice> getGaps() {
    return List.of(
        new Choice(NO_TEACHER, texts.get("contactparents.structure.gap.NO_TEACHER")),
        new Choice(NO_STUDENTS, texts.get("contactparents.structure.gap.NO_STUDENTS")));
  }

  public List<Choice> getSectionKinds() {
    return Arrays.stream(SectionKind.values())
        .map(k -> new Choice(k, texts.get(k.textKey())))
        .toList();
  }

  /** The grades of the section above, or all. */
  public List<Choice> getGrades() {
    SectionKind section = draft.getAbove() == null ? null : draft.getAbove().sectionKind();
    List<StandardGrade> grades =
        section == null || section.grades().isEmpty()
            ? List.of(StandardGrade.values())
            : section.grades();
    return grades.stream().map(g -> new Choice(g, texts.get(g.textKey()))).toList();
  }

  /** The line of figures under the title. */
  public String getFacts() {
    long classes = rows.stream().filter(r -> r.node().isClass() && r.node().inScope()).count();
    long students =
        rows.stream().filter(r -> r.node().isClass()).mapToLong(NodeRow::students).sum();
    long gaps = rows.stream().filter(r -> r.node().inScope() && r.lacksFormTeacher()).count();
    return texts.format("contactparents.structure.facts", classes, students, gaps);
  }

  public TreeNode<NodeRow> getTop() {
    return top;
  }

  public TreeNode<NodeRow> getSelected() {
    return selected;
  }

  public void setSelected(TreeNode<NodeRow> selected) {
    this.selected = selected;
  }

  public String getGap() {
    return gap;
  }

  public void setGap(String gap) {
    this.gap = gap;
  }

  public NodeDraft getDraft() {
    return draft;
  }
}
