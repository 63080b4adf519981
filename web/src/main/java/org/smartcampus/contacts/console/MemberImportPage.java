package org.smartcampus.contacts.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.smartcampus.contacts.service.MemberImport;
import org.smartcampus.platform.console.ImportPage;

/** The import of the staff sheet (P-24). */
@Named("memberImport")
@ViewScoped
public class MemberImportPage extends ImportPage {
  private static final long serialVersionUID = 1L;

  @Override
  protected String kind() {
    return MemberImport.KIND;
  }

  @Override
  public List<String> getRules() {
    return List.of(
        "contacts.import.rule.department",
        "contacts.import.rule.match",
        "contacts.import.rule.mobile");
  }
}
