package org.smartcampus.it.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Who changes the audit in the database, without the key, is found: {@code ./campus audit verify}
 * names the place. The chain of one school of the demo is spoilt and mended again.
 */
class AuditChainIT {
  private static final Pattern LINE =
      Pattern.compile("(?m)^lw: (\\d+) entries linked, (\\d+) waiting, (.*)$");
  private static final int PLACE = 7;

  private final CampusSystem system = CampusSystem.demo();

  @Test
  void realActionsAreLinkedAndTheChainsHold() throws Exception {
    long before = linked();
    try (BrowserContext browser = Browser.signedIn(system, "admin.lw", "/console/")) {
      assertEquals(200, browser.request().get(system.base() + "/reports/coverage.pdf").status());
    }
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (linked() <= before) {
      assertTrue(System.nanoTime() < end, "nothing was linked: " + verify().output());
      TimeUnit.MILLISECONDS.sleep(500);
    }
    CampusSystem.Answer answer = verify();
    assertEquals(0, answer.status(), answer.output());
    for (String chain : List.of("bureau: ", "hh: ", "lw: ")) {
      assertTrue(answer.output().contains(chain), answer.output());
    }
  }

  @Test
  void anAlteredEntryIsFound() throws SQLException {
    spoil(
        "update audit_entry set actor = concat(actor, '!') where" + HERE,
        "link 7, entry #: the entry or its link was altered or moved",
        "update audit_entry set actor = left(actor, char_length(actor) - 1) where" + HERE);
  }

  @Test
  void anAlteredBeforeAndAfterIsFound() throws SQLException {
    spoil(
        "update audit_detail set detail = concat(detail, ' ') where" + HERE_DETAIL,
        "link 7, entry #: its before and after was altered",
        "update audit_detail set detail = left(detail, char_length(detail) - 1) where"
            + HERE_DETAIL);
  }

  @Test
  void aDeletedBeforeAndAfterIsFound() throws SQLException {
    spoil(
        "create temporary table kept as select * from audit_detail where"
            + HERE_DETAIL
            + ";delete from audit_detail where"
            + HERE_DETAIL,
        "link 7, entry #: its before and after was deleted",
        "insert into audit_detail select * from kept;drop temporary table kept");
  }

  @Test
  void aDeletedEntryIsFound() throws SQLException {
    spoil(
        "create temporary table kept as select * from audit_entry where"
            + HERE
            + ";create temporary table kept_detail as select * from audit_detail where"
            + HERE_DETAIL
            + ";delete from audit_detail where"
            + HERE_DETAIL
            + ";delete from audit_entry where"
            + HERE,
        "link 7, entry #: the entry was deleted",
        "insert into audit_entry select * from kept;insert into audit_detail select * from"
            + " kept_detail;drop temporary table kept, kept_detail");
  }

  @Test
  void swappedEntriesAreFound() throws SQLException {
    String swap =
        "update audit_seal set entry_id = -1 where school_id = :lw and seq = 7;update audit_seal set"
            + " entry_id = :entry where school_id = :lw and seq = 8;update audit_seal set entry_id ="
            + " :next where school_id = :lw and seq = 7";
    String back =
        "update audit_seal set entry_id = -1 where school_id = :lw and seq = 7;update audit_seal set"
            + " entry_id = :next where school_id = :lw and seq = 8;update audit_seal set entry_id ="
            + " :entry where school_id = :lw and seq = 7";
    spoil(
        swap,
        "link 7, entry >: the entry or its link was altered or moved\n"
            + "  link 8, entry #: the entry or its link was altered or moved",
        back);
  }

  @Test
  void aDeletedLinkIsFoundWithItsEntry() throws SQLException {
    spoil(
        "create temporary table kept as select * from audit_seal where school_id = :lw and seq = 7"
            + ";delete from audit_seal where school_id = :lw and seq = 7",
        "link 7: the link was deleted, here or from here on\n"
            + "  outside the chain, entry #: the entry is in no link of the chain",
        "insert into audit_seal select * from kept;drop temporary table kept");
  }

  /**
   * Everything after the seventh link goes, and the chain's row is put back as far as it can be.
   */
  @Test
  void aCutTailIsFound() throws SQLException {
    spoil(
        "create temporary table kept as select * from audit_seal where school_id = :lw and seq > 6"
            + ";create temporary table kept_entry as select e.* from audit_entry e join kept k on"
            + " k.school_id = e.school_id and k.entry_id = e.id"
            + ";create temporary table kept_detail as select d.* from audit_detail d join kept k on"
            + " k.school_id = d.school_id and k.entry_id = d.entry_id"
            + ";create temporary table kept_chain as select * from audit_chain where school_id = :lw"
            + ";delete from audit_seal where school_id = :lw and seq > 6"
            + ";delete d from audit_detail d join kept_detail k using (school_id, entry_id)"
            + ";delete e from audit_entry e join kept_entry k using (school_id, id)"
            + ";update audit_chain set seq = 6, mac = (select mac from audit_seal where school_id ="
            + " :lw and seq = 6) where school_id = :lw",
        "link 7: the chain was cut off here",
        "insert into audit_entry select * from kept_entry;insert into audit_detail select * from"
            + " kept_detail;insert into audit_seal select * from kept;replace into audit_chain select"
            + " * from kept_chain;drop temporary table kept, kept_entry, kept_detail, kept_chain");
  }

  private static final String HERE = " school_id = :lw and id = :entry";
  private static final String HERE_DETAIL = " school_id = :lw and entry_id = :entry";

  /** Runs statements, compares the places that are named, and mends what was spoilt. */
  private void spoil(String statements, String places, String mend) throws SQLException {
    try (Connection connection = system.connect()) {
      long school = number(connection, "select id from school where code = 'lw'");
      long entry = entry(connection, school, PLACE);
      long next = entry(connection, school, PLACE + 1);
      CampusSystem.Answer answer;
      try {
        run(connection, statements, school, entry, next);
        answer = verify();
      } finally {
        run(connection, mend, school, entry, next);
      }
      assertEquals(1, answer.status(), answer.output());
      String wanted = places.replace("#", Long.toString(entry)).replace(">", Long.toString(next));
      Matcher line = LINE.matcher(answer.output());
      assertTrue(line.find(), answer.output());
      assertEquals("BROKEN", line.group(3));
      String named = answer.output().substring(line.end()).split("\n(?! )", 2)[0];
      // a head that was anchored where the chain is spoilt is named too
      named = named.replaceAll("\n  link \\d+: anchored outside[^\n]*", "");
      assertEquals("\n  " + wanted, named);
    }
    CampusSystem.Answer mended = verify();
    assertEquals(0, mended.status(), mended.output());
  }

  private static void run(Connection connection, String all, long school, long entry, long next)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String one : all.split(";")) {
        statement.execute(
            one.replace(":lw", Long.toString(school))
                .replace(":entry", Long.toString(entry))
                .replace(":next", Long.toString(next)));
      }
    }
  }

  private static long entry(Connection connection, long school, int place) throws SQLException {
    return number(
        connection,
        "select entry_id from audit_seal where school_id = " + school + " and seq = " + place);
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertTrue(rows.next(), sql);
      return rows.getLong(1);
    }
  }

  private long linked() {
    Matcher line = LINE.matcher(verify().output());
    assertTrue(line.find());
    return Long.parseLong(line.group(1));
  }

  private CampusSystem.Answer verify() {
    return system.campus("audit", "verify");
  }
}
