package org.smartcampus.contactparents.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.smartcampus.contactparents.service.Branch;
import org.smartcampus.contactparents.service.CoverageRow;
import org.smartcampus.platform.store.SqlGateway;

/** Counts per class over students, relations and parents, in one statement. */
@ApplicationScoped
public class CoverageStore {
  private static final String BY_CLASS =
      """
      select n.name as class_name,
        concat(c.name, '/', e.name, '/', g.name) as branch,
        (select t.member_id from teacher_post t where t.school_id = n.school_id
          and t.node_id = n.id and t.role = 'FORM_TEACHER' and t.main limit 1) as teacher,
        count(distinct s.id) as students,
        count(distinct case when r.state = 'ACTIVE' and p.person_id is not null then s.id end)
          as reached,
        count(distinct p.id) as parents,
        count(distinct case when p.person_id is not null then p.id end) as bound
      from structure_node n
      join structure_node g on g.school_id = n.school_id and g.id = n.parent_id
      join structure_node e on e.school_id = g.school_id and e.id = g.parent_id
      join structure_node c on c.school_id = e.school_id and c.id = e.parent_id
      left join student s on s.school_id = n.school_id and s.class_id = n.id
        and s.status = 'ACTIVE'
      left join parent_relation r on r.school_id = s.school_id and r.student_id = s.id
        and r.state <> 'ENDED'
      left join parent p on p.school_id = r.school_id and p.id = r.parent_id
      where n.school_id = :school and n.kind = 'CLASS' and n.state = 'ACTIVE' and %s
      group by n.id, n.name, c.name, e.name, g.name, c.sort_order, e.sort_order, g.sort_order,
        n.sort_order
      order by c.sort_order, c.name, e.sort_order, g.sort_order, n.sort_order, n.name
      """;

  @Inject private SqlGateway sql;

  public List<CoverageRow> byClass(Branch branch) {
    return sql.query(
        BY_CLASS.formatted(branch.sql("n")),
        branch.params(),
        r ->
            new CoverageRow(
                r.text("branch"),
                r.text("class_name"),
                r.idOrNull("teacher"),
                r.number("students"),
                r.number("reached"),
                r.number("parents"),
                r.number("bound")));
  }
}
