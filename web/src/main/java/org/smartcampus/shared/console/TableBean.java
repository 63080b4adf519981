package org.smartcampus.shared.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Set;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.event.data.PageEvent;

/** Keeps the page size of a person (20, 50 or 100) and sends tables back to their first page. */
@Named("tables")
@RequestScoped
public class TableBean {
  private static final String COOKIE = "campus_rows";
  private static final Set<Integer> SIZES = Set.of(20, 50, 100);

  @Inject private HttpServletRequest request;

  /** Rows a page, 20 until the person chose otherwise. */
  public int getSize() {
    String kept = Cookies.value(request, COOKIE);
    return "50".equals(kept) ? 50 : "100".equals(kept) ? 100 : 20;
  }

  /** Remembers the size that a table was just paged with. */
  public void paged(PageEvent event) {
    Integer rows = event.getRowsPerPage();
    if (rows != null && SIZES.contains(rows) && rows != getSize()) {
      Object response = FacesContext.getCurrentInstance().getExternalContext().getResponse();
      ((HttpServletResponse) response)
          .addCookie(Cookies.kept(COOKIE, String.valueOf(rows), request.isSecure()));
    }
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
