package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.smartcampus.contacts.model.Department;
import org.smartcampus.contacts.model.DepartmentMember;
import org.smartcampus.contacts.model.Member;
import org.smartcampus.contacts.service.DepartmentService;
import org.smartcampus.platform.store.OutsideSql;
import org.smartcampus.platform.store.SqlGateway;

/**
 * A school sees only itself (design §4.1, ADR 0001): the EAR of the build on the built server with
 * a real MariaDB, looked at from within. Each test has two new schools, one of three members and
 * one of five.
 */
@ArquillianTest
class TenancyIT {
  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(TenancyIT.class, TwoSchools.class, MixedTransactions.class);
  }

  @Inject private TwoSchools schools;
  @Inject private MixedTransactions mixed;
  @Inject private DepartmentService departments;
  @Inject private SqlGateway sql;
  @Inject private OutsideSql outside;

  @PersistenceContext(unitName = "campus")
  private EntityManager em;

  @Resource(lookup = "java:jboss/datasources/CampusDS")
  private DataSource database;

  private int ours;
  private int theirs;

  @BeforeEach
  void openSchools() {
    ours = schools.open(3);
    theirs = schools.open(5);
  }

  @Test
  void aTransactionWithoutSchoolThatTouchesTenantDataThrows() {
    long department = anyDepartment(ours);
    for (Callable<?> touch :
        List.<Callable<?>>of(
            () -> em.find(Department.class, department),
            () -> em.createQuery("select m from Member m").getResultList(),
            () -> em.createQuery("update Member m set m.title = 'x'").executeUpdate(),
            () -> em.createQuery("delete from DepartmentMember d").executeUpdate(),
            () -> sql.number("select count(*) from member where school_id = :school", Map.of()),
            () -> {
              em.persist(Department.root("nobody's"));
              em.flush();
              return null;
            })) {
      assertThrows(Exception.class, () -> schools.outside(touch));
    }
    assertEquals(3, members(ours));
    assertEquals(5, members(theirs));
  }

  @Test
  void aTransactionServesOneSchool() {
    assertInstanceOf(
        IllegalStateException.class,
        root(() -> schools.in(ours, () -> schools.joining(theirs, () -> departments.tops()))));
  }

  @Test
  void findJpqlAndCriteriaSeeTheirSchoolOnly() {
    long foreign = anyDepartment(theirs);
    schools.in(
        ours,
        () -> {
          assertNull(em.find(Department.class, foreign));
          assertNotNull(em.find(Department.class, anyDepartmentHere()));
          assertEquals(3, em.createQuery("select m from Member m").getResultList().size());
          assertEquals(3L, count("select count(m) from Member m"));
          assertEquals(0L, count("select count(d) from Department d where d.id = " + foreign));
          CriteriaQuery<Member> all = em.getCriteriaBuilder().createQuery(Member.class);
          assertEquals(
              3, em.createQuery(all.select(all.from(Member.class))).getResultList().size());
          assertEquals(
              3L,
              count(
                  "select count(distinct m) from Member m, DepartmentMember l where l.memberId ="
                      + " m.id and exists (select d from Department d where d.id ="
                      + " l.departmentId)"));
          return null;
        });
  }

  @Test
  void bulkStatementsTouchTheirSchoolOnly() {
    int updated =
        schools.in(
            ours, () -> em.createQuery("update Member m set m.title = 'new'").executeUpdate());
    int deleted =
        schools.in(ours, () -> em.createQuery("delete from DepartmentMember l").executeUpdate());
    assertEquals(3, updated);
    assertEquals(3, deleted);
    schools.in(
        theirs,
        () -> {
          assertEquals(0L, count("select count(m) from Member m where m.title = 'new'"));
          assertEquals(5L, count("select count(l) from DepartmentMember l"));
          return null;
        });
  }

  /** The row goes over to the other school after it was read: only the WHERE can tell. */
  @Test
  void anUpdateCarriesTheSchool() {
    Department moved = leaf(ours);
    assertInstanceOf(
        OptimisticLockException.class,
        root(
            () ->
                schools.in(
                    ours,
                    () -> {
                      Department read = em.find(Department.class, moved.getId());
                      giveAway(read.getId());
                      read.rename("overwritten");
                      em.flush();
                      return null;
                    })));
  }

  @Test
  void aDeleteCarriesTheSchool() {
    Department moved = leaf(ours);
    assertInstanceOf(
        OptimisticLockException.class,
        root(
            () ->
                schools.in(
                    ours,
                    () -> {
                      Department read = em.find(Department.class, moved.getId());
                      giveAway(read.getId());
                      em.remove(read);
                      em.flush();
                      return null;
                    })));
  }

  @Test
  void aReferenceToAnotherSchoolsRowCannotBeRemoved() {
    long foreign = leaf(theirs).getId();
    assertInstanceOf(
        EntityNotFoundException.class,
        root(
            () ->
                schools.in(
                    ours,
                    () -> {
                      em.remove(em.getReference(Department.class, foreign));
                      em.flush();
                      return null;
                    })));
    assertNotNull(schools.in(theirs, () -> em.find(Department.class, foreign)));
  }

  @Test
  void nativeSqlThroughTheEntityManagerIsRefused() {
    for (Callable<?> way :
        List.<Callable<?>>of(
            () -> em.createNativeQuery("select id from member").getResultList(),
            () -> em.createNativeQuery("select * from member", Member.class).getResultList(),
            () -> em.createNativeQuery("delete from department_member").executeUpdate(),
            () ->
                em.createNativeQuery("select id from member")
                    .setHint("eclipselink.jdbc.allow-native-sql-query", true)
                    .getResultList(),
            () -> em.createStoredProcedureQuery("sneak").execute())) {
      Throwable refusal = root(() -> schools.in(ours, way));
      assertTrue(refusal.toString().contains("EclipseLink-6175"), refusal.toString());
    }
    assertEquals(3L, schools.in(ours, () -> count("select count(l) from DepartmentMember l")));
  }

  @Test
  void theGatewayRefusesAStatementThatDoesNotBindTheSchool() {
    for (String statement :
        List.of(
            "select count(*) from member",
            "select count(*) from member where school_id = 1",
            "select count(*) from member where school_id = :schools",
            "select count(*) from member where :school = :school",
            "select count(*) from member where 'school_id = :school' <> ''",
            "select count(*) from member where \"school_id = :school\" <> ''",
            "select count(*) from member -- school_id = :school\n",
            "select count(*) from member # school_id = :school\n",
            "select count(*) from member /* school_id = :school */",
            "select count(*) from member where name <> 'it''s' /* school_id = :school */",
            "select count(*) as `school_id = :school` from member",
            "select count(*) from member where school_id = :school union select count(*) from member",
            "select count(*) from member where school_id = :school; select count(*) from member")) {
      assertInstanceOf(
          IllegalArgumentException.class,
          root(() -> schools.in(ours, () -> sql.number(statement, Map.of("schools", theirs)))),
          statement);
    }
    assertInstanceOf(
        IllegalArgumentException.class,
        root(() -> schools.in(ours, () -> sql.update("update member set title = ''", Map.of()))));
  }

  @Test
  void theGatewayBindsTheSchoolItself() {
    assertEquals(
        3L,
        (long)
            schools.in(
                ours,
                () ->
                    sql.number(
                        "select count(*) from member where school_id = :school",
                        Map.of("school", theirs))));
  }

  @Test
  void theDoorForTablesWithoutASchoolRefusesOthers() {
    for (String statement :
        List.of(
            "select id from member",
            "select p.id from person p join member m on m.person_id = p.id",
            "select p.id from person p, member m where m.person_id = p.id",
            "select p.id from person p where exists (select 1 from\nparent)",
            "select p.id from person p where exists (select 1 from`parent`)",
            "select p.id from person p where exists (select 1 from/**/parent)",
            "select p.id from person p where p.name = '' union select id from campus.member",
            "select id from campus.member")) {
      assertInstanceOf(
          IllegalArgumentException.class,
          root(() -> schools.outside(() -> outside.query(statement, Map.of(), r -> r.id("id")))),
          statement);
    }
    for (String statement :
        List.of(
            "update member set title = ''",
            "insert member select * from member",
            "insert into student select * from student",
            "delete from delivery",
            "delete m from person p join member m on m.person_id = p.id",
            "truncate member")) {
      assertInstanceOf(
          IllegalArgumentException.class,
          root(() -> schools.outside(() -> outside.update(statement, Map.of()))),
          statement);
    }
  }

  @Test
  void aLinkToAnotherSchoolsRowIsRefusedByTheDatabase() {
    long foreign = anyDepartment(theirs);
    assertInstanceOf(
        SQLIntegrityConstraintViolationException.class,
        root(
            () ->
                schools.in(
                    ours,
                    () -> {
                      long member =
                          (Long) em.createQuery("select min(m.id) from Member m").getSingleResult();
                      em.persist(new DepartmentMember(foreign, member, false, 1));
                      em.flush();
                      return null;
                    })));
  }

  @Test
  void mixedTransactionsOfTwoSchoolsNeverMiscount() throws Exception {
    mixed.run(ours, 3, theirs, 5);
  }

  private long anyDepartment(int school) {
    return schools.in(school, this::anyDepartmentHere);
  }

  private long anyDepartmentHere() {
    return (Long) em.createQuery("select max(d.id) from Department d").getSingleResult();
  }

  private Department rootHere() {
    return em.createQuery("select d from Department d where d.number = 1", Department.class)
        .getSingleResult();
  }

  /** A new department with nothing below it. */
  private Department leaf(int school) {
    return schools.in(
        school,
        () -> {
          Department leaf = new Department(rootHere(), "leaf", 77, 9);
          em.persist(leaf);
          leaf.place(rootHere());
          return leaf;
        });
  }

  /** Moves a department into the other school with the plainest means, in the same transaction. */
  private void giveAway(long department) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement move =
            connection.prepareStatement(
                "update department d join department r on r.school_id = ? and r.number = 1 set"
                    + " d.school_id = r.school_id, d.parent_id = r.id where d.id = ?")) {
      move.setInt(1, theirs);
      move.setLong(2, department);
      assertEquals(1, move.executeUpdate());
    }
  }

  private long members(int school) {
    return schools.in(school, () -> count("select count(m) from Member m"));
  }

  private long count(String jpql) {
    return (Long) em.createQuery(jpql).getSingleResult();
  }

  /** What the work failed with, below whatever the container wrapped around it. */
  private static Throwable root(Executable work) {
    Throwable failure = assertThrows(Exception.class, work);
    while (failure.getCause() != null && !(failure instanceof OptimisticLockException)) {
      failure = failure.getCause();
    }
    return failure;
  }
}
