package org.smartcampus.contactparents.service.roster;

import org.smartcampus.contactparents.model.RelationKind;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.Mobile;

/**
 * A parent as a row names him.
 *
 * @param number 1 or 2, for the columns of problems
 * @param mobile or null
 * @param email or null
 */
record GuardianEntry(
    int number,
    String name,
    RelationKind relation,
    String relationText,
    Mobile mobile,
    Email email) {
  String column(String field) {
    return RosterColumns.guardian(number, field);
  }
}
