package org.smartcampus.contacts.service;

import java.util.List;
import org.smartcampus.contacts.model.DepartmentMember;
import org.smartcampus.contacts.model.Member;
import org.smartcampus.platform.service.imports.RowCheck;

/**
 * A row of the sheet with what it means for the directory.
 *
 * @param target the member that it updates, or null
 * @param places his places as they are
 */
record CheckedMember(
    SheetMember sheet, RowCheck check, Member target, List<DepartmentMember> places) {}
