package org.smartcampus.contactparents.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.smartcampus.contactparents.model.StudentStatus;
import org.smartcampus.contactparents.service.BoundFilter;
import org.smartcampus.contactparents.service.ConflictRow;
import org.smartcampus.contactparents.service.StudentFilter;
import org.smartcampus.contactparents.service.StudentService;
import org.smartcampus.contactparents.service.StudentSummary;
import org.smartcampus.contactparents.service.UnboundRow;
import org.smartcampus.contactparents.service.UnboundService;
import org.smartcampus.shared.console.LazyRows;
import org.smartcampus.shared.console.Tab;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;

/** Whom notices do not reach: unbound parents, students without parents, conflicts (P-71). */
@Named("unbound")
@ViewScoped
public class UnboundPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/console/contactparents/unbound";

  @Inject private UnboundService unbound;
  @Inject private StudentService students;
  @Inject private TextsBean texts;

  private String view;
  private String text = "";
  private UnboundService.UnboundCounts counts;

  private final LazyRows<UnboundRow> parentRows =
      new Rows<>(UnboundRow::relationId) {
        private static final long serialVersionUID = 1L;

        @Override
        protected Page<UnboundRow> page(PageRequest request) {
          return unbound.unbound(request);
        }
      };

  private final LazyRows<StudentSummary> studentRows =
      new Rows<>(StudentSummary::publicId) {
        private static final long serialVersionUID = 1L;

        @Override
        protected Page<StudentSummary> page(PageRequest request) {
          return students.list(
              new StudentFilter(null, StudentStatus.ACTIVE, BoundFilter.NO_PARENT), request);
        }
      };

  private final LazyRows<ConflictRow> conflictRows =
      new Rows<>(ConflictRow::id) {
        private static final long serialVersionUID = 1L;

        @Override
        protected Page<ConflictRow> page(PageRequest request) {
          return unbound.conflicts(request);
        }
      };

  /** Rows that the search field narrows. */
  private abstract class Rows<T> extends LazyRows<T> {
    private static final long serialVersionUID = 1L;

    Rows(Key<T> key) {
      super(Set.of(), key);
    }

    @Override
    protected String search() {
      return text;
    }

    @Override
    public void clear() {
      text = "";
    }
  }

  public List<Tab> getTabs() {
    return RosterTabs.of(texts, "unbound");
  }

  /** Which of the three lists, with their counts. */
  public List<Tab> getLists() {
    if (counts == null) {
      counts = unbound.counts();
    }
    return List.of(
        tab("parents", PATH, counts.unbound(), isParents()),
        tab("students", PATH + "?view=students", counts.withoutParent(), isStudents()),
        tab("conflicts", PATH + "?view=conflicts", counts.conflicts(), isConflicts()));
  }

  private Tab tab(String name, String href, long count, boolean current) {
    return new Tab(
        texts.get("contactparents.unbound." + name),
        count,
        count == 0 ? "done" : "waiting",
        href,
        current);
  }

  public boolean isParents() {
    return !isStudents() && !isConflicts();
  }

  public boolean isStudents() {
    return "students".equals(view);
  }

  public boolean isConflicts() {
    return "conflicts".equals(view);
  }

  public LazyRows<UnboundRow> getParentRows() {
    return parentRows;
  }

  public LazyRows<StudentSummary> getStudentRows() {
    return studentRows;
  }

  public LazyRows<ConflictRow> getConflictRows() {
    return conflictRows;
  }

  public String getView() {
    return view;
  }

  public void setView(String view) {
    this.view = view;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text == null ? "" : text;
  }
}
