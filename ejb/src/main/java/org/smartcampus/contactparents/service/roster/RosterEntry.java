package org.smartcampus.contactparents.service.roster;

import java.util.List;
import org.smartcampus.contactparents.model.Gender;
import org.smartcampus.platform.service.imports.RowProblem;
import org.smartcampus.shared.model.BirthDate;
import org.smartcampus.shared.model.Language;

/**
 * A row of a roster sheet, read. Empty cells are null: they leave what is known as it is.
 *
 * @param studentNo empty when the row has none
 * @param classPath as written
 * @param problems what is wrong with its cells by themselves
 */
record RosterEntry(
    int row,
    String studentNo,
    String name,
    String otherName,
    Gender gender,
    BirthDate birthDate,
    String classPath,
    List<GuardianEntry> guardians,
    Language language,
    List<RowProblem> problems) {}
