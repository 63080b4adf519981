package org.smartcampus.contactparents.service.roster;

import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.smartcampus.contactparents.model.Parent;
import org.smartcampus.contactparents.model.ParentRelation;
import org.smartcampus.contactparents.model.RosterConflict;
import org.smartcampus.contactparents.model.StructureNode;
import org.smartcampus.contactparents.model.Student;
import org.smartcampus.contactparents.service.roster.RowDecision.GuardianDecision;
import org.smartcampus.contactparents.store.RosterBulkStore;

/** Stores the decisions of one slice; parents added by one row serve the next. */
final class RosterWriter {
  private final RosterBulkStore store;
  private final int school;
  private final Instant now;
  private final Map<KnownParent, Parent> parents = new IdentityHashMap<>();
  private final Map<String, StructureNode> classes = new HashMap<>();

  RosterWriter(RosterBulkStore store, int school, Instant now) {
    this.store = store;
    this.school = school;
    this.now = now;
  }

  /** Stores one row's decision. */
  void write(RowDecision row) {
    KnownStudent known = row.student;
    Student student;
    if (row.added) {
      student = new Student(known.name, node(known), now);
      set(student, known);
      store.add(student);
    } else {
      student = store.student(known.id);
      if (row.changes.contains(RosterColumns.NAME)) {
        student.setName(known.name);
      }
      if (row.changes.contains(RosterColumns.CLASS)) {
        student.setSchoolClass(node(known));
      }
      set(student, known);
    }
    for (GuardianDecision guardian : row.guardians) {
      write(guardian, student, known);
    }
  }

  private StructureNode node(KnownStudent known) {
    return classes.computeIfAbsent(known.classKey, key -> store.node(Long.parseLong(key)));
  }

  private static void set(Student student, KnownStudent known) {
    student.setStudentNo(known.no);
    student.setOtherName(known.otherName);
    student.setGender(known.gender);
    student.setBirthDate(known.birthDate);
  }

  private void write(GuardianDecision decision, Student student, KnownStudent known) {
    if (decision.mobileSet || decision.emailSet || decision.languageSet || decision.parentAdded) {
      Parent parent = parent(decision.parent);
      if (decision.mobileSet) {
        parent.setMobile(school, decision.entry.mobile());
      }
      if (decision.emailSet) {
        parent.setEmail(school, decision.entry.email());
      }
      if (decision.languageSet) {
        parent.setLanguage(decision.parent.language);
      }
    }
    if (decision.relationAdded) {
      ParentRelation relation =
          new ParentRelation(
              parent(decision.parent),
              student,
              decision.entry.relation(),
              decision.entry.relationText());
      relation.setSortOrder(known.relations.indexOf(decision.relation) + 1);
      store.add(relation);
    } else if (decision.relationChanged) {
      store
          .relation(decision.relation.id)
          .setRelation(decision.entry.relation(), decision.entry.relationText());
    }
    if (decision.holder != null) {
      Parent holder = parent(decision.holder);
      store.add(
          new RosterConflict(parent(decision.parent), holder, decision.holder.mobileIndex, now));
    }
  }

  private Parent parent(KnownParent known) {
    return parents.computeIfAbsent(
        known,
        k -> {
          if (k.id != null) {
            return store.parent(k.id);
          }
          Parent added = new Parent(k.name, k.language, now);
          store.add(added);
          return added;
        });
  }
}
