package org.smartcampus.contactparents.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.smartcampus.contactparents.model.Parent;
import org.smartcampus.contactparents.model.ParentRelation;
import org.smartcampus.contactparents.model.RelationState;
import org.smartcampus.contactparents.model.Student;
import org.smartcampus.contactparents.store.NodeStore;
import org.smartcampus.contactparents.store.RosterLists;
import org.smartcampus.contactparents.store.RosterStore;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.Outbox;
import org.smartcampus.platform.service.SchoolChoices;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.ConflictException;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NameKeys;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** Parents of the roster and their relations to students (P-64, P-67). */
@Stateless
public class ParentService {
  /** Most children of one parent (S14). */
  public static final int MOST_CHILDREN = 10;

  private static final String REGION = "MO";

  @Inject private RosterStore store;
  @Inject private RosterLists lists;
  @Inject private NodeStore nodes;
  @Inject private Callers callers;
  @Inject private SchoolChoices choices;
  @Inject private CampusClock clock;
  @Inject private Audit audit;
  @Inject private Outbox outbox;

  /**
   * One page of parents with a child in the caller's scope.
   *
   * @param node public id of a node, or null
   * @param bound or null for any
   */
  @Requires(Permission.STUDENTS_VIEW)
  public Page<ParentSummary> list(String node, Boolean bound, PageRequest request) {
    RosterSearch search = RosterSearch.of(request.search(), callers.current().schoolId());
    Branch scope = Branch.of(callers.current().scope(Permission.STUDENTS_VIEW));
    Page<Long> page =
        lists.parents(
            new RosterLists.ParentWhere(branch(node), bound, search.like(), search.lastFour()),
            request);
    Map<Long, List<ParentRelation>> children = lists.relationsOfParents(page.rows());
    return new Page<>(
        lists.load(page.rows()).stream()
            .map(p -> summary(p, children.getOrDefault(p.getId(), List.of()), scope))
            .toList(),
        page.total());
  }

  /**
   * Adds a parent to a student: the one who has that number already when the name is the same, else
   * a new one.
   *
   * @throws BusinessException {@code contactparents.parent.mobileTaken} on field {@code mobile},
   *     {@code contactparents.parent.already}, {@code contactparents.parent.tooManyChildren}
   */
  @Requires(Permission.STUDENTS_MANAGE)
  public void add(String studentPublicId, ParentInput input) {
    Student student = loadStudent(studentPublicId);
    Mobile mobile = mobile(input.mobile());
    Parent parent = mobile == null ? null : known(mobile, input.name());
    if (parent == null) {
      parent = new Parent(input.name(), language(input), clock.now());
      parent.setMobile(school(), mobile);
      parent.setEmail(school(), email(input.email()));
      store.add(parent);
    }
    Optional<ParentRelation> before = store.relation(student, parent);
    if (before.filter(r -> r.getState() != RelationState.ENDED).isPresent()) {
      throw new BusinessException("contactparents.parent.already", parent.getName())
          .onField("name");
    }
    if (before.isEmpty() && store.relationsOf(parent).size() >= MOST_CHILDREN) {
      throw new BusinessException("contactparents.parent.tooManyChildren", MOST_CHILDREN);
    }
    ParentRelation relation = before.orElse(null);
    if (relation == null) {
      relation = new ParentRelation(parent, student, input.relation(), input.relationText());
      relation.setSortOrder(store.relationsOf(student).size() + 1);
      store.add(relation);
    } else {
      relation.setRelation(input.relation(), input.relationText());
      relation.reopen();
    }
    relation.setReceivesNotices(input.receivesNotices());
    audit.record(
        "edu.parent.create",
        "Parent",
        parent.getPublicId(),
        Map.of(),
        fields(parent, relation, student));
  }

  /** A parent beside one student, for the form. */
  @Requires(Permission.STUDENTS_MANAGE)
  public ParentInput input(long relationId) {
    ParentRelation r = loadRelation(relationId);
    return new ParentInput(
        r.getParent().getVersion(),
        r.getVersion(),
        r.getParent().getName(),
        r.getRelation(),
        r.getRelationText(),
        "",
        "",
        r.getParent().getLanguage(),
        r.isReceivesNotices());
  }

  /**
   * Changes a parent and what he is to the student. The number of a bound parent stays.
   *
   * @throws ConflictException when somebody changed one of both meanwhile
   * @throws BusinessException {@code contactparents.parent.mobileTaken}, {@code
   *     contactparents.parent.boundMobile} on field {@code mobile}; {@code
   *     contactparents.parent.otherScope} on field {@code name}, {@code mobile} or {@code email} of
   *     a parent who has a child beyond the caller's scope too
   */
  @Requires(Permission.STUDENTS_MANAGE)
  public void edit(long relationId, ParentInput input) {
    ParentRelation relation = loadRelation(relationId);
    Parent parent = relation.getParent();
    relation.expectVersion(input.relationVersion());
    parent.expectVersion(input.parentVersion());
    Map<String, Object> before = fields(parent, relation, relation.getStudent());
    parent.setName(input.name());
    parent.setLanguage(language(input));
    Mobile mobile = mobile(input.mobile());
    if (mobile != null && !mobile.equals(parent.getMobile())) {
      if (parent.isBound()) {
        throw new BusinessException("contactparents.parent.boundMobile").onField("mobile");
      }
      if (store.parentByMobile(BlindIndex.ofSchool(school(), mobile)).isPresent()) {
        throw new BusinessException("contactparents.parent.mobileTaken").onField("mobile");
      }
      parent.setMobile(school(), mobile);
    }
    Email email = email(input.email());
    if (email != null) {
      parent.setEmail(school(), email);
    }
    relation.setRelation(input.relation(), input.relationText());
    relation.setReceivesNotices(input.receivesNotices());
    Map<String, Object> after = fields(parent, relation, relation.getStudent());
    requireOwn(parent, before, after);
    boolean identity =
        !Objects.equals(before.get("name"), after.get("name"))
            || !Objects.equals(before.get("mobile"), after.get("mobile"));
    audit.record(
        identity ? "edu.parent.identity" : "edu.parent.update",
        "Parent",
        parent.getPublicId(),
        before,
        after);
  }

  /**
   * Ends the relation of a parent to a student (§3.3). With the last verified one the parent's
   * access to the school ends too.
   */
  @Requires(Permission.STUDENTS_MANAGE)
  public void end(long relationId) {
    ParentRelation relation = loadRelation(relationId);
    Parent parent = relation.getParent();
    relation.end();
    store.flush();
    if (parent.isBound() && store.activeRelations(parent) == 0) {
      outbox.add(ParentRoleEnder.KIND, Map.of("parent", Long.toString(parent.getId())));
      parent.unbind();
    }
    audit.record(
        "edu.relation.unbind",
        "Parent",
        parent.getPublicId(),
        Map.of("student", relation.getStudent().getPublicId()),
        Map.of());
  }

  /** Who he is and how he is reached is not for somebody who has only one of his children. */
  private void requireOwn(Parent parent, Map<String, Object> before, Map<String, Object> after) {
    Branch scope = Branch.of(callers.current().scope(Permission.STUDENTS_MANAGE));
    boolean elsewhere =
        store.relationsOf(parent).stream()
            .filter(r -> r.getState() != RelationState.ENDED)
            .anyMatch(r -> !scope.covers(r.getStudent().getSchoolClass().getPath()));
    for (String field : List.of("name", "mobile", "email")) {
      if (elsewhere && !Objects.equals(before.get(field), after.get(field))) {
        throw new BusinessException("contactparents.parent.otherScope").onField(field);
      }
    }
  }

  private Parent known(Mobile mobile, String name) {
    Parent holder = store.parentByMobile(BlindIndex.ofSchool(school(), mobile)).orElse(null);
    if (holder != null && !NameKeys.fold(holder.getName()).equals(NameKeys.fold(name))) {
      throw new BusinessException("contactparents.parent.mobileTaken").onField("mobile");
    }
    return holder;
  }

  private static Mobile mobile(String typed) {
    return typed == null || typed.isBlank()
        ? null
        : BusinessException.onField("mobile", () -> Mobile.parse(typed, REGION));
  }

  private static Email email(String typed) {
    return typed == null || typed.isBlank()
        ? null
        : BusinessException.onField("email", () -> Email.parse(typed));
  }

  /** The language of a parent for whom nobody says one, as the school decides (P-59). */
  @Requires(Permission.STUDENTS_VIEW)
  public Language usualLanguage() {
    return Language.valueOf(choices.text(Choice.LANGUAGE));
  }

  private Language language(ParentInput input) {
    return input.language() == null ? usualLanguage() : input.language();
  }

  private ParentSummary summary(Parent p, List<ParentRelation> relations, Branch scope) {
    Language language = callers.current().language();
    return new ParentSummary(
        p.getId(),
        p.getPublicId(),
        p.getName(),
        p.getMobile() == null ? "" : p.getMobile().toString(),
        p.getEmail() == null ? "" : p.getEmail().toString(),
        p.getLanguage(),
        p.isBound(),
        p.getBoundAt(),
        relations.stream()
            .filter(r -> scope.covers(r.getStudent().getSchoolClass().getPath()))
            .map(
                r ->
                    new ParentSummary.Child(
                        r.getStudent().getPublicId(),
                        r.getStudent().getName(),
                        r.getStudent().getSchoolClass().getName(),
                        GuardianFacts.of(r).relationIn(language),
                        r.getState()))
            .toList());
  }

  private Branch branch(String node) {
    Branch scope = Branch.of(callers.current().scope(Permission.STUDENTS_VIEW));
    return node == null
        ? scope
        : scope.below(
            nodes
                .byPublicId(node)
                .filter(n -> scope.covers(n.getPath()))
                .orElseThrow(NotFoundException::new)
                .getPath());
  }

  private Student loadStudent(String publicId) {
    Branch scope = Branch.of(callers.current().scope(Permission.STUDENTS_MANAGE));
    return store
        .student(publicId)
        .filter(s -> scope.covers(s.getSchoolClass().getPath()))
        .orElseThrow(NotFoundException::new);
  }

  private ParentRelation loadRelation(long id) {
    Branch scope = Branch.of(callers.current().scope(Permission.STUDENTS_MANAGE));
    return store
        .relation(id)
        .filter(r -> r.getState() != RelationState.ENDED)
        .filter(r -> scope.covers(r.getStudent().getSchoolClass().getPath()))
        .orElseThrow(NotFoundException::new);
  }

  private int school() {
    return callers.current().schoolId();
  }

  private static Map<String, Object> fields(
      Parent parent, ParentRelation relation, Student student) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("name", parent.getName());
    fields.put("mobile", parent.getMobile());
    fields.put("email", parent.getEmail());
    fields.put("language", parent.getLanguage());
    fields.put("relation", relation.getRelation());
    fields.put("receivesNotices", relation.isReceivesNotices());
    fields.put("student", student.getPublicId());
    return fields;
  }
}
