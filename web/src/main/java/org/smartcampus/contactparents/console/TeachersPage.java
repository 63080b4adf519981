package org.smartcampus.contactparents.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.primefaces.event.NodeSelectEvent;
import org.primefaces.model.DefaultTreeNode;
import org.primefaces.model.TreeNode;
import org.smartcampus.contactparents.model.TeacherRole;
import org.smartcampus.contactparents.service.AssignTeacher;
import org.smartcampus.contactparents.service.NodeService;
import org.smartcampus.contactparents.service.NodeSummary;
import org.smartcampus.contactparents.service.PostRow;
import org.smartcampus.contactparents.service.TeacherService;
import org.smartcampus.contacts.service.PickedMember;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.Tab;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.Permission;

/** Teachers of nodes: by node, and the classes that lack a form teacher (P-63). */
@Named("teachers")
@ViewScoped
public class TeachersPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/console/contactparents/teachers";

  @Inject private TeacherService teachers;
  @Inject private NodeService nodes;
  @Inject private Notices notices;
  @Inject private TextsBean texts;

  private String view;
  private String node;
  private TreeNode<NodeSummary> top;
  private TreeNode<NodeSummary> selected;
  private NodeSummary chosen;
  private List<PostRow> posts = List.of();
  private List<NodeSummary> gaps = List.of();
  private TeacherRole role;
  private String subject = "";
  private boolean main;
  private String text = "";
  private PostRow replaced;
  private PostRow removed;

  /** Reads the tree at the first rendering. */
  public void load() {
    if (top == null) {
      List<NodeSummary> tree = nodes.tree(Permission.TEACHERS_MANAGE);
      build(tree);
      gaps = teachers.gaps();
      if (node != null && !node.isBlank()) {
        choose(nodes.find(node, Permission.TEACHERS_MANAGE));
      }
    }
  }

  private void build(List<NodeSummary> tree) {
    top = new DefaultTreeNode<>();
    Map<Long, TreeNode<NodeSummary>> made = new HashMap<>();
    for (NodeSummary one : tree) {
      TreeNode<NodeSummary> above = one.parentId() == null ? top : made.get(one.parentId());
      TreeNode<NodeSummary> child = new DefaultTreeNode<>(one, above);
      child.setExpanded(one.depth() < 2);
      child.setSelectable(one.inScope());
      made.put(one.id(), child);
      if (one.publicId().equals(node)) {
        child.setSelected(true);
        selected = child;
        for (TreeNode<?> up = above; up != null; up = up.getParent()) {
          up.setExpanded(true);
        }
      }
    }
  }

  @SuppressWarnings("unchecked")
  public void select(NodeSelectEvent event) {
    choose(((TreeNode<NodeSummary>) event.getTreeNode()).getData());
  }

  private void choose(NodeSummary wanted) {
    chosen = wanted;
    posts = teachers.posts(wanted.publicId());
  }

  /** Opens the dialog for a new post on the chosen node. */
  public void startAssigning() {
    replaced = null;
    role = getRoles().isEmpty() ? null : (TeacherRole) getRoles().get(0).value();
    subject = "";
    main = false;
    text = "";
  }

  /** Opens the dialog for a successor. */
  public void startReplacing(PostRow post) {
    replaced = post;
    text = "";
  }

  public void startRemoving(PostRow post) {
    removed = post;
  }

  /** Gives the post to a member whom the search found. */
  public void assign(PickedMember member) {
    if (replaced == null) {
      teachers.assign(new AssignTeacher(chosen.publicId(), member.publicId(), role, subject, main));
      notices.done("contactparents.teachers.assigned", member.name(), chosen.name());
    } else {
      teachers.replace(replaced.id(), member.publicId());
      notices.done("contactparents.teachers.replaced", member.name(), replaced.name());
    }
    refresh();
  }

  public void makeMain(PostRow post) {
    teachers.makeMain(post.id());
    refresh();
  }

  public void remove() {
    teachers.remove(removed.id());
    notices.done("contactparents.teachers.removed", removed.name());
    refresh();
  }

  private void refresh() {
    choose(chosen);
    gaps = teachers.gaps();
  }

  /** Members found; nobody while nothing is typed. */
  public List<PickedMember> getFound() {
    return text.isBlank() ? List.of() : teachers.candidates(text);
  }

  /** Roles of the chosen node's kind. */
  public List<Choice> getRoles() {
    return chosen == null
        ? List.of()
        : Stream.of(TeacherRole.values())
            .filter(r -> r.on() == chosen.kind())
            .map(r -> new Choice(r, texts.get(r.textKey())))
            .toList();
  }

  public boolean isSubjectNeeded() {
    return replaced == null && role == TeacherRole.SUBJECT_TEACHER;
  }

  public boolean isMainOffered() {
    return replaced == null
        && role == TeacherRole.FORM_TEACHER
        && posts.stream().anyMatch(p -> p.role() == TeacherRole.FORM_TEACHER);
  }

  /** What happens when the post to remove is gone. */
  public List<String> getConsequences() {
    if (removed == null || removed.role() != TeacherRole.FORM_TEACHER) {
      return List.of();
    }
    boolean only = posts.stream().filter(p -> p.role() == TeacherRole.FORM_TEACHER).count() == 1;
    return List.of(
        texts.get(
            only
                ? "contactparents.teachers.removeOnly"
                : "contactparents.teachers.removeOthersStay"));
  }

  public List<Tab> getTabs() {
    return List.of(
        new Tab(texts.get("contactparents.teachers.byNode"), null, "neutral", PATH, !isGapView()),
        new Tab(
            texts.get("contactparents.teachers.gaps"),
            (long) gaps.size(),
            gaps.isEmpty() ? "done" : "waiting",
            PATH + "?view=gaps",
            isGapView()));
  }

  public boolean isGapView() {
    return "gaps".equals(view);
  }

  public String getDialogTitle() {
    if (replaced != null) {
      return texts.format("contactparents.teachers.replaceOf", replaced.name());
    }
    return chosen == null ? "" : texts.format("contactparents.teachers.assignTo", chosen.name());
  }

  public boolean isReplacing() {
    return replaced != null;
  }

  public PostRow getRemoved() {
    return removed;
  }

  public TreeNode<NodeSummary> getTop() {
    return top;
  }

  public TreeNode<NodeSummary> getSelected() {
    return selected;
  }

  public void setSelected(TreeNode<NodeSummary> selected) {
    this.selected = selected;
  }

  public NodeSummary getChosen() {
    return chosen;
  }

  public List<PostRow> getPosts() {
    return posts;
  }

  public List<NodeSummary> getGaps() {
    return gaps;
  }

  public TeacherRole getRole() {
    return role;
  }

  public void setRole(TeacherRole role) {
    this.role = role;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public boolean isMain() {
    return main;
  }

  public void setMain(boolean main) {
    this.main = main;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getView() {
    return view;
  }

  public void setView(String view) {
    this.view = view;
  }

  public String getNode() {
    return node;
  }

  public void setNode(String node) {
    this.node = node;
  }
}
