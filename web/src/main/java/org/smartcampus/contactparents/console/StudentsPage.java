package org.smartcampus.contactparents.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.smartcampus.contactparents.model.StudentStatus;
import org.smartcampus.contactparents.service.BoundFilter;
import org.smartcampus.contactparents.service.GuardianFacts;
import org.smartcampus.contactparents.service.NodeService;
import org.smartcampus.contactparents.service.ParentService;
import org.smartcampus.contactparents.service.ParentSummary;
import org.smartcampus.contactparents.service.StudentFilter;
import org.smartcampus.contactparents.service.StudentService;
import org.smartcampus.contactparents.service.StudentSummary;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.LanguageBean;
import org.smartcampus.shared.console.LazyRows;
import org.smartcampus.shared.console.Tab;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;

/** Students and parents in two lists (P-64). */
@Named("students")
@ViewScoped
public class StudentsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private StudentService students;
  @Inject private ParentService parents;
  @Inject private NodeService nodes;
  @Inject private Callers callers;
  @Inject private TextsBean texts;
  @Inject private LanguageBean language;

  private String view;
  private String node;
  private StudentStatus status = StudentStatus.ACTIVE;
  private BoundFilter bound;
  private Boolean parentBound;
  private String text = "";
  private List<Choice> nodeChoices;

  private final LazyRows<StudentSummary> studentRows =
      new LazyRows<>(Set.of("name", "studentNo", "class", "status"), StudentSummary::publicId) {
        private static final long serialVersionUID = 1L;

        @Override
        protected Page<StudentSummary> page(PageRequest request) {
          return students.list(new StudentFilter(node, status, bound), request);
        }

        @Override
        protected String search() {
          return text;
        }

        @Override
        public boolean isFiltered() {
          return anyFilter() || status != StudentStatus.ACTIVE || bound != null;
        }

        @Override
        public void clear() {
          clearAll();
        }
      };

  private final LazyRows<ParentSummary> parentRows =
      new LazyRows<>(Set.of("name", "bound"), ParentSummary::publicId) {
        private static final long serialVersionUID = 1L;

        @Override
        protected Page<ParentSummary> page(PageRequest request) {
          return parents.list(node, parentBound, request);
        }

        @Override
        protected String search() {
          return text;
        }

        @Override
        public boolean isFiltered() {
          return anyFilter() || parentBound != null;
        }

        @Override
        public void clear() {
          clearAll();
        }
      };

  private boolean anyFilter() {
    return !text.isBlank() || node != null;
  }

  private void clearAll() {
    text = "";
    node = null;
    status = StudentStatus.ACTIVE;
    bound = null;
    parentBound = null;
  }

  public List<Tab> getTabs() {
    return RosterTabs.of(texts, isParentView() ? "parents" : "students");
  }

  public boolean isParentView() {
    return "parents".equals(view);
  }

  public boolean isManaging() {
    return callers.current().has(Permission.STUDENTS_MANAGE);
  }

  public List<Choice> getNodes() {
    if (nodeChoices == null) {
      nodeChoices = NodeChoices.indented(nodes.tree(Permission.STUDENTS_VIEW));
    }
    return nodeChoices;
  }

  public List<Choice> getStatuses() {
    return Stream.of(StudentStatus.values())
        .map(s -> new Choice(s, texts.get(s.textKey())))
        .toList();
  }

  public List<Choice> getBoundFilters() {
    return Stream.of(BoundFilter.values()).map(b -> new Choice(b, texts.get(b.textKey()))).toList();
  }

  public List<Choice> getParentFilters() {
    return List.of(
        new Choice(Boolean.TRUE, texts.get("contactparents.parents.bound")),
        new Choice(Boolean.FALSE, texts.get("contactparents.parents.notBound")));
  }

  /** A parent's relation in words. */
  public String relation(GuardianFacts parent) {
    return parent.relationIn(language.getCurrent());
  }

  /** A chip's tone for a status. */
  public String tone(StudentStatus of) {
    return of == StudentStatus.ACTIVE ? "done" : "neutral";
  }

  public LazyRows<StudentSummary> getStudentRows() {
    return studentRows;
  }

  public LazyRows<ParentSummary> getParentRows() {
    return parentRows;
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
    this.node = node == null || node.isBlank() ? null : node;
  }

  public StudentStatus getStatus() {
    return status;
  }

  public void setStatus(StudentStatus status) {
    this.status = status;
  }

  public BoundFilter getBound() {
    return bound;
  }

  public void setBound(BoundFilter bound) {
    this.bound = bound;
  }

  public Boolean getParentBound() {
    return parentBound;
  }

  public void setParentBound(Boolean parentBound) {
    this.parentBound = parentBound;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text == null ? "" : text;
  }
}
