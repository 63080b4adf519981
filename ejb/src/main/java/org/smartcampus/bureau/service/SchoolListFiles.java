package org.smartcampus.bureau.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.smartcampus.platform.service.imports.StagedRow;
import org.smartcampus.platform.service.sheet.SheetLayout;
import org.smartcampus.platform.service.sheet.SheetWriter;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.Texts;
import org.smartcampus.shared.service.Requires;

/** The workbooks around the import of a list of schools: its template, and its refused rows. */
@Stateless
@Requires(Permission.BUREAU_MANAGE)
public class SchoolListFiles {
  @Inject private SchoolLists lists;

  /** An empty workbook with a header in a language, for filling in. */
  public byte[] template(Language language) {
    return SheetWriter.workbook(layout("bureau.import.sheet", language), List.of());
  }

  /**
   * The refused rows of a list: the known columns and one of reasons.
   *
   * @throws NotFoundException when it is not the caller's
   */
  public byte[] errors(String publicId, Language language) {
    SheetLayout layout =
        layout("platform.import.errors", language)
            .column(Texts.of(language).get("platform.import.reason"), 60);
    List<List<Object>> rows = new ArrayList<>();
    for (StagedRow row : lists.refused(publicId)) {
      List<Object> cells = new ArrayList<>(row.row().cells());
      cells.add(SchoolListDetail.reasons(row, language));
      rows.add(cells);
    }
    return SheetWriter.workbook(layout, rows);
  }

  private static SheetLayout layout(String nameKey, Language language) {
    SheetLayout layout = SheetLayout.named(Texts.of(language).get(nameKey));
    SchoolSheet.titles(language).forEach(title -> layout.column(title, 24));
    return layout;
  }
}
