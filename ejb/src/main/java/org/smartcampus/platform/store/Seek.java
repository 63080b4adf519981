package org.smartcampus.platform.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.smartcampus.shared.model.PageMark;
import org.smartcampus.shared.model.PageRequest;

/**
 * How a list ordered by an indexed column and {@code m.id} finds its page: along the index from the
 * mark of the page shown before, so that a deep page costs what the first one costs; by counting
 * rows only for a jump (ADR 0040).
 */
public final class Seek {
  private final String column;
  private final PageRequest request;
  private final boolean marked;

  /**
   * @param column the indexed column, with its alias {@code m}; null for an order without one
   */
  public Seek(String column, PageRequest request) {
    this.column = column;
    this.request = request;
    this.marked = column != null && request.from() != null;
  }

  /** Condition to append to the where clause; empty for a jump. Adds its parameters. */
  public String condition(Map<String, Object> params) {
    if (!marked) {
      return "";
    }
    PageMark mark = request.from().mark();
    params.put("seekKey", mark.key());
    params.put("seekId", mark.id());
    String beyond = forwards() ? ">" : "<";
    // not as a comparison of pairs: MariaDB would read the index from its start
    return String.format(
        " and %1$s %2$s= :seekKey and (%1$s %2$s :seekKey or m.id %2$s%3$s :seekId)",
        column, beyond, request.from().inclusive() ? "=" : "");
  }

  /** {@code asc} or {@code desc}, in which the rows are read. */
  public String direction() {
    return forwards() ? "asc" : "desc";
  }

  /** The limit clause. Adds its parameters. */
  public String limit(Map<String, Object> params) {
    params.put("limit", request.size());
    params.put("offset", marked ? 0 : request.offset());
    return " limit :limit offset :offset";
  }

  /** What was read, in the order of the list. */
  public <T> List<T> ordered(List<T> read) {
    if (!marked || !request.from().backwards()) {
      return read;
    }
    List<T> turned = new ArrayList<>(read);
    Collections.reverse(turned);
    return turned;
  }

  private boolean forwards() {
    return request.ascending() != (marked && request.from().backwards());
  }
}
