package org.smartcampus.contacts.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.contacts.model.MemberCategory;
import org.smartcampus.contacts.model.MemberState;
import org.smartcampus.platform.store.Seek;
import org.smartcampus.platform.store.SqlGateway;
import org.smartcampus.platform.store.SqlRow;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.EmailConverter;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.MobileConverter;
import org.smartcampus.shared.model.NameKeys;
import org.smartcampus.shared.model.PageMark;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.PersonalData;

/**
 * Lists of members. The statement finds ids first, out of an index where the order has one (name,
 * account), so that a deep page touches no rows but its own; then the rows of the page.
 */
@ApplicationScoped
public class MemberLists {
  private static final Map<String, String> ORDERS =
      Map.of(
          "name", "m.name_sort %1$s, m.id %1$s",
          "account", "m.account_folded %1$s, m.id %1$s",
          "title", "m.title %1$s, m.name_sort, m.id",
          "category", "m.category %1$s, m.name_sort, m.id",
          "state", "m.state %1$s, m.name_sort, m.id");

  private static final String ROW =
      "select m.id, m.public_id, m.version, m.name, m.name_sort, m.english_name, m.account,"
          + " m.account_folded, m.title, m.mobile, m.email, m.category, m.state";

  /** Orders that an index walks: their column. */
  private static final Map<String, String> MARKED =
      Map.of("name", "m.name_sort", "account", "m.account_folded");

  @Inject private SqlGateway sql;

  /** One page of members within reach. */
  public List<MemberRow> page(int school, MemberFilter filter, Reach reach, PageRequest request) {
    Map<String, Object> p = new HashMap<>();
    String where = where(school, filter, reach, p);
    Seek seek = new Seek(MARKED.get(sort(request)), request);
    String order = " order by " + String.format(ORDERS.get(sort(request)), seek.direction());
    List<MemberRow> rows =
        sql.query(
            ROW
                + " from (select m.id from member m where m.school_id = :school and m.state <> 'LEFT'"
                + where
                + seek.condition(p)
                + order
                + seek.limit(p)
                + ") k join member m on m.school_id = :school and m.id = k.id"
                + order,
            p,
            MemberLists::row);
    return seek.ordered(rows);
  }

  /**
   * Where a page that was shown began or ended; null for orders without an index to go on along.
   */
  public PageMark mark(MemberRow row, PageRequest request) {
    if (row == null) {
      return null;
    }
    return switch (sort(request)) {
      case "name" -> new PageMark(row.nameSort(), row.id());
      case "account" -> new PageMark(row.accountFolded(), row.id());
      default -> null;
    };
  }

  private static String sort(PageRequest request) {
    return request.sort() != null && ORDERS.containsKey(request.sort()) ? request.sort() : "name";
  }

  /** Members by id, in the order of the ids; unknown ids are left out. */
  public List<MemberRow> rows(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, MemberRow> found = new HashMap<>();
    sql.query(
            ROW + " from member m where m.school_id = :school and m.id in (:ids)",
            Map.of("ids", ids),
            MemberLists::row)
        .forEach(m -> found.put(m.id(), m));
    return ids.stream().filter(found::containsKey).map(found::get).toList();
  }

  /** Number of members that {@link #page} pages through. */
  public long count(int school, MemberFilter filter, Reach reach) {
    Map<String, Object> p = new HashMap<>();
    String where = where(school, filter, reach, p);
    return sql.number(
        "select count(*) from member m where m.school_id = :school and m.state <> 'LEFT'" + where,
        p);
  }

  /** Members within reach by state, those who left aside. */
  public Map<MemberState, Long> states(Reach reach) {
    Map<String, Object> p = new HashMap<>();
    String within = reach.members(p);
    Map<MemberState, Long> counts = new HashMap<>();
    sql.query(
        "select m.state, count(*) n from member m where m.school_id = :school and m.state <> 'LEFT'"
            + within
            + " group by m.state",
        p,
        r -> counts.put(MemberState.valueOf(r.text("state")), r.id("n")));
    return counts;
  }

  /** Names of the departments of members, main ones first. */
  public Map<Long, List<String>> departmentNames(Collection<Long> members) {
    Map<Long, List<String>> names = new LinkedHashMap<>();
    if (!members.isEmpty()) {
      sql.query(
          "select p.member_id, d.name from department_member p join department d on d.school_id ="
              + " p.school_id and d.id = p.department_id where p.school_id = :school and p.member_id"
              + " in (:ids) order by p.member_id, p.sort_order",
          Map.of("ids", members),
          r ->
              names.computeIfAbsent(r.id("member_id"), m -> new ArrayList<>()).add(r.text("name")));
    }
    return names;
  }

  private static String where(int school, MemberFilter filter, Reach reach, Map<String, Object> p) {
    StringBuilder where = new StringBuilder();
    if (filter.state() != null) {
      where.append(" and m.state = :state");
      p.put("state", filter.state());
    }
    if (filter.category() != null) {
      where.append(" and m.category = :category");
      p.put("category", filter.category());
    }
    if (!filter.text().isEmpty()) {
      where.append(" and (m.name_search like :text escape '!'").append(digits(school, filter, p));
      where.append(')');
      p.put("text", NameKeys.likePattern(filter.text()));
    }
    // a department that the caller may see lies within reach as a whole
    Reach narrowed = filter.path() == null ? reach : new Reach(false, List.of(filter.path()));
    return where.append(narrowed.members(p)).toString();
  }

  private static String digits(int school, MemberFilter filter, Map<String, Object> p) {
    String text = filter.text();
    StringBuilder more = new StringBuilder();
    if (text.matches("\\d{4}")) {
      more.append(" or m.mobile_last_four = :lastFour");
      p.put("lastFour", BlindIndex.lastFour(school, text));
    }
    PersonalData whole = whole(text);
    if (whole instanceof Mobile) {
      more.append(" or m.mobile_index = :whole");
    } else if (whole instanceof Email) {
      more.append(" or m.email_index = :whole");
    }
    p.put("whole", whole == null ? "" : BlindIndex.ofSchool(school, whole));
    return more.toString();
  }

  private static PersonalData whole(String text) {
    try {
      return text.contains("@")
          ? Email.parse(text)
          : text.matches("[+\\d][\\d -]{6,}") ? Mobile.parse(text, "MO") : null;
    } catch (BusinessException neither) {
      return null;
    }
  }

  private static MemberRow row(SqlRow r) throws SQLException {
    return new MemberRow(
        r.id("id"),
        r.text("public_id"),
        r.number("version"),
        r.text("name"),
        r.text("name_sort"),
        r.text("english_name"),
        r.text("account"),
        r.text("account_folded"),
        r.text("title"),
        new MobileConverter().convertToEntityAttribute(r.bytes("mobile")),
        new EmailConverter().convertToEntityAttribute(r.bytes("email")),
        MemberCategory.valueOf(r.text("category")),
        MemberState.valueOf(r.text("state")));
  }
}
