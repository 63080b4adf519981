package org.smartcampus.contacts.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.smartcampus.contacts.service.MemberImportService;
import org.smartcampus.platform.console.ImportPage;
import org.smartcampus.platform.service.imports.ImportDoor;

/** The import of the staff sheet (P-24). */
@Named("memberImport")
@ViewScoped
public class MemberImportPage extends ImportPage {
  private static final long serialVersionUID = 1L;

  @Inject private MemberImportService imports;

  @Override
  protected ImportDoor door() {
    return imports;
  }

  @Override
  protected String path() {
    return "/console/contacts/import";
  }

  @Override
  public List<String> getRules() {
    return List.of(
        "contacts.import.rule.department",
        "contacts.import.rule.match",
        "contacts.import.rule.mobile");
  }
}
