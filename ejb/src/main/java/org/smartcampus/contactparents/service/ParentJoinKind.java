package org.smartcampus.contactparents.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.smartcampus.contactparents.model.NodeKind;
import org.smartcampus.contactparents.model.NodeState;
import org.smartcampus.contactparents.model.Parent;
import org.smartcampus.contactparents.model.RelationKind;
import org.smartcampus.contactparents.model.StructureNode;
import org.smartcampus.contactparents.model.Student;
import org.smartcampus.contactparents.model.TeacherRole;
import org.smartcampus.contactparents.store.JoinRosterStore;
import org.smartcampus.contactparents.store.NodeStore;
import org.smartcampus.contactparents.store.RosterStore;
import org.smartcampus.contactparents.store.TeacherStore;
import org.smartcampus.identity.service.SignInService;
import org.smartcampus.joining.model.JoinPurpose;
import org.smartcampus.joining.model.JoinRequest;
import org.smartcampus.joining.model.JoinRequestChild;
import org.smartcampus.joining.model.MatchResult;
import org.smartcampus.joining.service.JoinForm;
import org.smartcampus.joining.service.JoinKind;
import org.smartcampus.joining.service.JoinMatch;
import org.smartcampus.joining.service.JoinTarget;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.Outbox;
import org.smartcampus.platform.service.Scope;
import org.smartcampus.school.model.StatementPurpose;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.Texts;

/**
 * The parents' face of joining (§3.3): a class with a form teacher invites, its students are the
 * roster, an approval binds the parent to the student.
 */
@ApplicationScoped
public class ParentJoinKind implements JoinKind {
  @Inject private NodeStore nodes;
  @Inject private TeacherStore teachers;
  @Inject private RosterStore roster;
  @Inject private JoinRosterStore lists;
  @Inject private Roster binding;
  @Inject private SignInService signIn;
  @Inject private Outbox outbox;
  @Inject private Callers callers;

  @Override
  public JoinPurpose purpose() {
    return JoinPurpose.PARENT;
  }

  @Override
  public StatementPurpose statement() {
    return StatementPurpose.PARENT_JOIN;
  }

  @Override
  public Optional<JoinTarget> target(long id) {
    return nodes
        .find(id)
        .filter(n -> n.getKind() == NodeKind.CLASS)
        .map(n -> new JoinTarget(id, n.getName(), closedKey(n)));
  }

  private String closedKey(StructureNode schoolClass) {
    if (schoolClass.getState() == NodeState.GRADUATED) {
      return "joining.closed.graduated";
    }
    boolean answered =
        teachers.on(schoolClass).stream().anyMatch(p -> p.getRole() == TeacherRole.FORM_TEACHER);
    return answered ? null : "joining.closed.noFormTeacher";
  }

  @Override
  public Optional<Set<Long>> reach() {
    Caller caller = callers.current();
    Scope scope = caller.scope(Permission.PARENTS_VERIFY);
    return scope.all() ? Optional.empty() : Optional.of(lists.classesIn(Branch.of(scope)));
  }

  @Override
  public List<String> relations() {
    return Stream.of(RelationKind.values()).map(Enum::name).toList();
  }

  @Override
  public String relationName(String relation, String text, Language language) {
    return RelationKind.OTHER.name().equals(relation) && text != null && !text.isEmpty()
        ? text
        : Texts.of(language).get(RelationKind.valueOf(relation).textKey());
  }

  @Override
  public JoinMatch match(long targetId, String mobileIndex, String childName, String studentNo) {
    RosterMatch match = binding.match(targetId, mobileIndex, childName, studentNo);
    return new JoinMatch(
        MatchResult.valueOf(match.result().name()), match.studentId(), isSure(match));
  }

  private static boolean isSure(RosterMatch match) {
    return match.byMobile() && match.result() == RosterMatch.Result.EXACT;
  }

  @Override
  public boolean joinAtOnce(JoinRequest request, JoinRequestChild child, long id) {
    long person =
        signIn.personIdOf(request.getMobile(), request.getApplicantName(), request.getLanguage());
    boolean mayBind = !hasTooMany(person, id);
    if (mayBind) {
      bound(request, child, id, person);
    }
    return mayBind;
  }

  @Override
  public long approve(JoinRequest request, JoinRequestChild child, String choice) {
    long student = NEW.equals(choice) ? added(child) : chosen(child, choice);
    long person =
        signIn.personIdOf(request.getMobile(), request.getApplicantName(), request.getLanguage());
    if (hasTooMany(person, student)) {
      throw new BusinessException("joining.review.tooMany", JoinForm.MOST_CHILDREN);
    }
    bound(request, child, student, person);
    return student;
  }

  private void bound(JoinRequest request, JoinRequestChild child, long student, long person) {
    long parent =
        binding.bind(
            new BindParent(
                student,
                person,
                request.getApplicantName(),
                request.getMobile(),
                request.getEmail(),
                request.getLanguage(),
                RelationKind.valueOf(child.getRelation()),
                child.getRelationText()));
    outbox.add(
        ParentRoleGiver.KIND,
        Map.of("person", String.valueOf(person), "parent", String.valueOf(parent)));
  }

  /** Whether the caller may add a student to a class by an approval: its form teacher or an SA. */
  boolean mayAdd(long classId) {
    Caller caller = callers.current();
    return caller.scope(Permission.PARENTS_VERIFY).all()
        || nodes.find(classId).stream()
            .flatMap(n -> teachers.on(n).stream())
            .anyMatch(
                p ->
                    p.getRole() == TeacherRole.FORM_TEACHER
                        && Long.valueOf(p.getMemberId()).equals(caller.memberId()));
  }

  private long added(JoinRequestChild child) {
    if (!mayAdd(child.getTargetId())) {
      throw new BusinessException("joining.review.create.onlyTeacher");
    }
    if (!child.getStudentNo().isEmpty()
        && roster.studentByNumber(child.getStudentNo()).isPresent()) {
      throw new BusinessException("joining.review.create.taken", child.getStudentNo());
    }
    return binding.addStudent(child.getTargetId(), child.getChildName(), child.getStudentNo());
  }

  /** The student that the reviewer chose: one of the line's own class, never of another. */
  private long chosen(JoinRequestChild child, String publicId) {
    return roster
        .student(publicId == null ? "" : publicId)
        .filter(s -> s.getSchoolClass().getId() == child.getTargetId())
        .map(Student::getId)
        .orElseThrow(
            () -> new BusinessException("joining.review.choice.missing").onField("student"));
  }

  private boolean hasTooMany(long person, long student) {
    Optional<Parent> parent = roster.parentOfPerson(person);
    boolean more =
        parent
            .filter(p -> roster.relation(roster.student(student).orElseThrow(), p).isEmpty())
            .isPresent();
    return more && roster.activeRelations(parent.get()) >= JoinForm.MOST_CHILDREN;
  }
}
