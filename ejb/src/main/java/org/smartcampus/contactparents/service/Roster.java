package org.smartcampus.contactparents.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.contactparents.model.Parent;
import org.smartcampus.contactparents.model.ParentRelation;
import org.smartcampus.contactparents.model.RelationState;
import org.smartcampus.contactparents.model.StructureNode;
import org.smartcampus.contactparents.model.Student;
import org.smartcampus.contactparents.store.NodeStore;
import org.smartcampus.contactparents.store.RosterStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.NameKeys;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.PlainText;

/**
 * The roster as joining needs it: compares a claim and binds a parent, inside the transaction of
 * the guarded service that calls it. It asks no permission itself.
 */
@ApplicationScoped
public class Roster {
  @Inject private RosterStore store;
  @Inject private NodeStore nodes;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;

  /**
   * Compares a claimed child with the students of a class, or of all classes below a node (§3.3).
   *
   * @param mobileIndex the applicant's proven number under the school's key
   * @param studentNo or empty
   */
  public RosterMatch match(long nodeId, String mobileIndex, String childName, String studentNo) {
    String path = nodes.find(nodeId).map(StructureNode::getPath).orElse(null);
    String name = PlainText.normalize(childName);
    if (path == null || name.isEmpty()) {
      return RosterMatch.NONE;
    }
    List<Student> named = store.studentsNamed(name, path);
    RosterMatch best = RosterMatch.NONE;
    for (Student student : named) {
      RosterMatch match =
          RosterMatch.of(
              student, store.relationsOf(student), mobileIndex, PlainText.normalize(studentNo));
      if (match.result().compareTo(best.result()) > 0) {
        best = match;
      }
    }
    return best;
  }

  /** A student with his parents, for showing beside a claim; empty when there is none such. */
  public Optional<StudentFacts> student(long id) {
    return store.student(id).map(this::facts);
  }

  /** Students of that name in a class or below a node, at most 10, for the reviewer's choice. */
  public List<StudentFacts> named(long nodeId, String childName) {
    return nodes
        .find(nodeId)
        .map(n -> store.studentsNamed(PlainText.normalize(childName), n.getPath()))
        .orElse(List.of())
        .stream()
        .limit(10)
        .map(this::facts)
        .toList();
  }

  /**
   * Adds a student whom a reviewer approved without a row on the roster.
   *
   * @return inner id
   * @throws BusinessException {@code contactparents.student.noTaken} on field {@code studentNo}
   */
  public long addStudent(long classId, String name, String studentNo) {
    StructureNode schoolClass = nodes.find(classId).orElseThrow(NotFoundException::new);
    Student student = new Student(name, schoolClass, clock.now());
    student.setStudentNo(studentNo);
    if (student.getStudentNo() != null
        && store.studentByNumber(student.getStudentNo()).isPresent()) {
      throw new BusinessException("contactparents.student.noTaken", student.getStudentNo())
          .onField("studentNo");
    }
    store.add(student);
    audit.record("edu.student.create", "Student", student.getPublicId());
    return student.getId();
  }

  /**
   * Makes the relation of a person to a student active: finds the parent by person, by number, or
   * by name among the student's parents without a number, else adds one.
   *
   * @return inner id of the parent that is bound now
   */
  public long bind(BindParent command) {
    Student student = store.student(command.studentId()).orElseThrow(NotFoundException::new);
    Parent parent = parentFor(command, student);
    if (!parent.isBound()) {
      parent.bind(command.personId(), clock.now());
      parent.setLanguage(command.language());
    }
    if (command.email() != null) {
      parent.setEmail(school(), command.email());
    }
    ParentRelation relation =
        store.relation(student, parent).orElseGet(() -> added(parent, student, command));
    relation.setRelation(command.relation(), command.relationText());
    relation.activate(clock.now());
    audit.record(
        "edu.relation.bind",
        "Parent",
        parent.getPublicId(),
        Map.of(),
        Map.of("student", student.getPublicId(), "relation", command.relation()));
    store.flush();
    return parent.getId();
  }

  private Parent parentFor(BindParent command, Student student) {
    String index = BlindIndex.ofSchool(school(), command.mobile());
    Optional<Parent> known =
        store
            .parentOfPerson(command.personId())
            .or(() -> store.parentByMobile(index).filter(p -> isFree(p, command.personId())))
            .or(() -> withoutNumber(student, command.name()));
    Parent parent =
        known.orElseGet(
            () -> {
              Parent added = new Parent(command.name(), command.language(), clock.now());
              store.add(added);
              return added;
            });
    if (store.parentByMobile(index).isEmpty()) {
      parent.setMobile(school(), command.mobile());
    }
    return parent;
  }

  private static boolean isFree(Parent parent, long personId) {
    return parent.getPersonId() == null || parent.getPersonId() == personId;
  }

  private Optional<Parent> withoutNumber(Student student, String name) {
    String wanted = NameKeys.fold(name);
    return store.relationsOf(student).stream()
        .map(ParentRelation::getParent)
        .filter(p -> p.getMobile() == null && !p.isBound())
        .filter(p -> NameKeys.fold(p.getName()).equals(wanted))
        .findFirst();
  }

  private ParentRelation added(Parent parent, Student student, BindParent command) {
    ParentRelation relation =
        new ParentRelation(parent, student, command.relation(), command.relationText());
    relation.setSortOrder(store.relationsOf(student).size() + 1);
    store.add(relation);
    return relation;
  }

  private StudentFacts facts(Student student) {
    return new StudentFacts(
        student.getId(),
        student.getPublicId(),
        student.getStudentNo(),
        student.getName(),
        student.getOtherName(),
        student.getSchoolClass().getId(),
        student.getSchoolClass().getName(),
        store.relationsOf(student).stream()
            .filter(r -> r.getState() != RelationState.ENDED)
            .map(GuardianFacts::of)
            .toList());
  }

  private int school() {
    return callers.current().schoolId();
  }
}
