package org.smartcampus.shared.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.event.ColumnToggleEvent;
import org.primefaces.event.data.PageEvent;
import org.primefaces.model.Visibility;

/**
 * What a person chose for his lists, kept with him (§2.1): the page size (20, 50 or 100)
 * everywhere, the hidden columns page by page. Sends tables back to their first page.
 */
@Named("tables")
@RequestScoped
public class TableBean {
  private static final String ROWS = "rows";

  /** A person's own choice to hide nothing, where nothing means that he has chosen nothing. */
  private static final String NONE = "-";

  private static final Set<Integer> SIZES = Set.of(20, 50, 100);

  @Inject private Preferences preferences;

  private Set<String> hidden;

  /** Rows a page, as his school says until the person chose otherwise. */
  public int getSize() {
    return switch (preferences.get(ROWS, "20")) {
      case "50" -> 50;
      case "100" -> 100;
      default -> 20;
    };
  }

  /** Remembers the size that a table was just paged with. */
  public void paged(PageEvent event) {
    Integer rows = event.getRowsPerPage();
    if (rows != null && SIZES.contains(rows) && rows != getSize()) {
      preferences.put(ROWS, String.valueOf(rows));
    }
  }

  /** True when a column of the current page is to be seen; one without a name always is. */
  public boolean shows(String column) {
    return column == null || column.isEmpty() || !hidden().contains(column);
  }

  /** Remembers that a column was hidden or shown. */
  public void toggled(ColumnToggleEvent event) {
    String column = (String) ((UIComponent) event.getColumn()).getAttributes().get("name");
    Set<String> hidden = new TreeSet<>(hidden());
    hidden.remove(NONE);
    if (event.getVisibility() == Visibility.HIDDEN) {
      hidden.add(column);
    } else {
      hidden.remove(column);
    }
    preferences.put(columnsOfPage(), hidden.isEmpty() ? NONE : String.join(",", hidden));
    this.hidden = null;
  }

  private Set<String> hidden() {
    if (hidden == null) {
      // asked for every cell
      String kept = preferences.get(columnsOfPage(), "");
      hidden = kept.isEmpty() ? Set.of() : Set.of(kept.split(","));
    }
    return hidden;
  }

  private static String columnsOfPage() {
    String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
    return "columns:" + view.substring(0, view.lastIndexOf('.'));
  }

  /** Shows the first page of the table with this id, after a filter changed. */
  public void restart(String id) {
    FacesContext faces = FacesContext.getCurrentInstance();
    VisitContext visit =
        VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_ITERATION));
    faces.getViewRoot().visitTree(visit, (context, component) -> reset(component, id));
  }

  private static VisitResult reset(UIComponent component, String id) {
    if (component instanceof DataTable table && table.getId().equals(id)) {
      table.setFirst(0);
      return VisitResult.COMPLETE;
    }
    return VisitResult.ACCEPT;
  }
}
