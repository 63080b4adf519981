package org.smartcampus.it.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Rows of the demo bureau that the tests ask for with everybody's eyes. */
final class Planted {
  /** Whose row it is: within the scope of hh's teacher and sub-admin, hh's outside it, or lw's. */
  enum Place {
    INSIDE,
    OUTSIDE,
    FOREIGN
  }

  /** True for notifications {@code n} that came to parent.hh. */
  private static final String DELIVERED =
      "exists (select 1 from delivery v join parent p on p.id = v.parent_id join person_login l on"
          + " l.person_id = p.person_id where v.notification_id = n.id and l.username = 'parent.hh')";

  /** Who has written the unsent notification, and put in the picture, of a place. */
  private static final Map<Place, String> WRITERS =
      Map.of(Place.INSIDE, "teacher.hh", Place.OUTSIDE, "admin.hh", Place.FOREIGN, "admin.lw");

  private static final String STATEMENT =
      "select concat(purpose, '-', number) from statement where 0 < ";

  private static final Map<String, Map<Place, String>> SQL = new LinkedHashMap<>();

  static {
    put(
        "MEMBER",
        "select m.public_id from member m join department_member x on x.member_id = m.id join"
            + " department d on d.id = x.department_id where d.name = '小學部' and m.school_id = ",
        "select m.public_id from member m join department_member x on x.member_id = m.id join"
            + " department d on d.id = x.department_id where d.name = '校務處' and m.school_id = ",
        "select public_id from member where school_id = ");
    put(
        "DEPARTMENT",
        "select public_id from department where name = '小學部' and school_id = ",
        "select public_id from department where name = '校務處' and school_id = ",
        "select public_id from department where school_id = ");
    put(
        "STUDENT",
        student("n.name = '小一甲'"),
        student("n.name = '初一乙'"),
        "select public_id from student where school_id = ");
    put(
        "CLASS",
        "select public_id from structure_node where name = '小一甲' and school_id = ",
        "select public_id from structure_node where name = '初一乙' and school_id = ",
        "select public_id from structure_node where kind = 'CLASS' and school_id = ");
    put(
        "REQUEST",
        request("小一甲"),
        request("小二乙"),
        "select public_id from join_request_child where state = 'SUBMITTED' and school_id = ");
    put(
        "NOTICE",
        "select public_id from notification where title = '小一甲班親子閱讀週' and school_id = ",
        "select public_id from notification where title = '秋季旅行安排' and school_id = ",
        "select public_id from notification where state <> 'DRAFT' and school_id = ");
    put(
        "DELIVERY",
        "select n.public_id from notification n where " + DELIVERED + " and n.school_id = ",
        "select n.public_id from notification n where not " + DELIVERED + " and n.school_id = ",
        "select n.public_id from notification n where " + DELIVERED + " and n.school_id = ");
    // groups are the super administrators' alone
    put(
        "ADMIN_GROUP",
        null,
        "select public_id from admin_group where school_id = ",
        "select public_id from admin_group where school_id = ");
    // a sheet is its uploader's and the whole school's administrators': none is in a smaller scope
    put(
        "STAFF_SHEET",
        null,
        "select public_id from import_batch where kind = 'contacts.members' and school_id = ",
        "select public_id from import_batch where kind = 'contacts.members' and school_id = ");
    put(
        "ROSTER_SHEET",
        null,
        "select public_id from import_batch where kind = 'contactparents.roster' and school_id = ",
        "select public_id from import_batch where kind = 'contactparents.roster' and school_id = ");
    put(
        "SCHOOL",
        null,
        "select public_id from school where id = ",
        "select public_id from school where id = ");
    put("SCHOOL_LIST", null, "", "");
    // a school's are its super administrators' alone; the bureau's own are of no school
    put("DATA_REQUEST", null, "", "");
    put("BUREAU_REQUEST", null, "", "");
    // who ordered it takes it, nobody else
    put("EXPORT", null, "", "");
    // of the bureau and of no school
    put("STATEMENT", null, STATEMENT, STATEMENT);
  }

  private final CampusSystem system;
  private final Planting planting;

  Planted(CampusSystem system) {
    this.system = system;
    this.planting = Planting.on(system);
  }

  private static String student(String where) {
    return "select s.public_id from student s join structure_node n on n.id = s.class_id where "
        + where
        + " and s.school_id = ";
  }

  private static String request(String className) {
    return "select c.public_id from join_request_child c join structure_node n on n.id = c.target_id"
        + " where c.state = 'SUBMITTED' and n.name = '"
        + className
        + "' and c.school_id = ";
  }

  private static void put(String kind, String inside, String outside, String foreign) {
    Map<Place, String> places = new EnumMap<>(Place.class);
    if (inside != null) {
      places.put(Place.INSIDE, inside);
    }
    places.put(Place.OUTSIDE, outside);
    places.put(Place.FOREIGN, foreign);
    SQL.put(kind, places);
  }

  /** Where there are rows of a kind. */
  static Set<Place> places(String kind) {
    return SQL.containsKey(kind) ? SQL.get(kind).keySet() : EnumSet.allOf(Place.class);
  }

  /** Who alone may see what is of one person: an unsent notification, a signed link. */
  static String writer(Place place) {
    return WRITERS.get(place);
  }

  /**
   * What an address of a kind takes: a public id, for {@code FILE} a link that was signed a moment
   * ago, for {@code TOKEN} the secret of an invitation.
   *
   * @throws IllegalStateException when there is none
   */
  String id(String kind, Place place) throws SQLException {
    return switch (kind) {
      case "DRAFT" -> planting.draft(writer(place));
      case "DELIVERY" -> {
        // what is not sent is with no parent
        planting.draft(writer(Place.OUTSIDE));
        yield row(kind, place);
      }
      case "SCHOOL_LIST" -> place == Place.FOREIGN ? listOfAnother() : planting.schoolList();
      case "TRANSFER" -> transferTo(place);
      case "FILE" -> planting.link(writer(place));
      case "TOKEN" ->
          place == Place.FOREIGN
              ? planting.token("admin.lw", row("CLASS", place))
              : planting.token("admin.hh", classOfRequest(place));
      case "BUREAU_REQUEST" ->
          place == Place.FOREIGN
              ? planting.dataRequest("admin.lw", "school")
              : planting.dataRequest("bureau", "bureau");
      case "DATA_REQUEST" ->
          planting.dataRequest(place == Place.FOREIGN ? "admin.lw" : "admin.hh", "school");
      case "EXPORT" -> planting.export(place == Place.FOREIGN ? "admin.lw" : "admin.hh");
      case "ADMIN_GROUP" -> {
        if (rows(kind, place).isEmpty()) {
          planting.group("admin.lw");
        }
        yield row(kind, place);
      }
      case "REQUEST" -> {
        if (place == Place.FOREIGN && rows(kind, place).isEmpty()) {
          planting.request(id("TOKEN", place));
        }
        yield row(kind, place);
      }
      default -> row(kind, place);
    };
  }

  /** A list that somebody else of the bureau has uploaded: the demo bureau has one clerk only. */
  private String listOfAnother() throws SQLException {
    String id = "LLLLLLLLLLLLLLLLLLLLLL";
    try (Connection connection = system.connect();
        PreparedStatement statement =
            connection.prepareStatement(
                "insert ignore into bureau_school_list (id, public_id, person_id, file_name,"
                    + " sheet_rows, created_at) select 1, ?, person_id, 'x.csv', '{\"rows\":[]}',"
                    + " utc_timestamp() from person_login where username = 'admin.lw'")) {
      statement.setString(1, id);
      statement.executeUpdate();
    }
    return id;
  }

  /** A transfer of the school to somebody: the demo bureau's founders keep theirs. */
  private String transferTo(Place place) throws SQLException {
    String id = String.valueOf((char) ('p' + place.ordinal())).repeat(22);
    try (Connection connection = system.connect();
        PreparedStatement statement =
            connection.prepareStatement(
                "insert ignore into founder_transfer (id, public_id, version, school_id, from_id,"
                    + " from_name, to_id, to_name, stays, state, requested_at, expires_at) select ?,"
                    + " ?, 1, (select id from school where code = 'xa'), f.person_id, '', t.person_id,"
                    + " '', true, 'REQUESTED', utc_timestamp(), utc_timestamp() + interval 3 day from"
                    + " person_login f join person_login t where f.username = 'admin.xa' and"
                    + " t.username = ?")) {
      statement.setLong(1, 900_000_000L + place.ordinal());
      statement.setString(2, id);
      statement.setString(3, writer(place));
      statement.executeUpdate();
    }
    return id;
  }

  private String classOfRequest(Place place) throws SQLException {
    return texts(
            "select public_id from structure_node where name = '"
                + (place == Place.INSIDE ? "小一甲" : "小二乙")
                + "' and school_id = (select id from school where code = 'hh')")
        .get(0);
  }

  private String row(String kind, Place place) throws SQLException {
    List<String> found = rows(kind, place);
    if (found.isEmpty()) {
      throw new IllegalStateException("no " + kind + " " + place);
    }
    return found.get(0);
  }

  private List<String> rows(String kind, Place place) throws SQLException {
    String sql = SQL.getOrDefault(kind, Map.of()).get(place);
    if (sql == null) {
      throw new IllegalStateException("nobody says where a " + kind + " " + place + " is");
    }
    String school = place == Place.FOREIGN ? "lw" : "hh";
    return texts(sql + "(select id from school where code = '" + school + "') order by 1 limit 1");
  }

  /** The public id of a school. */
  String school(String code) throws SQLException {
    return texts("select public_id from school where code = '" + code + "'").get(0);
  }

  /** Names, numbers and titles that stand in the rows of one school and of no other. */
  Set<String> canaries(String code) throws SQLException {
    Set<String> own = words("=", code);
    own.removeAll(words("<>", code));
    // a number of eight digits may be a date in the bytes of a print
    own.removeIf(word -> word.matches("2026(0[1-9]|1[0-2])\\d\\d"));
    return own;
  }

  /**
   * Names of students and parents and titles of notifications in every school: the bureau sees
   * none.
   */
  Set<String> persons() throws SQLException {
    Set<String> all = new TreeSet<>();
    for (String column : List.of("student.name", "parent.name", "notification.title")) {
      all.addAll(filled(column));
    }
    return without(all, filled("member.name"));
  }

  /** Names of students and parents that are not of parent.hh's own families. */
  Set<String> otherFamilies() throws SQLException {
    Set<String> own = new TreeSet<>(filled("member.name"));
    own.addAll(
        texts(
            "select s.name from parent p join person_login l on l.person_id = p.person_id join"
                + " parent_relation r on r.school_id = p.school_id and r.parent_id = p.id join student"
                + " s on s.school_id = r.school_id and s.id = r.student_id where l.username ="
                + " 'parent.hh' union select p.name from parent p join person_login l on l.person_id ="
                + " p.person_id where l.username = 'parent.hh' union select e.name from person e join"
                + " person_login l on l.person_id = e.id where l.username = 'parent.hh'"));
    Set<String> all = new TreeSet<>(filled("student.name"));
    all.addAll(filled("parent.name"));
    return without(all, own);
  }

  /** Titles of what others than this account have written and not sent. */
  static Set<String> draftsOfOthers(String account) {
    Set<String> titles = new TreeSet<>();
    for (String writer : WRITERS.values()) {
      if (!writer.equals(account)) {
        titles.add(Planting.title(writer));
      }
    }
    return titles;
  }

  /** Words that no allowed word holds. */
  private static Set<String> without(Set<String> words, Collection<String> allowed) {
    words.removeIf(word -> allowed.stream().anyMatch(a -> a.contains(word)));
    return words;
  }

  private List<String> filled(String column) throws SQLException {
    String table = column.substring(0, column.indexOf('.'));
    return texts("select distinct " + column + " from " + table + " where " + column + " <> ''");
  }

  private Set<String> words(String is, String code) throws SQLException {
    Set<String> all = new TreeSet<>();
    for (String column :
        List.of(
            "student.name",
            "student.student_no",
            "parent.name",
            "member.name",
            "member.account",
            "notification.title",
            "join_request_child.child_name")) {
      String table = column.substring(0, column.indexOf('.'));
      all.addAll(
          texts(
              "select distinct "
                  + column
                  + " from "
                  + table
                  + " join school on school.id = "
                  + table
                  + ".school_id where "
                  + column
                  + " <> '' and school.code "
                  + is
                  + " '"
                  + code
                  + "'"));
    }
    return all;
  }

  private List<String> texts(String sql) throws SQLException {
    try (Connection connection = system.connect();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    }
  }
}
