package org.smartcampus.contactparents.service.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.smartcampus.contactparents.model.RelationState;
import org.smartcampus.contactparents.service.Branch;
import org.smartcampus.contactparents.store.RosterBulkStore;
import org.smartcampus.contactparents.store.RosterBulkStore.ConflictRow;
import org.smartcampus.contactparents.store.RosterBulkStore.ParentRow;
import org.smartcampus.contactparents.store.RosterBulkStore.RelationRow;
import org.smartcampus.contactparents.store.RosterBulkStore.StudentRow;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.SchoolChoices;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.PersonalData;

/** Fills a book with what the database knows of the rows of a sheet, in a handful of statements. */
@ApplicationScoped
public class BookLoader {
  @Inject private RosterBulkStore store;
  @Inject private Callers callers;
  @Inject private SchoolChoices choices;

  RosterBook load(List<RosterEntry> entries) {
    int school = callers.current().schoolId();
    Function<PersonalData, String> index = value -> BlindIndex.ofSchool(school, value);
    RosterBook book = new RosterBook(index, Language.valueOf(choices.text(Choice.LANGUAGE)));
    Branch branch = Branch.of(callers.current().scope(Permission.STUDENTS_MANAGE));

    Map<Long, StudentRow> students = students(entries);
    List<RelationRow> relations = store.relationsOf(students.keySet());
    Set<String> mobiles = new HashSet<>();
    Set<String> emails = new HashSet<>();
    for (RosterEntry entry : entries) {
      for (GuardianEntry guardian : entry.guardians()) {
        if (guardian.mobile() != null) {
          mobiles.add(index.apply(guardian.mobile()));
        } else if (guardian.email() != null) {
          emails.add(index.apply(guardian.email()));
        }
      }
    }
    List<ConflictRow> conflicts = store.conflicts(mobiles);
    Map<Long, KnownParent> parents = parents(mobiles, emails, relations, conflicts);

    Map<Long, KnownStudent> known = new HashMap<>();
    for (StudentRow row : students.values()) {
      known.put(row.id(), known(row, branch));
    }
    for (RelationRow row : relations) {
      known
          .get(row.studentId())
          .relations
          .add(
              new KnownRelation(
                  row.id(),
                  parents.get(row.parentId()),
                  row.state() == RelationState.ENDED,
                  row.relation(),
                  row.relationText()));
    }
    known.values().forEach(book::know);
    parents.values().forEach(book::know);
    conflicts.forEach(c -> book.knowConflict(c.mobileIndex(), parents.get(c.parentId())));
    return book;
  }

  private Map<Long, StudentRow> students(List<RosterEntry> entries) {
    Set<String> numbers = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (RosterEntry entry : entries) {
      names.add(entry.name());
      if (!entry.studentNo().isEmpty()) {
        numbers.add(entry.studentNo());
      }
    }
    Map<Long, StudentRow> found = new HashMap<>();
    store.studentsByNumber(numbers).forEach(s -> found.put(s.id(), s));
    store.studentsByName(names).stream()
        .filter(s -> s.studentNo() == null || !numbers.contains(s.studentNo()))
        .forEach(s -> found.put(s.id(), s));
    return found;
  }

  private Map<Long, KnownParent> parents(
      Set<String> mobiles,
      Set<String> emails,
      List<RelationRow> relations,
      List<ConflictRow> conflicts) {
    Map<Long, KnownParent> found = new HashMap<>();
    List<ParentRow> rows = new ArrayList<>(store.parentsByMobile(mobiles));
    rows.addAll(store.parentsByEmail(emails));
    rows.forEach(p -> found.putIfAbsent(p.id(), known(p)));
    Set<Long> ids = new HashSet<>();
    relations.forEach(r -> ids.add(r.parentId()));
    conflicts.forEach(c -> ids.add(c.parentId()));
    ids.removeAll(found.keySet());
    store.parentsById(ids).forEach(p -> found.putIfAbsent(p.id(), known(p)));
    return found;
  }

  private static KnownParent known(ParentRow row) {
    return new KnownParent(
        row.id(),
        row.name(),
        row.personId() != null,
        row.mobileIndex(),
        row.emailIndex(),
        row.language());
  }

  private static KnownStudent known(StudentRow row, Branch branch) {
    KnownStudent student = new KnownStudent(row.id(), row.version());
    student.no = row.studentNo();
    student.name = row.name();
    student.otherName = row.otherName();
    student.gender = row.gender();
    student.birthDate = row.birthDate();
    student.classKey = Long.toString(row.classId());
    student.outside = !branch.covers(row.classPath());
    return student;
  }
}
