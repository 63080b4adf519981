package org.smartcampus.contactparents.service.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.smartcampus.contactparents.service.roster.RowDecision.GuardianDecision;
import org.smartcampus.platform.service.imports.ImportFact;

/** Counts what rows bring, for the preview and for the result (P-76). */
final class RosterTally {
  static final String STUDENTS = "contactparents.import.count.students";
  static final String WITH_MOBILE = "contactparents.import.count.parentsWithMobile";
  static final String WITHOUT_MOBILE = "contactparents.import.count.parentsWithoutMobile";
  static final String CONFLICTS = "contactparents.import.count.conflicts";
  static final String ENTRIES_WITHOUT_MOBILE = "contactparents.import.count.entriesWithoutMobile";
  static final String ENTRIES_WITH_EMAIL = "contactparents.import.count.entriesWithEmail";
  static final String NO_PARENT = "contactparents.import.count.studentsWithoutParent";
  static final String UNREACHABLE = "contactparents.import.count.studentsUnreachable";

  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> conflicts = new ArrayList<>();
  private final List<String> withoutParent = new ArrayList<>();
  private final List<String> unreachable = new ArrayList<>();

  /** Adds a row that is taken or has nothing to change. */
  void add(RowDecision row) {
    count(row, (key, n) -> counts.merge(key, n, Integer::sum));
    String student = row.entry.name() + " " + row.entry.studentNo();
    for (GuardianDecision guardian : row.guardians) {
      if (guardian.holder != null) {
        conflicts.add(
            guardian.entry.mobile()
                + ": "
                + guardian.holder.name
                + " / "
                + guardian.parent.name
                + " ("
                + student.strip()
                + ")");
      }
    }
    if (row.student.relations.isEmpty()) {
      withoutParent.add(student.strip());
    }
    if (!row.reachable()) {
      unreachable.add(student.strip());
    }
  }

  int get(String key) {
    return counts.getOrDefault(key, 0);
  }

  /** What the preview lists. */
  List<ImportFact> facts() {
    List<ImportFact> facts = new ArrayList<>();
    fact(facts, "contactparents.import.fact.conflicts", conflicts);
    fact(facts, "contactparents.import.fact.withoutParent", withoutParent);
    fact(facts, "contactparents.import.fact.unreachable", unreachable);
    return facts;
  }

  private static void fact(List<ImportFact> facts, String key, List<String> items) {
    if (!items.isEmpty()) {
      facts.add(new ImportFact(key, items));
    }
  }

  /** The counts of one row. */
  static void count(RowDecision row, BiConsumer<String, Integer> to) {
    to.accept(STUDENTS, row.added ? 1 : 0);
    to.accept(NO_PARENT, row.student.relations.isEmpty() ? 1 : 0);
    to.accept(UNREACHABLE, row.reachable() ? 0 : 1);
    for (GuardianDecision guardian : row.guardians) {
      to.accept(CONFLICTS, guardian.holder == null ? 0 : 1);
      to.accept(ENTRIES_WITHOUT_MOBILE, guardian.entry.mobile() == null ? 1 : 0);
      to.accept(ENTRIES_WITH_EMAIL, guardian.entry.email() == null ? 0 : 1);
      if (guardian.parentAdded) {
        boolean number = guardian.parent.mobileIndex != null;
        to.accept(number ? WITH_MOBILE : WITHOUT_MOBILE, 1);
      }
    }
  }
}
