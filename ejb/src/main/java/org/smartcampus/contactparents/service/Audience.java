package org.smartcampus.contactparents.service;

/**
 * The parents below nodes as a piece of SQL, for features that write to them. All aliases: {@code
 * n} is the class, {@code s} the student, {@code r} the verified relation, {@code p} the bound
 * parent. Uses {@code :school} and the parameters of a {@link Branch}.
 */
public final class Audience {
  /**
   * From clause of every student attending with each parent whom notices reach; students without
   * such a parent appear once with {@code r} and {@code p} null. Follow it with {@code where} and
   * {@link #where}.
   */
  public static final String STUDENTS_WITH_PARENTS =
      """
      from structure_node n
      join student s on s.school_id = n.school_id and s.class_id = n.id and s.status = 'ACTIVE'
      left join (parent_relation r
        join parent p on p.school_id = r.school_id and p.id = r.parent_id
          and p.person_id is not null)
        on r.school_id = s.school_id and r.student_id = s.id and r.state = 'ACTIVE'
          and r.receives_notices
      """;

  /** As {@link #STUDENTS_WITH_PARENTS}, only those with such a parent. */
  public static final String REACHED =
      """
      from structure_node n
      join student s on s.school_id = n.school_id and s.class_id = n.id and s.status = 'ACTIVE'
      join parent_relation r on r.school_id = s.school_id and r.student_id = s.id
        and r.state = 'ACTIVE' and r.receives_notices
      join parent p on p.school_id = r.school_id and p.id = r.parent_id and p.person_id is not null
      """;

  private Audience() {}

  /** The condition that goes with either clause. */
  public static String where(Branch branch) {
    return "n.school_id = :school and n.kind = 'CLASS' and " + branch.sql("n");
  }
}
