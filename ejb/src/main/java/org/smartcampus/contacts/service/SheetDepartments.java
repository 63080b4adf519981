package org.smartcampus.contacts.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.smartcampus.contacts.model.Department;
import org.smartcampus.contacts.store.DepartmentStore;
import org.smartcampus.contacts.store.Reach;

/**
 * Resolves a sheet's department paths against the tree, each level once. A path without its first
 * level, the school, names a department; levels compare without case and width.
 */
final class SheetDepartments {
  private final DepartmentStore store;
  private final Departments tree;
  private final Reach reach;
  private final Department root;
  private final Map<List<String>, Optional<Department>> known = new HashMap<>();
  private final Set<List<String>> missing = new LinkedHashSet<>();
  private final Map<List<String>, List<String>> spelling = new HashMap<>();
  private int created;

  SheetDepartments(DepartmentStore store, Departments tree, Reach reach) {
    this.store = store;
    this.tree = tree;
    this.reach = reach;
    this.root = tree.root();
  }

  /** The department of a path, or empty when it does not exist. */
  Optional<Department> find(List<String> path) {
    if (path.size() <= 1) {
      return Optional.of(root);
    }
    List<String> key = key(path);
    Optional<Department> found = known.get(key);
    if (found == null) {
      Optional<Department> parent = find(path.subList(0, path.size() - 1));
      found = parent.flatMap(p -> store.child(p.getId(), path.get(path.size() - 1)));
      known.put(key, found);
    }
    return found;
  }

  /** Notes that a row needs the path, so that the preview can name what would be created. */
  void note(List<String> path) {
    for (int levels = 2; levels <= path.size(); levels++) {
      List<String> part = path.subList(0, levels);
      if (find(part).isEmpty() && missing.add(key(part))) {
        spelling.put(key(part), List.copyOf(part.subList(1, levels)));
      }
    }
  }

  /**
   * Whether the caller may put members at the path: it, or what exists of it, lies within reach.
   */
  boolean within(List<String> path) {
    List<String> level = path;
    while (level.size() > 1 && find(level).isEmpty()) {
      level = level.subList(0, level.size() - 1);
    }
    return reach.covers(find(level).orElse(root).getPath());
  }

  /** The department of a path; what lacks is created. */
  Department require(List<String> path) {
    Optional<Department> found = find(path);
    if (found.isEmpty()) {
      Department parent = require(path.subList(0, path.size() - 1));
      found = Optional.of(tree.add(parent, path.get(path.size() - 1)));
      known.put(key(path), found);
      created++;
    }
    return found.get();
  }

  /** Noted paths below the school that do not exist, as written, in their order. */
  List<String> missing() {
    return missing.stream().map(key -> String.join(" / ", spelling.get(key))).toList();
  }

  /** How many departments were created. */
  int created() {
    return created;
  }

  private static List<String> key(List<String> path) {
    List<String> key = new ArrayList<>();
    path.stream().skip(1).forEach(name -> key.add(Department.fold(name)));
    return key;
  }
}
