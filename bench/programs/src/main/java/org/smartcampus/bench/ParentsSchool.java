package org.smartcampus.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.MobileConverter;
import org.smartcampus.shared.model.NameKeys;

/**
 * A school whose students have two bound parents each, without e-mail so that no mail is under way while
 * something is measured, and with notices that all of them got.
 */
final class ParentsSchool extends School {
  /** Notices in each inbox; the newest two still wait. */
  static final int NOTICES = 20;

  private static final int IN_CLASS = 40;

  private final int students;

  ParentsSchool(Connection database, int id, int students) {
    super(database, id);
    this.students = students;
  }

  int guardians() {
    return students * 2;
  }

  /** Sessions on the phone of some of the parents. */
  List<String> parents(int people) throws SQLException {
    List<Long> persons = new ArrayList<>();
    try (PreparedStatement statement =
            database.prepareStatement(
                "select person_id from parent where school_id = ? and person_id is not null order by id limit ?")) {
      statement.setInt(1, id);
      statement.setInt(2, people);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          persons.add(rows.getLong(1));
        }
      }
    }
    return sessions(persons, "PHONE");
  }

  @Override
  void fill() throws SQLException {
    long admin = person("管理員", "SUPER_ADMIN", null);
    List<Long> classes = classes((students + IN_CLASS - 1) / IN_CLASS);
    try (Bulk persons = new Bulk(database, "person", "id,public_id,version,name,language,created_at")) {
      families(classes, persons);
    }
    for (int i = 0; i < NOTICES; i++) {
      notice(admin, i);
    }
  }

  private void families(List<Long> classes, Bulk persons) throws SQLException {
    try (Bulk pupils =
            new Bulk(
                database,
                "student",
                "school_id,id,public_id,version,student_no,name,name_sort,name_search,class_id,status,created_at");
        Bulk parents =
            new Bulk(
                database,
                "parent",
                "school_id,id,public_id,version,name,name_sort,name_search,mobile,mobile_index,"
                    + "mobile_last_four,language,person_id,bound_at,created_at");
        Bulk relations =
            new Bulk(
                database,
                "parent_relation",
                "school_id,id,version,parent_id,student_id,relation,sort_order,receives_notices,state,activated_at");
        Bulk roles =
            new Bulk(database, "membership", "id,person_id,school_id,role,ref_id,state,created_at,version")) {
      for (int i = 0; i < students; i++) {
        long student = nextId();
        String name = name();
        String number = "S" + i;
        pupils.add(
            id, student, publicId(), 1, number, name, NameKeys.sortKey(name),
            NameKeys.searchText(name, "", number), classes.get(i / IN_CLASS), "ACTIVE", NOW);
        for (int guardian = 0; guardian < 2; guardian++) {
          long person = nextId();
          long parent = nextId();
          String called = name();
          Mobile mobile = Mobile.parse(mobile(id, 2 * i + guardian), "MO");
          persons.add(person, publicId(), 1, called, "ZH_HANT", NOW);
          roles.add(nextId(), person, id, "PARENT", parent, "ACTIVE", NOW, 1);
          parents.add(
              id, parent, publicId(), 1, called, NameKeys.sortKey(called), NameKeys.searchText(called),
              new MobileConverter().convertToDatabaseColumn(mobile), BlindIndex.ofSchool(id, mobile),
              BlindIndex.lastFour(id, mobile), "ZH_HANT", person, NOW, NOW);
          relations.add(
              id, nextId(), 1, parent, student, guardian == 0 ? "FATHER" : "MOTHER", guardian + 1, true,
              "ACTIVE", NOW);
        }
      }
    }
  }

  private void notice(long sender, int i) throws SQLException {
    long notice = nextId();
    var sent = NOW.minusDays(NOTICES - i);
    boolean waits = i >= NOTICES - 2;
    try (Bulk notices =
        new Bulk(
            database,
            "notification",
            "school_id,id,public_id,version,title,summary,body,mode,confirm_rule,whole_school,sender_id,"
                + "sender_name,shown_as,state,mails,created_at,sent_at,students,guardians,unreachable,"
                + "read_students,confirmed_students,reminders")) {
      notices.add(
          id, notice, publicId(), 1, "通告 " + i + "：秋季旅行安排", "請於星期五前確認，詳情見內文。", "<p>各位家長</p>",
          "CONFIRM", "ANY", true, sender, "管理員", "SCHOOL", "SENT", "DONE", sent, sent, students,
          guardians(), 0, waits ? 0 : students, waits ? 0 : students, 0);
    }
    String at = waits ? "null" : "date_add('" + sent + "', interval 1 hour)";
    try (Statement sql = database.createStatement()) {
      sql.execute(
          "insert into delivery (school_id, parent_id, notification_id, delivered_at, read_at, confirmed_at)"
              + " select school_id, id, " + notice + ", '" + sent + "', " + at + ", " + at
              + " from parent where school_id = " + id);
      sql.execute(
          "insert into delivery_child (school_id, notification_id, parent_id, student_id, class_id, relation)"
              + " select r.school_id, " + notice + ", r.parent_id, r.student_id, s.class_id, r.relation from"
              + " parent_relation r join student s on s.school_id = r.school_id and s.id = r.student_id where"
              + " r.school_id = " + id);
    }
  }
}
