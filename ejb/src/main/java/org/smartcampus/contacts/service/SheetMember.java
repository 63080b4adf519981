package org.smartcampus.contacts.service;

import java.util.List;
import org.smartcampus.contacts.model.Gender;
import org.smartcampus.platform.service.imports.ImportRow;
import org.smartcampus.platform.service.imports.RowProblem;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.Mobile;

/**
 * One row of the staff sheet under the rules. A value that a rule refused is empty or null and has
 * its problem.
 *
 * @param account null for an empty cell
 * @param departments paths of names from the school on; empty when refused
 * @param problems why the row is refused; the row stays usable for duplicates in the file
 */
record SheetMember(
    ImportRow row,
    String name,
    String account,
    String englishName,
    String title,
    Gender gender,
    Mobile mobile,
    String landline,
    Email email,
    List<List<String>> departments,
    List<RowProblem> problems) {

  boolean valid() {
    return problems.isEmpty();
  }
}
