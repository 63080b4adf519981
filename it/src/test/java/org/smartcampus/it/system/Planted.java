package org.smartcampus.it.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
    put("REQUEST", request("小一甲"), request("小二乙"), null);
    put(
        "NOTICE",
        "select public_id from notification where title = '小一甲班親子閱讀週' and school_id = ",
        "select public_id from notification where title = '秋季旅行安排' and school_id = ",
        "select public_id from notification where school_id = ");
    put(
        "DELIVERY",
        "select n.public_id from notification n join delivery v on v.notification_id = n.id join"
            + " parent p on p.id = v.parent_id join person e on e.id = p.person_id join person_login"
            + " l on l.person_id = e.id where l.username = 'parent.hh' and n.school_id = ",
        null,
        null);
    put("DRAFT", null, null, null);
    put("FILE", null, null, null);
    put("TOKEN", null, null, null);
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
  }

  private final CampusSystem system;

  Planted(CampusSystem system) {
    this.system = system;
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
    Map<Place, String> places = new LinkedHashMap<>();
    places.put(Place.INSIDE, inside);
    places.put(Place.OUTSIDE, outside);
    places.put(Place.FOREIGN, foreign);
    SQL.put(kind, places);
  }

  /** The public id of a kind of row at a place, or null when the demo has none there. */
  String id(String kind, Place place) throws SQLException {
    String sql = SQL.get(kind).get(place);
    if (sql == null) {
      return null;
    }
    String school = place == Place.FOREIGN ? "lw" : "hh";
    List<String> found =
        texts(sql + "(select id from school where code = '" + school + "') order by 1 limit 1");
    if (found.isEmpty()) {
      throw new IllegalStateException("no " + kind + " " + place);
    }
    return found.get(0);
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
