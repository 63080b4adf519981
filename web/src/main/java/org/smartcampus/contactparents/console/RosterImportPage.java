package org.smartcampus.contactparents.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.smartcampus.contactparents.service.roster.RosterImport;
import org.smartcampus.platform.console.ImportPage;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.model.Permission;

/** The import of students and parents (P-76). */
@Named("rosterImport")
@ViewScoped
public class RosterImportPage extends ImportPage {
  private static final long serialVersionUID = 1L;

  @Inject private Callers callers;

  @Override
  protected String kind() {
    return RosterImport.KIND;
  }

  @Override
  public List<String> getRules() {
    return List.of(
        "contactparents.import.rule.class",
        "contactparents.import.rule.match",
        "contactparents.import.rule.parents",
        "contactparents.import.rule.mobile");
  }

  /** Only who manages the whole school may let an import add to the structure. */
  @Override
  public String getSwitchKey() {
    return callers.current().scope(Permission.STUDENTS_MANAGE).all()
        ? "contactparents.import.createMissing"
        : null;
  }

  @Override
  protected Map<String, String> options() {
    return isSwitched() ? Map.of(RosterImport.STRUCTURE, RosterImport.CREATE) : Map.of();
  }
}
