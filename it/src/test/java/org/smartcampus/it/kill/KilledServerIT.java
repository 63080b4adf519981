package org.smartcampus.it.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.smartcampus.it.Place;
import org.smartcampus.it.system.Browser;

/**
 * The application server is killed (kill -9) at the worst moments and started again: nothing is
 * lost and nothing happens twice (design §4.4, §8.12). The tests stand in one order because the
 * server's mails wait for the end of a lease while the import is tried.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledServerIT {
  private static final String TITLE = "全校停課通知";

  private static KillableSystem system;

  @BeforeAll
  static void start() throws Exception {
    system = KillableSystem.start();
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  @Order(1)
  void killedBeforeTheSendersCommitNothingWasSent() throws Exception {
    try (BrowserContext browser = Browser.signedIn(system.base(), "admin.hh", "/console/")) {
      Page page = write(browser);
      try (Connection holder = system.connect()) {
        holder.setAutoCommit(false);
        // the deliveries' foreign key asks for this row
        execute(
            holder,
            "select id from parent where school_id = "
                + number("select id from school where code = 'hh'")
                + " and person_id is not null for update");
        page.click("[id='confirmForm:really']");
        await("the sender's statement", () -> waits("insert into delivery%"));
        system.kill();
        holder.rollback();
      }
    }
    await("the end of the sender's transaction", () -> !waits("insert into delivery%"));
    assertEquals(0, number("select count(*) from notification where title = '" + TITLE + "'"));
    system.startServer();
    assertEquals(0, number("select count(*) from notification where title = '" + TITLE + "'"));
    assertEquals(0, number("select count(*) from outbox where kind = 'notification.deliver'"));
  }

  @Test
  @Order(2)
  void killedBetweenTheCommitAndTheFirstMailAndAmongTheMails() throws Exception {
    int knocks = system.gate().knocks();
    try (BrowserContext browser = Browser.signedIn(system.base(), "admin.hh", "/console/")) {
      Page page = write(browser);
      page.click("[id='confirmForm:really']");
      await("the commit", () -> number("select count(*) from notification where " + OURS) == 1);
    }
    system.gate().awaitKnock(knocks);
    system.kill();
    assertEquals(0, mails().size());
    assertDelivered();
    for (int mails : new int[] {25, 180, 340}) {
      system.gate().letThrough(mails);
      system.startServer();
      system.gate().awaitShut();
      system.kill();
      assertDelivered();
    }
    system.gate().letThrough(Integer.MAX_VALUE / 2);
    system.startServer();
  }

  @Test
  @Order(3)
  void aKilledImportEndsAsIfNothingHadHappened() throws Exception {
    try (BrowserContext browser = Browser.signedIn(system.base(), "admin.xa", "/console/")) {
      Page page = browser.newPage();
      page.navigate(system.base() + "/console/contactparents/import");
      page.setInputFiles(
          "[id='upload:file']",
          Place.root().resolve("demo/src/main/resources/demo/students-guardians.xlsx"));
      page.check("[id='upload:switch']");
      page.click("[id='upload:go']");
      page.click("[id='import:confirm']");
      await("some slices", () -> done() >= 300);
      try (Connection holder = system.connect()) {
        holder.setAutoCommit(false);
        // the last statement of a slice counts on this row: by then all its effects are written
        execute(holder, "select id from import_batch where " + XA + " for update");
        await("a slice's last statement", () -> waits("select counts from import_batch%"));
        system.kill();
        assertTrue(done() < 1360, "the import was over too soon");
        holder.rollback();
      }
    }
    system.startServer();
    await(
        "the import's end",
        () -> number("select count(*) from import_batch where state = 'DONE' and " + XA) == 1);
    assertEquals(
        rows(
            "select total_rows, adds, updates, skips, errors from import_batch where kind = 'contactparents.roster' and school_id = (select id from school where code = 'hh')"),
        rows("select total_rows, adds, updates, skips, errors from import_batch where " + XA));
    for (String table : List.of("student", "parent", "parent_relation", "roster_conflict")) {
      assertEquals(
          number(
              "select count(*) from "
                  + table
                  + " where school_id = (select id from school where code = 'hh')"),
          number(
              "select count(*) from "
                  + table
                  + " where school_id = (select id from school where code = 'xa')"),
          table);
    }
    assertEquals(
        List.of("DONE | 1360 | 1360"),
        rows(
            "select state, done, total from job where kind = 'platform.import' and school_id = (select id from school where code = 'xa')"));
  }

  @Test
  @Order(4)
  void everyRecipientHasOneDeliveryAndOneMessageId() throws Exception {
    long wanted =
        number(
            "select count(*) from delivery d join notification n on n.school_id = d.school_id and"
                + " n.id = d.notification_id and n.title = '"
                + TITLE
                + "' join parent p on p.school_id"
                + " = d.school_id and p.id = d.parent_id and p.email is not null");
    await("the last mail", () -> number(ATTEMPTS + " and a.state = 'SENT'") == wanted);
    assertEquals(wanted, number(ATTEMPTS));
    assertDelivered();
    Map<String, String> to = new HashMap<>();
    List<JsonObject> mails = mails();
    for (JsonObject mail : mails) {
      String before = to.putIfAbsent(mail.getString("messageId"), mail.getString("to"));
      assertTrue(before == null || before.equals(mail.getString("to")), mail.toString());
    }
    assertEquals(wanted, to.size());
    long repeated = mails.size() - wanted;
    // each kill came after the sink had a mail that the application did not know of yet
    assertTrue(repeated >= 3 && repeated <= 30, repeated + " mails were repeated");
  }

  private static final String OURS = "title = '" + TITLE + "'";
  private static final String XA =
      "kind = 'contactparents.roster' and school_id = (select id from school where code = 'xa')";
  private static final String ATTEMPTS =
      "select count(*) from delivery_attempt a join notification n on n.school_id = a.school_id and"
          + " n.id = a.notification_id and n.title = '"
          + TITLE
          + "' where a.channel = 'MAIL'";

  /** One notice, and one delivery for each parent on its frozen list. */
  private static void assertDelivered() throws SQLException {
    assertEquals(1, number("select count(*) from notification where " + OURS));
    long parents = number("select guardians from notification where " + OURS);
    assertTrue(parents > 1000, parents + " parents");
    assertEquals(
        List.of(parents + " | " + parents),
        rows(
            "select count(*), count(distinct d.parent_id) from delivery d join notification n on"
                + " n.school_id = d.school_id and n.id = d.notification_id where n."
                + OURS));
    assertEquals(
        parents,
        number(
            "select count(distinct c.parent_id) from delivery_child c join notification n on"
                + " n.school_id = c.school_id and n.id = c.notification_id where c.parent_id > 0 and"
                + " n."
                + OURS));
  }

  /** Fills the form of a notice to all parents, up to the last question. */
  private static Page write(BrowserContext browser) {
    Page page = browser.newPage();
    page.navigate(system.base() + "/console/notification/new");
    Locator tops =
        page.locator("[id='notice:recipients'] > ul > li > .ui-treenode-content .ui-chkbox-box");
    for (int i = 0; i < tops.count(); i++) {
      tops.nth(i).click();
      page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
    }
    page.fill("[id='notice:title']", TITLE);
    page.locator("[id='notice:body'] .ql-editor").fill("明天停課。");
    page.click("[id='notice:sendButton']");
    page.waitForSelector("[id='confirmForm:really']");
    return page;
  }

  private static boolean waits(String statement) throws SQLException {
    return number(
            "select count(*) from information_schema.processlist where command <> 'Sleep' and time_ms"
                + " > 200 and info like '"
                + statement
                + "'")
        > 0;
  }

  private static long done() throws SQLException {
    return number(
        "select count(*) from import_row r join import_batch b on b.school_id = r.school_id and b.id"
            + " = r.batch_id where r.outcome is not null and b."
            + XA.replace(" and ", " and b."));
  }

  private static List<JsonObject> mails() throws Exception {
    String id = rows("select public_id from notification where " + OURS).get(0);
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(system.mails())).build(),
                HttpResponse.BodyHandlers.ofString());
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .filter(mail -> mail.getString("messageId").contains(id))
          .toList();
    }
  }

  private static long number(String sql) throws SQLException {
    return Long.parseLong(rows(sql).get(0));
  }

  private static List<String> rows(String sql) throws SQLException {
    try (Connection connection = system.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(rows.getString(i));
        }
        all.add(String.join(" | ", row));
      }
      return all;
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(String what, Condition condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (!condition.holds()) {
      assertTrue(System.nanoTime() < end, what + " did not come");
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }
}
