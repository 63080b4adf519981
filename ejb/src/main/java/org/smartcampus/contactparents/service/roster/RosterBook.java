package org.smartcampus.contactparents.service.roster;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.smartcampus.contactparents.service.roster.RowDecision.GuardianDecision;
import org.smartcampus.platform.service.imports.RowProblem;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.NameKeys;
import org.smartcampus.shared.model.PersonalData;

/**
 * What is known of the roster, and what each further row means on top of it. Deciding a row changes
 * the book as if the row were applied, so that siblings meet the parent that an earlier row
 * brought.
 *
 * <p>Students are found by number, then by name and class. Parents are found by telephone and name;
 * of two names with one telephone the first keeps it and the other stays, without a number, in a
 * listed conflict. Parents who are bound keep what they proved themselves: number, e-mail,
 * language.
 */
final class RosterBook {
  private final Function<PersonalData, String> index;
  private final Language fallback;
  private final Map<String, KnownStudent> byNumber = new HashMap<>();
  private final Map<String, Set<KnownStudent>> byNameAndClass = new HashMap<>();
  private final Map<String, KnownParent> byMobile = new HashMap<>();
  private final Map<String, KnownParent> byEmailAndName = new HashMap<>();
  private final Map<String, KnownParent> byWantedMobile = new HashMap<>();

  /**
   * @param index blind index of a value under the school's key
   * @param fallback language of new parents whose row names none
   */
  RosterBook(Function<PersonalData, String> index, Language fallback) {
    this.index = index;
    this.fallback = fallback;
  }

  void know(KnownStudent student) {
    if (student.no != null) {
      byNumber.put(student.no, student);
    }
    byNameAndClass
        .computeIfAbsent(key(student.name, student.classKey), k -> new LinkedHashSet<>())
        .add(student);
  }

  private void forget(KnownStudent student) {
    Set<KnownStudent> named = byNameAndClass.get(key(student.name, student.classKey));
    if (named != null) {
      named.remove(student);
    }
  }

  void know(KnownParent parent) {
    if (parent.mobileIndex != null) {
      byMobile.put(parent.mobileIndex, parent);
    }
    if (parent.emailIndex != null) {
      byEmailAndName.putIfAbsent(key(fold(parent.name), parent.emailIndex), parent);
    }
  }

  /** A conflict found before: the parent wanted this number, which another one has. */
  void knowConflict(String mobileIndex, KnownParent parent) {
    byWantedMobile.put(key(fold(parent.name), mobileIndex), parent);
  }

  /**
   * Decides a row.
   *
   * @param classKey the class, or null when its path is not known: an error that is in the entry
   * @param mayAdd false when unknown students are not to be added
   */
  RowDecision decide(RosterEntry entry, String classKey, boolean mayAdd) {
    RowDecision decision = new RowDecision(entry);
    decision.errors.addAll(entry.problems());
    KnownStudent student =
        decision.errors.isEmpty() ? findStudent(entry, classKey, decision) : null;
    if (!decision.errors.isEmpty()) {
      return decision;
    }
    if (student == null && !mayAdd) {
      decision.errors.add(RowProblem.of("", "contactparents.import.notFound"));
      return decision;
    }
    if (student == null) {
      decision.added = true;
      student = new KnownStudent(null, 0);
    }
    decision.student = student;
    student.row = entry.row();
    takeStudent(entry, classKey, student, decision);
    for (GuardianEntry guardian : entry.guardians()) {
      takeGuardian(guardian, decision);
    }
    return decision;
  }

  private KnownStudent findStudent(RosterEntry entry, String classKey, RowDecision decision) {
    KnownStudent found = entry.studentNo().isEmpty() ? null : byNumber.get(entry.studentNo());
    if (found == null) {
      List<KnownStudent> named =
          byNameAndClass.getOrDefault(key(entry.name(), classKey), Set.of()).stream()
              .filter(s -> entry.studentNo().isEmpty() || s.no == null)
              .toList();
      if (named.size() > 1) {
        decision.errors.add(
            RowProblem.of(RosterColumns.NAME, "contactparents.import.ambiguousName", entry.name()));
      }
      found = named.isEmpty() ? null : named.get(0);
    }
    if (found != null && found.outside) {
      decision.errors.add(
          RowProblem.of(RosterColumns.NO, "contactparents.student.noTaken", entry.studentNo()));
    } else if (found != null && found.row != 0 && found.row != entry.row()) {
      decision.errors.add(
          RowProblem.of(
              entry.studentNo().isEmpty() ? RosterColumns.NAME : RosterColumns.NO,
              "contactparents.import.twice",
              found.row));
    }
    return found;
  }

  private void takeStudent(
      RosterEntry entry, String classKey, KnownStudent student, RowDecision decision) {
    forget(student);
    if (!entry.studentNo().isEmpty() && !entry.studentNo().equals(student.no)) {
      student.no = entry.studentNo();
      decision.changes.add(RosterColumns.NO);
    }
    if (!entry.name().equals(student.name)) {
      student.name = entry.name();
      decision.changes.add(RosterColumns.NAME);
    }
    if (entry.otherName() != null && !entry.otherName().equals(student.otherName)) {
      student.otherName = entry.otherName();
      decision.changes.add(RosterColumns.OTHER_NAME);
    }
    if (entry.gender() != null && entry.gender() != student.gender) {
      student.gender = entry.gender();
      decision.changes.add(RosterColumns.GENDER);
    }
    if (entry.birthDate() != null && !entry.birthDate().equals(student.birthDate)) {
      student.birthDate = entry.birthDate();
      decision.changes.add(RosterColumns.BIRTH_DATE);
    }
    if (!classKey.equals(student.classKey)) {
      student.classKey = classKey;
      decision.changes.add(RosterColumns.CLASS);
    }
    know(student);
  }

  private void takeGuardian(GuardianEntry entry, RowDecision row) {
    GuardianDecision decision = new GuardianDecision(entry);
    KnownStudent student = row.student;
    String mobile = entry.mobile() == null ? null : index.apply(entry.mobile());
    String email = entry.email() == null ? null : index.apply(entry.email());
    KnownParent beside = besideStudent(student, entry.name());
    KnownParent holder = mobile == null ? null : byMobile.get(mobile);
    if (holder != null && sameName(holder.name, entry.name())) {
      decision.parent = holder;
    } else if (holder != null) {
      wanting(decision, mobile, beside, holder, row);
    } else {
      KnownParent known = beside;
      if (known == null && mobile == null && email != null) {
        known = byEmailAndName.get(key(fold(entry.name()), email));
      }
      decision.parent = known;
    }
    if (row.guardians.stream().anyMatch(g -> g.parent == decision.parent)) {
      row.warnings.add(
          RowProblem.of(entry.column("name"), "contactparents.import.sameParent", entry.name()));
      return;
    }
    if (decision.parent == null) {
      decision.parent = new KnownParent(null, entry.name(), false, null, null, null);
      decision.parentAdded = true;
      row.changes.add(entry.column("name"));
    }
    if (decision.holder != null) {
      knowConflict(mobile, decision.parent);
    }
    takeContact(decision, holder == null ? mobile : null, email, row);
    takeRelation(decision, row);
    know(decision.parent);
    row.guardians.add(decision);
  }

  /** The number belongs to somebody of another name. */
  private void wanting(
      GuardianDecision decision,
      String mobile,
      KnownParent beside,
      KnownParent holder,
      RowDecision row) {
    GuardianEntry entry = decision.entry;
    KnownParent listed = byWantedMobile.get(key(fold(entry.name()), mobile));
    decision.parent = listed != null ? listed : beside;
    row.warnings.add(
        RowProblem.of(entry.column("mobile"), "contactparents.import.numberHeld", holder.name));
    if (listed == null && (beside == null || beside.mobileIndex == null)) {
      decision.holder = holder;
    }
  }

  private void takeContact(
      GuardianDecision decision, String mobile, String email, RowDecision row) {
    KnownParent parent = decision.parent;
    GuardianEntry entry = decision.entry;
    if (parent.bound) {
      if (mobile != null && !mobile.equals(parent.mobileIndex)) {
        row.warnings.add(
            RowProblem.of(entry.column("mobile"), "contactparents.import.boundKept", parent.name));
      }
      return;
    }
    if (mobile != null && !mobile.equals(parent.mobileIndex)) {
      byMobile.remove(parent.mobileIndex, parent);
      parent.mobileIndex = mobile;
      decision.mobileSet = true;
      row.changes.add(entry.column("mobile"));
    }
    if (email != null && !email.equals(parent.emailIndex)) {
      parent.emailIndex = email;
      decision.emailSet = true;
      row.changes.add(entry.column("email"));
    }
    Language language = row.entry.language();
    if (language == null && parent.language == null) {
      language = fallback;
    }
    if (language != null && language != parent.language) {
      parent.language = language;
      decision.languageSet = true;
      row.changes.add(RosterColumns.LANGUAGE);
    }
  }

  private void takeRelation(GuardianDecision decision, RowDecision row) {
    GuardianEntry entry = decision.entry;
    KnownRelation relation =
        row.student.relations.stream()
            .filter(r -> r.parent == decision.parent)
            .findFirst()
            .orElse(null);
    if (relation == null) {
      relation =
          new KnownRelation(null, decision.parent, false, entry.relation(), entry.relationText());
      row.student.relations.add(relation);
      decision.relationAdded = true;
      row.changes.add(entry.column("name"));
    } else if (relation.ended) {
      row.warnings.add(
          RowProblem.of(entry.column("name"), "contactparents.import.endedKept", entry.name()));
    } else if (relation.kind != entry.relation()
        || !Objects.equals(relation.text, entry.relationText())) {
      relation.kind = entry.relation();
      relation.text = entry.relationText();
      decision.relationChanged = true;
      row.changes.add(entry.column("relation"));
    }
    decision.relation = relation;
  }

  private static KnownParent besideStudent(KnownStudent student, String name) {
    return student.relations.stream()
        .map(r -> r.parent)
        .filter(p -> sameName(p.name, name))
        .findFirst()
        .orElse(null);
  }

  private static boolean sameName(String one, String other) {
    return one.equals(other) || fold(one).equals(fold(other));
  }

  private static String fold(String name) {
    return NameKeys.fold(name);
  }

  private static String key(String one, String other) {
    return one + '\u0000' + other;
  }
}
