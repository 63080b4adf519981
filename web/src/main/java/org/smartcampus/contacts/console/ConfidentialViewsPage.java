package org.smartcampus.contacts.console;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.smartcampus.contacts.model.ConfidentialView;
import org.smartcampus.contacts.service.confidential.ViewLog;
import org.smartcampus.contacts.service.confidential.ViewLogExport;
import org.smartcampus.contacts.service.confidential.ViewQuestion;
import org.smartcampus.platform.console.ExportDialog;
import org.smartcampus.platform.model.ConfidentialField;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.LazyRows;
import org.smartcampus.shared.console.TableBean;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;

/**
 * Who looked at confidential values (P-44). Each question is asked by a button, since each is
 * recorded; turning its pages is not.
 */
@Named("confidentialViews")
@ViewScoped
public class ConfidentialViewsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ViewLog log;
  @Inject private ExportDialog exports;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private TextsBean texts;
  @Inject private TableBean tables;

  private String viewer;
  private String name;
  private ConfidentialField field;
  private LocalDate from;
  private LocalDate until;
  private ViewQuestion asked;
  private long total;

  private final LazyRows<ConfidentialView> rows =
      new LazyRows<>(Set.of(), ConfidentialView::id) {
        private static final long serialVersionUID = 1L;

        @Override
        protected Page<ConfidentialView> page(PageRequest wanted) {
          return log.page(asked, wanted, total);
        }

        @Override
        protected List<?> narrowedBy() {
          return List.of(asked);
        }

        @Override
        public boolean isFiltered() {
          return !asked.equals(ViewQuestion.upTo(clock.today()));
        }

        @Override
        public void clear() {
          begin();
        }
      };

  @PostConstruct
  void open() {
    begin();
  }

  private void begin() {
    ViewQuestion all = ViewQuestion.upTo(clock.today());
    viewer = "";
    name = "";
    field = null;
    from = all.from();
    until = all.until();
    ask(all);
  }

  /** Asks what the fields say. */
  public void show() {
    ask(new ViewQuestion(viewer, name, field, from, until));
    tables.restart("rows");
  }

  private void ask(ViewQuestion question) {
    total = log.open(question);
    asked = question;
  }

  /** Whether the caller may take them out of the system. */
  public boolean isExportable() {
    return callers.current().has(Permission.EXPORT_RUN);
  }

  /** Opens the dialog for an export of what is shown. */
  public void export() {
    exports.open(ViewLogExport.KIND, asked.parameters());
  }

  public List<Choice> getFields() {
    return Arrays.stream(ConfidentialField.values())
        .map(f -> new Choice(f, texts.get("contacts.view.field." + f)))
        .toList();
  }

  public LazyRows<ConfidentialView> getRows() {
    return rows;
  }

  public String getViewer() {
    return viewer;
  }

  public void setViewer(String viewer) {
    this.viewer = viewer;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public ConfidentialField getField() {
    return field;
  }

  public void setField(ConfidentialField field) {
    this.field = field;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }
}
