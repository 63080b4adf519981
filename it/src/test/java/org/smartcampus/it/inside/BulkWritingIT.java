package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.smartcampus.contacts.model.Department;

/** Entities added together go to MariaDB in one statement (ADR 0046). */
@ArquillianTest
class BulkWritingIT {
  private static final int MANY = 300;

  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(BulkWritingIT.class, TwoSchools.class);
  }

  @Inject private TwoSchools schools;

  @PersistenceContext(unitName = "campus")
  private EntityManager em;

  @Resource(lookup = "java:jboss/datasources/CampusDS")
  private DataSource database;

  @Test
  void manyRowsAreOneStatement() {
    int school = schools.open(1);
    schools.in(
        school,
        () -> {
          Department root = root();
          long before = inserts();
          for (int i = 0; i < MANY; i++) {
            add(root, "組" + i, i);
          }
          em.flush();
          assertEquals(1, inserts() - before);
          return null;
        });
    schools.in(
        school,
        () -> {
          assertEquals(
              (long) MANY,
              em.createQuery("select count(d) from Department d where d.name like '組%'", Long.class)
                  .getSingleResult());
          return null;
        });
  }

  @Test
  void oneBadRowStoresNone() {
    int school = schools.open(1);
    assertThrows(
        Exception.class,
        () ->
            schools.in(
                school,
                () -> {
                  Department root = root();
                  for (int i = 0; i < MANY; i++) {
                    add(root, "組" + i % (MANY - 1), i);
                  }
                  em.flush();
                  return null;
                }));
    schools.in(
        school,
        () -> {
          assertEquals(
              0L,
              em.createQuery("select count(d) from Department d where d.name like '組%'", Long.class)
                  .getSingleResult());
          return null;
        });
  }

  private void add(Department root, String name, int number) {
    Department department = new Department(root, name, 10_000 + number, number);
    em.persist(department);
    department.place(root);
  }

  private Department root() {
    return em.createQuery("select d from Department d where d.parentId is null", Department.class)
        .getSingleResult();
  }

  /** Inserts of this transaction's connection so far. */
  private long inserts() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery("show session status like 'Com_insert'")) {
      rows.next();
      return rows.getLong(2);
    }
  }
}
