package org.smartcampus.bench;

import jakarta.json.Json;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Goal 1: an administrator presses Send, and 60,000 parents have a notice; beside one {@code INSERT …
 * SELECT} of as many rows into the same table. Ours writes as many rows again: for which child each got
 * it. No parent has an e-mail, so that nothing but the notice is under way.
 */
final class FanOutGoal implements Goal {
  /** Deliveries a second of the peer. */
  private static final double PEER = 2_330;

  private long fake;

  @Override
  public String number() {
    return "1";
  }

  @Override
  public String what() {
    return "notification to 60,000 guardians";
  }

  @Override
  public void measure(Stand stand) throws Exception {
    ParentsSchool school = stand.parents();
    long last = school.number("select max(id) from notification where school_id = " + school.id + " and id >= 906000000000");
    fake = 2_000_000_000_000L + System.currentTimeMillis();
    List<String> templates = templates(school);
    Http http = Pages.signedIn(stand.settings().http(), school.administrators(1)).get(0);
    int[] round = {0};
    try {
      send(stand, school, http, templates.get(round[0]++));
      limit(stand, school);
      Rounds rounds =
          Rounds.of(
              Stand.ROUNDS,
              Rounds.By.RATE,
              () -> limit(stand, school),
              () -> send(stand, school, http, templates.get(round[0]++)));
      stand
          .results()
          .put(
              "1",
              "notification to 60,000 guardians, deliveries a second to INSERT … SELECT into the same table",
              "≥ 0.7",
              String.format(Locale.ROOT, "%s; %.1f CPU µs a delivery", rounds.text(), rounds.cpu() * 1000),
              rounds.ratio() / 0.7,
              rounds.json());
      stand
          .results()
          .put(
              "1",
              "notification to 60,000 guardians, deliveries a second to the peer's 2,330",
              "≥ 50",
              String.format(
                  Locale.ROOT,
                  "%.1f (%,.0f/s, %.2f s from the press to the answer)",
                  rounds.rate() / PEER,
                  rounds.rate(),
                  school.guardians() / rounds.rate()),
              rounds.rate() / PEER / 50,
              Json.createObjectBuilder());
    } finally {
      clean(stand.database(), school, last);
    }
  }

  private static List<String> templates(ParentsSchool school) throws SQLException {
    List<String> ids = new ArrayList<>();
    try (PreparedStatement statement =
            school.database.prepareStatement(
                "select public_id from notification where school_id = ? and state = 'SENT' order by id");
        ) {
      statement.setInt(1, school.id);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
      }
    }
    return ids;
  }

  /** Copies a notice and presses Send; the form's last post is what is timed. */
  private static Reading send(Stand stand, ParentsSchool school, Http http, String template)
      throws IOException, SQLException {
    String all = "select count(*) from delivery where school_id = " + school.id;
    long before = school.number(all);
    FacesPage page = new FacesPage(http, "/console/notification/new?copy=" + template);
    Map<String, String> form = page.form("confirmForm");
    Http.Answer answer = null;
    double cpu = 0;
    long start = 0;
    // the same content within half an hour is asked about once
    for (int press = 0; press < 2 && (answer == null || !answer.text().contains("<redirect")); press++) {
      cpu = Machine.cpu(stand.campus().serving());
      start = System.nanoTime();
      answer = page.ajax(form, "confirmForm:really", "confirmForm:really", "confirmForm", Map.of());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double used = Machine.cpu(stand.campus().serving()) - cpu;
    long written = school.number(all) - before;
    if (answer == null || !answer.text().contains("<redirect") || written != school.guardians()) {
      throw new IOException("sending answered " + (answer == null ? "" : answer.text()) + " and wrote " + written);
    }
    return new Reading(written / seconds, used / written, Machine.load());
  }

  private Reading limit(Stand stand, ParentsSchool school) throws SQLException {
    fake++;
    List<Long> servers = List.of(stand.campus().mariadb());
    double cpu = Machine.cpu(servers);
    long start = System.nanoTime();
    int rows;
    try (Statement sql = stand.database().createStatement()) {
      rows =
          sql.executeUpdate(
              "insert into delivery (school_id, parent_id, notification_id, delivered_at) select school_id, id, "
                  + fake + ", now(6) from parent where school_id = " + school.id);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Reading(rows / seconds, (Machine.cpu(servers) - cpu) / rows, Machine.load());
  }

  private static void clean(Connection database, ParentsSchool school, long last) throws SQLException {
    try (Statement sql = database.createStatement()) {
      String mine =
          "school_id = " + school.id + " and notification_id not in (select id from notification where"
              + " school_id = " + school.id + " and id between 906000000000 and " + last + ")";
      sql.execute("delete from delivery where " + mine);
      sql.execute("delete from delivery_child where " + mine);
      sql.execute(
          "update notification set state = 'DELETED' where school_id = " + school.id
              + " and id not between 906000000000 and " + last);
    }
  }
}
