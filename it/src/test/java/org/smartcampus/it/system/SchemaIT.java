package org.smartcampus.it.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What the database itself refuses (design §4.1): keys that begin with the school, links within it.
 */
class SchemaIT {
  /** The tables that carry a school's number and are not a school's own; see ADR 0003. */
  private static final Set<String> WITHOUT_SCHOOL =
      Set.of(
          "outbox",
          "job",
          "membership",
          "person_session",
          "join_token_lookup",
          "admin_qr",
          "admin_application",
          "external_admin",
          "founder_transfer",
          "dissolution",
          "verification_code",
          "school_application");

  /** Columns that name a row without a foreign key, and why. */
  private static final Map<String, String> WITHOUT_KEY =
      Map.ofEntries(
          Map.entry("admin_group_scope.target_id", "a department or a node, by its kind"),
          Map.entry("join_token.target_id", "what the purpose says: a class, or a department"),
          Map.entry("join_request_child.target_id", "the target of its token"),
          Map.entry("join_request_child.matched_id", "a student or a member, by the purpose"),
          Map.entry(
              "delivery.notification_id",
              "an index on each row of the largest table; one"
                  + " statement writes here, from the notice's own rows"),
          Map.entry("delivery_child.parent_id", "0 where nobody can be reached"),
          Map.entry("delivery_child.student_id", "the list as it was, written by one statement"),
          Map.entry("delivery_child.class_id", "the list as it was, written by one statement"),
          Map.entry("notification.sender_id", "a person, or 0 for the system"),
          Map.entry("notification_reminder.person_id", "a person, or 0 for the system"),
          Map.entry("notification_request.sender_id", "a person, or 0 for the system"),
          Map.entry("import_batch.person_id", "a person, kept beside the name"),
          Map.entry("member.person_id", "a person, who is of no school"),
          Map.entry("confidential_view.viewer_id", "outlives the person"),
          Map.entry("confidential_view.person_id", "outlives the person"),
          Map.entry("confidential_view.object_id", "a member, a parent or a student, by its kind"),
          Map.entry("stored_file.content_id", "no row: the name of the bytes in the file store"),
          Map.entry("audit_entry.object_id", "any object, also one that is gone"),
          Map.entry("audit_entry.person_id", "outlives the person"),
          Map.entry("audit_entry.request_id", "no row: the number of a request"),
          Map.entry("audit_seal.entry_id", "a deleted entry has to be found, not prevented"),
          Map.entry("audit_unsealed.entry_id", "a deleted entry has to be found, not prevented"));

  private final CampusSystem system = CampusSystem.demo();

  @Test
  void everyTenantTableBeginsItsKeyWithTheSchool() throws SQLException {
    List<String> wrong =
        query(
            "select c.table_name from information_schema.columns c where c.table_schema = database()"
                + " and c.column_name = 'school_id' and not exists (select 1 from"
                + " information_schema.statistics s where s.table_schema = c.table_schema and"
                + " s.table_name = c.table_name and s.index_name = 'PRIMARY' and s.seq_in_index = 1"
                + " and s.column_name = 'school_id')");
    wrong.removeAll(WITHOUT_SCHOOL);
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyLinkBetweenTenantTablesCarriesTheSchool() throws SQLException {
    List<String> tenant =
        query(
            "select distinct table_name from information_schema.statistics where table_schema ="
                + " database() and index_name = 'PRIMARY' and seq_in_index = 1 and column_name ="
                + " 'school_id'");
    List<String> links =
        query(
            "select concat(k.table_name, '.', k.constraint_name, '>', k.referenced_table_name) from"
                + " information_schema.key_column_usage k where k.table_schema = database() and"
                + " k.referenced_table_name is not null group by k.table_name, k.constraint_name,"
                + " k.referenced_table_name having sum(k.column_name = 'school_id') = 0");
    List<String> wrong = new ArrayList<>();
    for (String link : links) {
      String from = link.substring(0, link.indexOf('.'));
      String to = link.substring(link.indexOf('>') + 1);
      if (tenant.contains(from) && tenant.contains(to)) {
        wrong.add(link);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyColumnThatNamesARowHasAForeignKeyOrAReason() throws SQLException {
    List<String> bare =
        query(
            "select concat(c.table_name, '.', c.column_name) from information_schema.columns c join"
                + " information_schema.statistics s on s.table_schema = c.table_schema and"
                + " s.table_name = c.table_name and s.index_name = 'PRIMARY' and s.seq_in_index = 1"
                + " and s.column_name = 'school_id' where c.table_schema = database() and"
                + " c.column_name like '%\\_id' and c.column_name not in ('school_id', 'public_id')"
                + " and not exists (select 1 from information_schema.key_column_usage k where"
                + " k.table_schema = c.table_schema and k.table_name = c.table_name and"
                + " k.column_name = c.column_name and k.referenced_table_name is not null)");
    assertEquals(new TreeSet<>(WITHOUT_KEY.keySet()), new TreeSet<>(bare));
  }

  @Test
  void aLinkToAnotherSchoolsRowCannotBeStored() throws SQLException {
    String sql =
        "insert into parent_relation (school_id, id, version, parent_id, student_id, relation,"
            + " sort_order, receives_notices, state) select p.school_id, 999999999, 1, p.id, s.id,"
            + " 'OTHER', 1, true, 'PENDING' from parent p join student s on s.school_id <>"
            + " p.school_id limit 1";
    try (Connection connection = system.connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      connection.setAutoCommit(false);
      SQLIntegrityConstraintViolationException refusal =
          assertThrows(SQLIntegrityConstraintViolationException.class, statement::executeUpdate);
      assertTrue(refusal.getMessage().contains("foreign key"), refusal.getMessage());
      connection.rollback();
    }
  }

  @Test
  void everyRecipientOfASentNotificationHasOneDeliveryAndNobodyElse() throws SQLException {
    String row = "concat(x.school_id, '-', x.notification_id, '-', x.parent_id)";
    assertTrue(!query("select 1 from delivery limit 1").isEmpty(), "nothing was sent");
    assertEquals(
        List.of(),
        query(
            "select distinct "
                + row
                + " from delivery_child x where x.parent_id > 0 and not exists (select 1 from delivery"
                + " d where d.school_id = x.school_id and d.notification_id = x.notification_id and"
                + " d.parent_id = x.parent_id)"),
        "recipients without a delivery");
    assertEquals(
        List.of(),
        query(
            "select "
                + row
                + " from delivery x where not exists (select 1 from delivery_child c where c.school_id"
                + " = x.school_id and c.notification_id = x.notification_id and c.parent_id ="
                + " x.parent_id)"),
        "deliveries to nobody's parent");
    assertEquals(
        List.of(),
        query(
            "select concat(n.school_id, '-', n.id) from notification n where n.state <> 'DRAFT' and"
                + " (n.guardians <> (select count(*) from delivery d where d.school_id = n.school_id"
                + " and d.notification_id = n.id) or n.students <> (select count(distinct"
                + " c.student_id) from delivery_child c where c.school_id = n.school_id and"
                + " c.notification_id = n.id) or n.unreachable <> (select count(*) from delivery_child"
                + " c where c.school_id = n.school_id and c.notification_id = n.id and c.parent_id ="
                + " 0))"),
        "notifications whose own figures are others");
  }

  private List<String> query(String sql) throws SQLException {
    try (Connection connection = system.connect();
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    }
  }
}
