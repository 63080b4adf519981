package org.smartcampus.platform.service.imports;

import java.util.List;
import org.smartcampus.platform.service.sheet.SheetHeader;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Permission;

/**
 * One kind of import: a CDI bean of the feature that owns the data. Both methods run in a
 * transaction of the school, with a caller who has the scope of the person who uploaded.
 */
public interface ImportKind {
  /** Name of the kind, for example {@code contacts.members}. */
  String kind();

  /** What somebody must be allowed to do to import this. */
  Permission permission();

  /** The columns of its sheet, names in four languages. */
  SheetHeader header();

  /** Text key of what an import of this kind does, title of its page. */
  String titleKey();

  /** Text key of the sheet's name in the template. */
  String sheetKey();

  /** The header of the template, in a language. */
  List<String> titles(Language language);

  /**
   * Dry run over all rows; changes nothing. Looks keys up in bulk, since a sheet may have 50,000
   * rows.
   */
  ImportPlan plan(ImportSheet sheet);

  /**
   * Applies a slice of at most 500 rows that the dry run took, in one transaction. Checks each row
   * again first: where the {@code target} is no longer the staged one, the row ends as an error
   * {@code platform.import.changedMeanwhile} (or as a skip when nothing is left to change). A row
   * is handed over again only when its transaction was rolled back. When the slice throws, its rows
   * come once more, one by one.
   *
   * @param staged the checks of the dry run, in the order of the rows
   * @return one outcome for every row
   */
  List<RowDone> apply(ImportSheet slice, List<RowCheck> staged);
}
