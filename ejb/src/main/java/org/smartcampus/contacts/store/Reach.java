package org.smartcampus.contacts.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The departments that a caller's scope reaches (§3.8), as path prefixes; the one place where the
 * scope of contacts becomes a predicate. A member is within it when one of his departments is.
 *
 * @param all everything of the school
 * @param paths paths of the scope's roots; empty with {@code all}, and for somebody without
 *     contacts
 */
public record Reach(boolean all, List<String> paths) {
  public static final Reach ALL = new Reach(true, List.of());

  public Reach {
    paths = List.copyOf(paths);
  }

  /** Whether a department lies within. */
  public boolean covers(String path) {
    return all || paths.stream().anyMatch(path::startsWith);
  }

  /** Condition on departments {@code d}; adds its parameters. */
  String departments(Map<String, Object> params) {
    if (all) {
      return "";
    }
    if (paths.isEmpty()) {
      return " and 1 = 0";
    }
    List<String> any = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      any.add("d.path like :reach" + i);
      params.put("reach" + i, paths.get(i) + "%");
    }
    return " and (" + String.join(" or ", any) + ")";
  }

  /** Condition on members {@code m}; adds its parameters. */
  String members(Map<String, Object> params) {
    if (all) {
      return "";
    }
    return " and exists (select 1 from department_member x join department d on d.school_id ="
        + " x.school_id and d.id = x.department_id where x.school_id = :school and x.member_id = m.id"
        + departments(params)
        + ")";
  }
}
