package org.smartcampus.platform.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Deletes every row of one school, table by table (§3.7). The tables are read from the database, so
 * that none is forgotten. Each statement is its own transaction; what was cut off goes on.
 */
@ApplicationScoped
public class PurgeStore {
  /** What is kept: the school's code and names, its audit, and the certificate. */
  private static final Set<String> KEPT =
      Set.of(
          "school",
          "dissolution",
          "audit_entry",
          "audit_detail",
          "audit_unsealed",
          "audit_chain",
          "audit_seal");

  private static final int SLICE = 5_000;

  @Resource(lookup = "java:jboss/datasources/CampusDS")
  private DataSource dataSource;

  /** The tables with rows of schools that a purge empties, by name. */
  public List<String> tables() {
    return texts(
            "select c.table_name from information_schema.columns c join information_schema.tables t"
                + " on t.table_schema = c.table_schema and t.table_name = c.table_name where"
                + " c.table_schema = database() and c.column_name = 'school_id' and t.table_type ="
                + " 'BASE TABLE' order by 1")
        .stream()
        .filter(table -> !KEPT.contains(table))
        .toList();
  }

  /** Names under which the file store keeps the bytes of a school's files. */
  public List<String> contents(int school) {
    return texts("select content_id from stored_file where school_id = " + school);
  }

  /** How many rows of a table are a school's. */
  public long count(String table, int school) {
    return Long.parseLong(
        texts("select count(*) from " + known(table) + " where school_id = " + school).get(0));
  }

  /** Deletes a school's rows of a table. */
  public void empty(String table, int school) {
    deleteAll("delete from " + known(table) + " where school_id = " + school + " limit " + SLICE);
  }

  private String known(String table) {
    if (!tables().contains(table)) {
      throw new IllegalArgumentException("no table of schools: " + table);
    }
    return table;
  }

  /** Deletes persons who have no role anywhere and to whom nothing else refers. */
  public void forget(List<Long> persons) {
    for (long person : persons) {
      if (texts("select id from membership where person_id = " + person).isEmpty()) {
        deletePerson(person);
      }
    }
  }

  private void deletePerson(long person) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate("delete from person_session where person_id = " + person);
        statement.executeUpdate("delete from verification_try where person_id = " + person);
        statement.executeUpdate("delete from verification_code where person_id = " + person);
        statement.executeUpdate(
            "delete from verification_pass where device_id in (select id from person_device where"
                + " person_id = "
                + person
                + ")");
        statement.executeUpdate("delete from person_device where person_id = " + person);
        statement.executeUpdate("delete from person_login where person_id = " + person);
        statement.executeUpdate("delete from person where id = " + person);
        connection.commit();
      } catch (SQLException referred) {
        // something of the bureau's names him: he stays
        connection.rollback();
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /** Rows refer to each other within the school, in both directions: all of them go. */
  private void deleteAll(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set session foreign_key_checks = 0");
      try {
        int some;
        do {
          some = statement.executeUpdate(sql);
        } while (some == SLICE);
      } finally {
        statement.execute("set session foreign_key_checks = 1");
      }
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  private List<String> texts(String sql) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }
}
