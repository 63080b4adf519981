package org.smartcampus.contactparents.service.roster;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.smartcampus.platform.service.imports.RowAction;
import org.smartcampus.platform.service.imports.RowCheck;
import org.smartcampus.platform.service.imports.RowProblem;

/** What a row comes to. */
final class RowDecision {
  final RosterEntry entry;
  final List<GuardianDecision> guardians = new ArrayList<>();
  final List<RowProblem> errors = new ArrayList<>();
  final List<RowProblem> warnings = new ArrayList<>();

  /** Columns that change. */
  final Set<String> changes = new LinkedHashSet<>();

  KnownStudent student;
  boolean added;

  RowDecision(RosterEntry entry) {
    this.entry = entry;
  }

  RowAction action() {
    if (!errors.isEmpty()) {
      return RowAction.ERROR;
    }
    return added ? RowAction.ADD : changes.isEmpty() ? RowAction.SKIP : RowAction.UPDATE;
  }

  RowCheck check() {
    String label = entry.name().isEmpty() ? entry.studentNo() : entry.name();
    return errors.isEmpty()
        ? new RowCheck(
            entry.row(),
            action(),
            label,
            student.target(),
            List.copyOf(changes),
            List.of(),
            warnings)
        : RowCheck.refused(entry.row(), label, errors);
  }

  /** Whether any parent of the student has a telephone. */
  boolean reachable() {
    return student.relations.stream().anyMatch(r -> !r.ended && r.parent.mobileIndex != null);
  }

  /** What happens to one parent of the row. */
  static final class GuardianDecision {
    final GuardianEntry entry;
    KnownParent parent;
    KnownRelation relation;
    boolean parentAdded;
    boolean relationAdded;
    boolean relationChanged;
    boolean mobileSet;
    boolean emailSet;
    boolean languageSet;

    /** Who keeps the telephone, when this row found the conflict; else null. */
    KnownParent holder;

    GuardianDecision(GuardianEntry entry) {
      this.entry = entry;
    }
  }
}
