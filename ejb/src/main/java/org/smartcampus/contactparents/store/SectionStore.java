package org.smartcampus.contactparents.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.contactparents.model.SectionKind;
import org.smartcampus.contactparents.service.SectionCounts;
import org.smartcampus.platform.store.SqlGateway;

/** Counts per kind of section in one statement; for workers, not for pages. */
@ApplicationScoped
public class SectionStore {
  private static final String BY_SECTION =
      """
      select e.section_kind as section,
        count(distinct n.id) as classes,
        count(distinct case when not exists (select 1 from teacher_post t
          where t.school_id = n.school_id and t.node_id = n.id and t.role = 'FORM_TEACHER')
          then n.id end) as bare,
        count(distinct s.id) as students,
        count(distinct p.id) as parents,
        count(distinct case when p.person_id is not null then p.id end) as bound
      from structure_node n
      join structure_node g on g.school_id = n.school_id and g.id = n.parent_id
      join structure_node e on e.school_id = g.school_id and e.id = g.parent_id
      left join student s on s.school_id = n.school_id and s.class_id = n.id
        and s.status = 'ACTIVE'
      left join parent_relation r on r.school_id = s.school_id and r.student_id = s.id
        and r.state <> 'ENDED'
      left join parent p on p.school_id = r.school_id and p.id = r.parent_id
      where n.school_id = :school and n.kind = 'CLASS' and n.state = 'ACTIVE'
        and e.section_kind is not null
      group by e.section_kind
      """;

  @Inject private SqlGateway sql;

  /** Each kind of section that has a class; requests are not counted here. */
  public List<SectionCounts> bySection() {
    return sql.query(
        BY_SECTION,
        Map.of(),
        r ->
            new SectionCounts(
                SectionKind.valueOf(r.text("section")),
                r.number("classes"),
                r.number("bare"),
                r.number("students"),
                r.number("parents"),
                r.number("bound"),
                0));
  }

  /** The kind of section by class. */
  public Map<Long, SectionKind> sectionsOfClasses() {
    Map<Long, SectionKind> sections = new HashMap<>();
    sql.query(
        "select n.id, e.section_kind from structure_node n join structure_node g on g.school_id ="
            + " n.school_id and g.id = n.parent_id join structure_node e on e.school_id = g.school_id"
            + " and e.id = g.parent_id where n.school_id = :school and n.kind = 'CLASS' and"
            + " e.section_kind is not null",
        Map.of(),
        r -> sections.put(r.id("id"), SectionKind.valueOf(r.text("section_kind"))));
    return sections;
  }
}
