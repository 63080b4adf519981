package org.smartcampus.it.story;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.smartcampus.it.system.CampusSystem;

/** What a test cannot wait for, time and crowds: it comes to pass in the database. */
final class Passing {
  private Passing() {}

  /** The last proof of everybody on his phone or at his console is ten minutes old. */
  static void proofs(CampusSystem system, String kind) {
    change(
        system,
        "update person_session set proven_at = utc_timestamp() - interval 10 minute where kind = ?"
            + " and ended_at is null",
        kind);
  }

  /** The last day of whoever was invited under a name was yesterday. */
  static void lastDay(CampusSystem system, String name) {
    change(
        system,
        "update membership m join external_admin e on e.membership_id = m.id set m.ends_at ="
            + " utc_timestamp() - interval 1 second, e.ends_on = date_sub(curdate(), interval 2"
            + " day) where e.name = ?",
        name);
  }

  /** Whoever came to the bureau today came a week ago. */
  static void settled(CampusSystem system) {
    change(
        system,
        "update membership set created_at = created_at - interval 7 day where role = ? and state ="
            + " 'ACTIVE'",
        "BUREAU_ADMIN");
  }

  /** The half minute between two codes to one number is over. */
  static void pauses(CampusSystem system) {
    change(system, "update one_time_code set created_at = created_at - interval ? second", "30");
  }

  /** The waiting time after the second person's yes is over. */
  static void delays(CampusSystem system) {
    change(system, "update export_request set open_from = ordered_at where state = ?", "RELEASED");
  }

  /** As if so many others had applied as one applicant did, one after the other. */
  static void copies(CampusSystem system, String name, int count) {
    String same =
        "version, qr_id, school_id, state, language, statement_number, statement_language,"
            + " agreed_at, agreed_from, mobile, mobile_last_four, codes, proven_at, name_search,"
            + " submitted_at, expires_at, reason";
    change(
        system,
        "insert into admin_application (id, public_id, key_hash, mobile_index, name, "
            + same
            + ") select a.id * 1000 + n.seq, left(md5(concat('p', a.id, n.seq)), 22),"
            + " left(md5(concat('k', a.id, n.seq)), 22), left(md5(concat('m', a.id, n.seq)), 22),"
            + " concat(a.name, n.seq), "
            + same
            + " from admin_application a join seq_1_to_"
            + count
            + " n where a.name = ?",
        name);
  }

  /** One value of a row. */
  static String text(CampusSystem system, String sql, String value) {
    try (Connection connection = system.connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, value);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void change(CampusSystem system, String sql, String value) {
    try (Connection connection = system.connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, value);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
