package org.smartcampus.contacts.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.omnifaces.util.Faces;
import org.primefaces.event.NodeExpandEvent;
import org.primefaces.event.NodeSelectEvent;
import org.primefaces.model.TreeNode;
import org.smartcampus.contacts.model.MemberCategory;
import org.smartcampus.contacts.model.MemberState;
import org.smartcampus.contacts.service.ContactFigures;
import org.smartcampus.contacts.service.DepartmentChoice;
import org.smartcampus.contacts.service.DepartmentNode;
import org.smartcampus.contacts.service.DepartmentService;
import org.smartcampus.contacts.service.MemberQuery;
import org.smartcampus.contacts.service.MemberService;
import org.smartcampus.contacts.service.MemberSummary;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.LazyRows;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;

/** The directory (P-20): departments left, members right, the department's dialogs (P-22). */
@Named("directory")
@ViewScoped
public class DirectoryPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private MemberService members;
  @Inject private DepartmentService departments;
  @Inject private Callers callers;
  @Inject private Notices notices;
  @Inject private TextsBean texts;

  private DepartmentTree tree;
  private TreeNode<DepartmentNode> selected;
  private DepartmentNode chosen;
  private String department;
  private String departmentText = "";
  private String departmentName;
  private boolean renaming;
  private boolean naming;
  private boolean deleting;
  private ContactFigures figures;
  private MemberState state;
  private MemberCategory category;
  private String text = "";

  private final LazyRows<MemberSummary> rows =
      new LazyRows<>(
          Set.of("name", "account", "title", "category", "state"), MemberSummary::publicId) {
        private static final long serialVersionUID = 1L;

        @Override
        protected Page<MemberSummary> page(PageRequest request) {
          String at = chosen == null || chosen.root() ? null : chosen.publicId();
          return members.list(new MemberQuery(at, state, category), request);
        }

        @Override
        protected String search() {
          return text;
        }

        @Override
        protected List<?> narrowedBy() {
          return Arrays.asList(chosen == null ? null : chosen.publicId(), state, category);
        }

        @Override
        public boolean isFiltered() {
          return !text.isBlank() || state != null || category != null;
        }

        @Override
        public void clear() {
          text = "";
          state = null;
          category = null;
        }
      };

  /** Reads the tree at the first rendering and the line of counts at each whole one. */
  public void load() {
    if (tree == null) {
      rebuild(department);
    }
    if (!Faces.isAjaxRequest() || figures == null) {
      figures = members.figures();
    }
  }

  private void rebuild(String publicId) {
    tree = new DepartmentTree(departments);
    List<TreeNode<DepartmentNode>> tops = tree.top().getChildren();
    selected = null;
    if (publicId != null && !publicId.isBlank()) {
      selected = tree.show(publicId);
    } else if (!tops.isEmpty()) {
      selected = tops.get(0);
      selected.setSelected(true);
    }
    chosen = selected == null ? null : selected.getData();
  }

  public void expand(NodeExpandEvent event) {
    tree.open(node(event.getTreeNode()));
  }

  public void select(NodeSelectEvent event) {
    chosen = node(event.getTreeNode()).getData();
  }

  @SuppressWarnings("unchecked")
  private static TreeNode<DepartmentNode> node(TreeNode<?> node) {
    return (TreeNode<DepartmentNode>) node;
  }

  /** Goes to a department that the search found. */
  public void choose(String publicId) {
    departmentText = "";
    rebuild(publicId);
  }

  /** Departments of the typed name; null while nothing is typed. */
  public List<DepartmentChoice> getFound() {
    return departmentText.isBlank() ? null : departments.search(departmentText);
  }

  /** Opens the dialog for a new department below the chosen one. */
  public void startAdding() {
    naming = true;
    renaming = false;
    departmentName = "";
  }

  /** Opens the dialog with the chosen department's name. */
  public void startRenaming() {
    naming = true;
    renaming = true;
    departmentName = chosen.name();
  }

  /** Opens the question whether to delete the chosen department. */
  public void startDeleting() {
    deleting = true;
  }

  /** Whether the dialog for a name was opened on this page. */
  public boolean isNaming() {
    return naming;
  }

  /** Whether the question before deleting was opened on this page. */
  public boolean isDeleting() {
    return deleting;
  }

  public void saveDepartment() {
    if (renaming) {
      departments.rename(chosen.publicId(), chosen.version(), departmentName);
      notices.done("contacts.department.renamed", departmentName);
    } else {
      departments.add(chosen.publicId(), departmentName);
      notices.done("contacts.department.added", departmentName);
    }
    refresh(chosen.publicId());
  }

  public void deleteDepartment() {
    List<String> trail = departments.trail(chosen.publicId());
    departments.delete(chosen.publicId(), chosen.version());
    notices.done("contacts.department.deleted", chosen.name());
    refresh(trail.size() > 1 ? trail.get(trail.size() - 2) : null);
  }

  private void refresh(String publicId) {
    rebuild(publicId);
    if (selected != null && chosen.hasChildren() && !selected.isExpanded()) {
      tree.open(selected);
    }
    figures = members.figures();
  }

  public String getDialogTitle() {
    return chosen == null
        ? ""
        : texts.format(
            renaming ? "contacts.department.renameOf" : "contacts.department.addBelow",
            chosen.name());
  }

  /** Whether the caller may change members and departments. */
  public boolean isManaging() {
    return callers.current().has(Permission.CONTACTS_MANAGE);
  }

  /** Where the form for a new member opens: with the chosen department. */
  public String getAddMember() {
    return "/console/contacts/member"
        + (chosen == null || chosen.root() ? "" : "?department=" + chosen.publicId());
  }

  public List<Choice> getStates() {
    return List.of(MemberState.INVITED, MemberState.JOINED, MemberState.DISABLED).stream()
        .map(s -> new Choice(s, texts.get("contacts.state." + s)))
        .toList();
  }

  public List<Choice> getCategories() {
    return Arrays.stream(MemberCategory.values())
        .map(c -> new Choice(c, texts.get("contacts.category." + c)))
        .toList();
  }

  /** A chip's tone for a state. */
  public String tone(MemberState of) {
    return switch (of) {
      case JOINED -> "done";
      case INVITED -> "waiting";
      case DISABLED, LEFT -> "neutral";
    };
  }

  public TreeNode<DepartmentNode> getTop() {
    return tree.top();
  }

  public TreeNode<DepartmentNode> getSelected() {
    return selected;
  }

  public void setSelected(TreeNode<DepartmentNode> selected) {
    this.selected = selected;
  }

  public DepartmentNode getChosen() {
    return chosen;
  }

  public String getDepartment() {
    return department;
  }

  public void setDepartment(String department) {
    this.department = department;
  }

  public String getDepartmentText() {
    return departmentText;
  }

  public void setDepartmentText(String departmentText) {
    this.departmentText = departmentText;
  }

  public String getDepartmentName() {
    return departmentName;
  }

  public void setDepartmentName(String departmentName) {
    this.departmentName = departmentName;
  }

  public ContactFigures getFigures() {
    return figures;
  }

  public MemberState getState() {
    return state;
  }

  public void setState(MemberState state) {
    this.state = state;
  }

  public MemberCategory getCategory() {
    return category;
  }

  public void setCategory(MemberCategory category) {
    this.category = category;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public LazyRows<MemberSummary> getRows() {
    return rows;
  }
}
