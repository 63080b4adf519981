package org.smartcampus.contactparents.service;

import java.util.HashMap;
import java.util.Map;
import org.smartcampus.platform.service.Scope;

/**
 * The part of the structure that a statement may reach: the caller's scope, cut down to one chosen
 * node if there is one. The same predicate serves lists, counts, pickers and audiences (design
 * §4.3).
 *
 * @param node path of the chosen node, or null for everything in scope
 */
public record Branch(Scope scope, String node) {
  /** Everything in the caller's scope. */
  public static Branch of(Scope scope) {
    return new Branch(scope, null);
  }

  /** Whether nothing of the school is left out. */
  public boolean isWhole() {
    return scope.all() && node == null;
  }

  /** The part of the scope below a node, the node included. */
  public Branch below(String path) {
    return new Branch(scope, path);
  }

  /**
   * A condition on a row of {@code structure_node}; uses {@code :school} and {@link #params}.
   *
   * @param alias alias of {@code structure_node} in the statement
   */
  public String sql(String alias) {
    String inScope =
        scope.all()
            ? "true"
            : "exists (select 1 from structure_node scope_root where scope_root.school_id = :school"
                + " and scope_root.id in (:scopeNodes) and "
                + alias
                + ".path like concat(scope_root.path, '%'))";
    return node == null ? inScope : "(" + inScope + " and " + alias + ".path like :branchPath)";
  }

  /** The parameters that {@link #sql} needs, in a map that may be added to. */
  public Map<String, Object> params() {
    Map<String, Object> params = new HashMap<>();
    if (!scope.all()) {
      params.put("scopeNodes", scope.nodeIds());
    }
    if (node != null) {
      params.put("branchPath", node + "%");
    }
    return params;
  }

  /** Whether a node with this path is inside. */
  public boolean covers(String path) {
    boolean inScope =
        scope.all() || scope.nodeIds().stream().anyMatch(id -> path.contains("/" + id + "/"));
    return inScope && (node == null || path.startsWith(node));
  }
}
