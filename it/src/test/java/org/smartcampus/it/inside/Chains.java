package org.smartcampus.it.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.ChainFault;
import org.smartcampus.platform.service.ChainReport;
import org.smartcampus.platform.store.AuditChainReader;
import org.smartcampus.platform.store.AuditStore;

/** Makes audit chains and does to them, in the database, what nobody should. */
@ApplicationScoped
public class Chains {
  @Inject private TwoSchools schools;
  @Inject private Audit audit;
  @Inject private AuditStore store;
  @Inject private AuditChainReader reader;
  @Inject private UserTransaction transaction;

  @Resource(lookup = "java:jboss/datasources/CampusDS")
  private DataSource dataSource;

  /** Writes entries in a school and links them. */
  public void grow(int school, int entries) {
    schools.in(
        school,
        () -> {
          for (int i = 0; i < entries; i++) {
            audit.record(
                "dept.update", "Department", "d" + i, Map.of("name", "甲" + i), Map.of("name", "乙"));
          }
          return null;
        });
    link(school);
  }

  /** Links what waits. */
  public void link(int school) {
    schools.outside(() -> store.seal(school, 10_000));
  }

  /** What the verifier says now. */
  public ChainReport verify(int school) {
    return schools.outside(() -> reader.read(school));
  }

  /** What the verifier would say after some statements, which are taken back. */
  public List<ChainFault> after(List<String> statements, int school) {
    try {
      transaction.begin();
      try {
        run(statements);
        return reader.read(school).faults();
      } finally {
        transaction.rollback();
      }
    } catch (NotSupportedException | SystemException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs statements in the transaction that runs, or for good where none does. */
  public void run(List<String> statements) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(String.join("; ", statements), e);
    }
  }

  /** The first column of a query. */
  public List<String> column(String query) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }
}
