package org.smartcampus.bench;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Goal 7 without undo, which does not exist yet: 30,000 students with a parent each, from the upload in
 * the browser over the preview with its row errors to the end of the job; beside reading the same sheet
 * and inserting the same rows into equal tables without the rules of the product.
 */
final class ImportGoal implements Goal {
  private static final String PATH = "/console/contactparents/import";
  private static final int ROUNDS = 3;

  /** Rows a second of the peer's import. */
  private static final double PEER = 1_117;

  private double preview;

  @Override
  public String number() {
    return "7";
  }

  @Override
  public String what() {
    return "import of 30,000";
  }

  @Override
  public void measure(Stand stand) throws Exception {
    byte[] sheet = RosterSheet.make(stand.small());
    tables(stand.database());
    // once each to become warm
    ours(stand, sheet);
    limit(stand, sheet);
    Rounds rounds =
        Rounds.of(ROUNDS, Rounds.By.RATE, () -> limit(stand, sheet), () -> ours(stand, sheet));
    stand
        .results()
        .put(
            "7",
            "import of 30,000 students with a parent each, rows a second to reading and bulk insert",
            "≥ 0.2",
            String.format(Locale.ROOT, "%s; %.2f CPU ms a row", rounds.text(), rounds.cpu()),
            rounds.ratio() / 0.2,
            rounds.json().add("previewSeconds", preview));
    stand
        .results()
        .put(
            "7",
            "import of 30,000 students with a parent each, rows a second to the peer's 1,117",
            "≥ 15",
            String.format(Locale.ROOT, "%.2f (%.0f rows/s)", rounds.rate() / PEER, rounds.rate()),
            rounds.rate() / PEER / 15,
            Json.createObjectBuilder().add("previewSeconds", preview));
  }

  private Reading ours(Stand stand, byte[] sheet) throws Exception {
    ImportSchool school =
        ImportSchool.fresh(stand.database(), RosterSheet.ROWS / RosterSheet.IN_CLASS);
    Http http = Pages.signedIn(stand.settings().http(), school.administrators(1)).get(0);
    FacesPage upload = new FacesPage(http, PATH);
    Map<String, String> form = upload.form("upload");
    form.put("upload:mode", "ADD_UPDATE");
    form.put("upload:go", "upload:go");
    double cpu = Machine.cpu(stand.campus().serving());
    long start = System.nanoTime();
    Http.Answer staged = http.post(PATH, form, "upload:file", "roster.xlsx", sheet);
    Matcher id = Pattern.compile("id=([A-Za-z0-9_-]{22})").matcher(String.valueOf(staged.location()));
    if (staged.status() != 302 || !id.find()) {
      throw new IllegalStateException("the upload answered " + staged.status() + " " + staged.location());
    }
    preview = (System.nanoTime() - start) / 1e9;
    FacesPage page = new FacesPage(http, PATH + "?id=" + id.group(1));
    Map<String, String> import_ = page.form("import");
    page.ajax(import_, "import:confirm", "@all", "@none", Map.of());
    String done =
        "select count(*) from import_batch where public_id = '" + id.group(1) + "' and state = 'DONE'";
    while (school.number(done) == 0) {
      if (System.nanoTime() - start > 600e9) {
        throw new IllegalStateException("the import does not end");
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double used = (Machine.cpu(stand.campus().serving()) - cpu) / RosterSheet.ROWS;
    long students = school.number("select count(*) from student where school_id = " + school.id);
    if (students != RosterSheet.ROWS - RosterSheet.ERRORS) {
      throw new IllegalStateException("imported " + students);
    }
    return new Reading(RosterSheet.ROWS / seconds, used, Machine.load());
  }

  private static void tables(Connection database) throws SQLException {
    try (Statement sql = database.createStatement()) {
      for (String table : new String[] {"student", "parent", "parent_relation"}) {
        sql.execute("create table if not exists bench_" + table + " like " + table);
      }
    }
  }

  /** Reads the sheet and inserts students, parents and relations; nothing is checked, found or encrypted. */
  private static Reading limit(Stand stand, byte[] sheet) throws Exception {
    Connection database = stand.database();
    try (Statement sql = database.createStatement()) {
      for (String table : new String[] {"student", "parent", "parent_relation"}) {
        sql.execute("truncate bench_" + table);
      }
    }
    double cpu = Machine.cpu(java.util.List.of(ProcessHandle.current().pid(), stand.campus().mariadb()));
    long start = System.nanoTime();
    database.setAutoCommit(false);
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sheet));
        Stream<Row> rows = book.getFirstSheet().openStream();
        Bulk students =
            new Bulk(
                database,
                "bench_student",
                "school_id,id,public_id,version,student_no,name,name_sort,name_search,gender,birth_date,"
                    + "class_id,status,created_at");
        Bulk parents =
            new Bulk(
                database,
                "bench_parent",
                "school_id,id,public_id,version,name,name_sort,name_search,mobile,mobile_index,"
                    + "mobile_last_four,email,email_index,language,created_at");
        Bulk relations =
            new Bulk(
                database,
                "bench_parent_relation",
                "school_id,id,version,parent_id,student_id,relation,sort_order,receives_notices,state")) {
      long id = 0;
      for (Row row : (Iterable<Row>) rows.skip(1)::iterator) {
        id++;
        String key = String.format("%022d", id);
        String name = row.getCellText(1);
        String parent = row.getCellText(6);
        byte[] mobile = row.getCellText(8).getBytes();
        students.add(
            1, id, key, 1, row.getCellText(0), name, name, name, row.getCellText(3),
            row.getCellText(4).getBytes(), id / RosterSheet.IN_CLASS, "ACTIVE", School.NOW);
        parents.add(
            1, id, key, 1, parent, parent, parent, mobile, key, key.substring(14),
            row.getCellText(9).getBytes(), key, "ZH_HANT", School.NOW);
        relations.add(1, id, 1, id, id, row.getCellText(7), 1, true, "PENDING");
      }
    }
    database.commit();
    database.setAutoCommit(true);
    double seconds = (System.nanoTime() - start) / 1e9;
    double used =
        Machine.cpu(java.util.List.of(ProcessHandle.current().pid(), stand.campus().mariadb())) - cpu;
    return new Reading(RosterSheet.ROWS / seconds, used / RosterSheet.ROWS, Machine.load());
  }
}
