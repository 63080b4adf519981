package org.smartcampus.contactparents.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.contactparents.model.ParentRelation;
import org.smartcampus.contactparents.model.RelationState;
import org.smartcampus.contactparents.model.StructureNode;
import org.smartcampus.contactparents.model.Student;
import org.smartcampus.contactparents.model.StudentStatus;
import org.smartcampus.contactparents.store.NodeStore;
import org.smartcampus.contactparents.store.RosterLists;
import org.smartcampus.contactparents.store.RosterStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.model.BirthDate;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.service.Requires;

/** Students of the roster (P-64, P-67). */
@Stateless
public class StudentService {
  @Inject private RosterStore store;
  @Inject private RosterLists lists;
  @Inject private NodeStore nodes;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;

  /**
   * One page of students in the caller's scope; search finds name, reading, number, last digits.
   */
  @Requires(Permission.STUDENTS_VIEW)
  public Page<StudentSummary> list(StudentFilter filter, PageRequest request) {
    RosterSearch search = RosterSearch.of(request.search(), callers.current().schoolId());
    Page<RosterLists.StudentRow> page =
        lists.students(
            new RosterLists.StudentWhere(
                branch(filter.node()),
                filter.status(),
                filter.bound() == null ? null : filter.bound().name(),
                search.like(),
                search.lastFour()),
            request);
    Map<Long, List<ParentRelation>> parents =
        lists.relationsOfStudents(page.rows().stream().map(RosterLists.StudentRow::id).toList());
    return new Page<>(
        page.rows().stream().map(s -> summary(s, parents.getOrDefault(s.id(), List.of()))).toList(),
        page.total());
  }

  /**
   * One student in the caller's scope.
   *
   * @throws NotFoundException when he is absent or outside the scope
   */
  @Requires(Permission.STUDENTS_VIEW)
  public StudentDetail find(String publicId) {
    Student s = load(publicId, Permission.STUDENTS_VIEW);
    return new StudentDetail(
        s.getId(),
        s.getPublicId(),
        s.getVersion(),
        s.getStudentNo(),
        s.getName(),
        s.getOtherName(),
        s.getGender(),
        s.getBirthDate() == null ? "" : s.getBirthDate().toString(),
        s.getSchoolClass().getPublicId(),
        s.getSchoolClass().getName(),
        s.getStatus(),
        store.relationsOf(s).stream()
            .filter(r -> r.getState() != RelationState.ENDED)
            .map(GuardianFacts::of)
            .toList());
  }

  /**
   * Adds a student to a class.
   *
   * @return his public id
   * @throws BusinessException {@code contactparents.student.noTaken} on field {@code studentNo}
   */
  @Requires(Permission.STUDENTS_MANAGE)
  public String add(StudentInput input) {
    requireFree(input.studentNo(), null);
    Student student = new Student(input.name(), schoolClass(input.classNode()), clock.now());
    fill(student, input);
    store.add(student);
    audit.record("edu.student.create", "Student", student.getPublicId(), Map.of(), fields(student));
    return student.getPublicId();
  }

  /** Changes a student; {@code version} is the one that the form was made from. */
  @Requires(Permission.STUDENTS_MANAGE)
  public void edit(String publicId, int version, StudentInput input) {
    Student student = load(publicId, Permission.STUDENTS_MANAGE);
    student.expectVersion(version);
    requireFree(input.studentNo(), student);
    Map<String, Object> before = fields(student);
    student.setName(input.name());
    student.setSchoolClass(schoolClass(input.classNode()));
    student.setStatus(input.status() == null ? StudentStatus.ACTIVE : input.status());
    fill(student, input);
    audit.record("edu.student.update", "Student", publicId, before, fields(student));
  }

  /**
   * Refuses a number that another student has. Asked before anything is changed: a query writes
   * what was changed before it, and the database would refuse that.
   */
  private void requireFree(String studentNo, Student self) {
    String number = PlainText.normalize(studentNo);
    if (!number.isEmpty()) {
      store
          .studentByNumber(number)
          .filter(other -> other != self)
          .ifPresent(
              other -> {
                throw new BusinessException("contactparents.student.noTaken", number)
                    .onField("studentNo");
              });
    }
  }

  private static void fill(Student student, StudentInput input) {
    student.setStudentNo(input.studentNo());
    student.setOtherName(input.otherName());
    student.setGender(input.gender());
    if (input.birthDate() != null) {
      student.setBirthDate(BirthDate.of(input.birthDate()));
    }
  }

  private StructureNode schoolClass(String publicId) {
    if (publicId == null || publicId.isEmpty()) {
      throw new BusinessException("shared.text.required").onField("classNode");
    }
    return node(publicId, Permission.STUDENTS_MANAGE);
  }

  private StructureNode node(String publicId, Permission right) {
    Branch scope = Branch.of(callers.current().scope(right));
    return nodes
        .byPublicId(publicId)
        .filter(n -> scope.covers(n.getPath()))
        .orElseThrow(NotFoundException::new);
  }

  private Branch branch(String node) {
    Branch scope = Branch.of(callers.current().scope(Permission.STUDENTS_VIEW));
    return node == null ? scope : scope.below(node(node, Permission.STUDENTS_VIEW).getPath());
  }

  private Student load(String publicId, Permission right) {
    Branch scope = Branch.of(callers.current().scope(right));
    return store
        .student(publicId)
        .filter(s -> scope.covers(s.getSchoolClass().getPath()))
        .orElseThrow(NotFoundException::new);
  }

  private static StudentSummary summary(RosterLists.StudentRow s, List<ParentRelation> parents) {
    return new StudentSummary(
        s.id(),
        s.publicId(),
        s.studentNo(),
        s.name(),
        s.otherName(),
        s.gender(),
        s.className(),
        s.status(),
        parents.stream().map(GuardianFacts::of).toList());
  }

  private static Map<String, Object> fields(Student student) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("name", student.getName());
    fields.put("studentNo", student.getStudentNo());
    fields.put("otherName", student.getOtherName());
    fields.put("gender", student.getGender());
    fields.put("birthDate", student.getBirthDate());
    fields.put("class", student.getSchoolClass().getName());
    fields.put("status", student.getStatus());
    return fields;
  }
}
