package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.contactparents.model.RelationKind;
import org.smartcampus.contactparents.model.SectionKind;
import org.smartcampus.contactparents.service.AddNode;
import org.smartcampus.contactparents.service.EditNode;
import org.smartcampus.contactparents.service.NodeService;
import org.smartcampus.contactparents.service.ParentInput;
import org.smartcampus.contactparents.service.ParentService;
import org.smartcampus.contactparents.service.StudentInput;
import org.smartcampus.contactparents.service.StudentService;
import org.smartcampus.contacts.service.DepartmentService;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.Scope;
import org.smartcampus.platform.store.SqlGateway;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.ConflictException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Permission;

/** An edit that takes another row's name or number, or comes second, is refused with its reason. */
@ArquillianTest
class EditsIT {
  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(EditsIT.class, TwoSchools.class, BureauCaller.class);
  }

  @Inject private TwoSchools schools;
  @Inject private DepartmentService departments;
  @Inject private NodeService nodes;
  @Inject private StudentService students;
  @Inject private ParentService parents;
  @Inject private InSchool transactions;
  @Inject private SqlGateway sql;

  private int school;

  @BeforeEach
  void openSchool() {
    school = schools.open(0);
  }

  @Test
  void aDepartmentsTakenName() {
    String root = in(() -> departments.tops().get(0).top().publicId());
    in(() -> departments.add(root, "總務處"));
    String other = in(() -> departments.add(root, "輔導處"));
    int version = in(() -> departments.find(other).version());
    assertRefused(
        "contacts.department.nameTaken",
        () -> {
          departments.rename(other, version, "總務處");
          return null;
        });
  }

  @Test
  void aNodesTakenName() {
    in(() -> nodes.add(campus("東校")));
    String other = in(() -> nodes.add(campus("西校")));
    int version = in(() -> nodes.find(other, Permission.STRUCTURE_VIEW).version());
    assertRefused(
        "contactparents.node.nameTaken",
        () -> {
          nodes.edit(new EditNode(other, version, "東校", null, null, null));
          return null;
        });
  }

  @Test
  void aStudentsTakenNumber() {
    String room = room();
    in(() -> students.add(student("甲", "1001", room)));
    String other = in(() -> students.add(student("乙", "1002", room)));
    int version = in(() -> students.find(other).version());
    assertRefused(
        "contactparents.student.noTaken",
        () -> {
          students.edit(other, version, student("乙", "1001", room));
          return null;
        });
  }

  @Test
  void aParentWhomSomebodyElseChangedMeanwhile() {
    String room = room();
    String child = in(() -> students.add(student("丙", "", room)));
    ParentInput typed =
        new ParentInput(0, 0, "丙父", RelationKind.FATHER, "", "", "", Language.ZH_HANT, true);
    edit(() -> parents.add(child, typed));
    long relation = in(() -> students.find(child).guardians().get(0).relationId());
    ParentInput first = in(() -> parents.input(relation));
    ParentInput second = in(() -> parents.input(relation));
    edit(() -> parents.edit(relation, named(first, "丙先生")));
    assertThrows(
        ConflictException.class, () -> edit(() -> parents.edit(relation, named(second, "丙太太"))));
    assertEquals("丙先生", in(() -> parents.input(relation).name()));
  }

  /** Who has one class only must not turn the other child's messages to a number of his own. */
  @Test
  void aParentWithAChildBeyondTheScopeKeepsNameAndNumber() {
    String grade = grade();
    String room = room(grade, "甲");
    String other = room(grade, "乙");
    String here = in(() -> students.add(student("丁", "", room)));
    String there = in(() -> students.add(student("戊", "", other)));
    ParentInput typed =
        new ParentInput(
            0, 0, "丁父", RelationKind.FATHER, "", "66123987", "", Language.ZH_HANT, true);
    edit(() -> parents.add(here, typed));
    edit(() -> parents.add(there, typed));
    long relation = in(() -> students.find(here).guardians().get(0).relationId());
    long node =
        in(
            () ->
                sql.number(
                    "select id from structure_node where school_id = :school and public_id = :id",
                    Map.of("id", room)));
    Caller clerk =
        BureauCaller.of(
            1L,
            school,
            EnumSet.of(Permission.STUDENTS_MANAGE),
            new Scope(false, Set.of(), Set.of(node)));
    ParentInput was = in(() -> parents.input(relation));
    for (ParentInput wish :
        List.of(
            named(was, "己父"), reached(was, "66123988", ""), reached(was, "", "mine@example.org"))) {
      assertEquals(
          "contactparents.parent.otherScope",
          assertThrows(
                  BusinessException.class,
                  () -> transactions.call(clerk, () -> changed(relation, wish)))
              .key());
    }
    transactions.call(clerk, () -> changed(relation, named(was, was.name())));
    ParentInput now = in(() -> parents.input(relation));
    edit(() -> parents.edit(relation, named(now, "己父")));
    assertEquals("己父", in(() -> parents.input(relation).name()));
  }

  private Object changed(long relation, ParentInput wish) {
    parents.edit(relation, wish);
    return null;
  }

  private static ParentInput reached(ParentInput from, String mobile, String mail) {
    return new ParentInput(
        from.parentVersion(),
        from.relationVersion(),
        from.name(),
        from.relation(),
        from.relationText(),
        mobile,
        mail,
        from.language(),
        from.receivesNotices());
  }

  private static ParentInput named(ParentInput from, String name) {
    return new ParentInput(
        from.parentVersion(),
        from.relationVersion(),
        name,
        from.relation(),
        from.relationText(),
        "",
        "",
        from.language(),
        from.receivesNotices());
  }

  private String room() {
    return room(grade(), "甲");
  }

  private String room(String grade, String name) {
    return in(() -> nodes.add(new AddNode(grade, "小一" + name, null, null, null, name)));
  }

  private String grade() {
    String campus = in(() -> nodes.add(campus("本校")));
    String section =
        in(() -> nodes.add(new AddNode(campus, "小學", null, SectionKind.PRIMARY, null, null)));
    return in(() -> nodes.add(new AddNode(section, "小一", null, null, 2026, null)));
  }

  private static AddNode campus(String name) {
    return new AddNode(null, name, null, null, null, null);
  }

  private static StudentInput student(String name, String number, String room) {
    return new StudentInput(name, "", number, null, null, room, null);
  }

  private void assertRefused(String key, Callable<Void> work) {
    assertEquals(key, assertThrows(BusinessException.class, () -> in(work)).key());
  }

  private void edit(Runnable work) {
    in(
        () -> {
          work.run();
          return null;
        });
  }

  private <T> T in(Callable<T> work) {
    return schools.in(school, work);
  }
}
