package org.smartcampus.contactparents.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.smartcampus.contactparents.service.Branch;
import org.smartcampus.contactparents.service.ClassChild;
import org.smartcampus.platform.store.SqlGateway;

/** What joining asks of structure and roster as lists of rows. */
@ApplicationScoped
public class JoinRosterStore {
  @Inject private SqlGateway sql;

  /** Ids of the classes inside a branch. */
  public Set<Long> classesIn(Branch branch) {
    return new HashSet<>(
        sql.query(
            "select n.id from structure_node n where n.school_id = :school and n.kind = 'CLASS' and "
                + branch.sql("n"),
            branch.params(),
            r -> r.id("id")));
  }

  /** Ids of the classes that have a form teacher (F204). */
  public Set<Long> classesWithFormTeacher() {
    return new HashSet<>(
        sql.query(
            "select distinct node_id from teacher_post where school_id = :school and role ="
                + " 'FORM_TEACHER'",
            Map.of(),
            r -> r.id("node_id")));
  }

  /** Names of all classes by id. */
  public Map<Long, String> classNames() {
    Map<Long, String> names = new HashMap<>();
    sql.query(
        "select id, name from structure_node where school_id = :school and kind = 'CLASS'",
        Map.of(),
        r -> names.put(r.id("id"), r.text("name")));
    return names;
  }

  /** Students attending a class, by name, for a reviewer's choice. */
  public List<ClassChild> studentsOf(long classId) {
    return sql.query(
        "select id, public_id, name, student_no from student where school_id = :school and class_id"
            + " = :class and status = 'ACTIVE' order by name_sort, id limit 200",
        Map.of("class", classId),
        r -> new ClassChild(r.id("id"), r.text("public_id"), r.text("name"), r.text("student_no")));
  }

  /** Students of a class among whose parents is a number. */
  public List<Long> childrenOfMobile(long classId, String mobileIndex) {
    return sql.query(
        "select s.id from student s join parent_relation r on r.school_id = s.school_id and"
            + " r.student_id = s.id and r.state <> 'ENDED' join parent p on p.school_id ="
            + " r.school_id and p.id = r.parent_id where s.school_id = :school and s.class_id ="
            + " :class and s.status = 'ACTIVE' and p.mobile_index = :mobile order by s.id",
        Map.of("class", classId, "mobile", mobileIndex),
        r -> r.id("id"));
  }
}
