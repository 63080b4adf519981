package org.smartcampus.contacts.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.smartcampus.contacts.model.Department;
import org.smartcampus.contacts.model.MemberRules;
import org.smartcampus.contacts.store.DepartmentRow;
import org.smartcampus.contacts.store.DepartmentStore;
import org.smartcampus.contacts.store.Reach;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.ForbiddenException;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Open;
import org.smartcampus.shared.service.Requires;

/** The tree of departments (P-20, P-22), cut to the caller's scope. */
@Stateless
@Requires(Permission.CONTACTS_VIEW)
public class DepartmentService {
  private static final int FOUND = 50;

  @Inject private DepartmentStore store;
  @Inject private Departments departments;
  @Inject private Reaches reaches;
  @Inject private SchoolService schools;
  @Inject private Audit audit;

  /** The tops of the tree that the caller sees: the school, or the departments of his scope. */
  public List<DepartmentBranch> tops() {
    String school = schools.current().name();
    Reach reach = reaches.current();
    List<DepartmentRow> tops = reach.all() ? List.of(root()) : store.rows(reaches.roots());
    return tops.stream()
        .map(
            top ->
                new DepartmentBranch(
                    node(top, school, reach),
                    store.children(top.id()).stream().map(c -> node(c, school, reach)).toList()))
        .toList();
  }

  private DepartmentRow root() {
    return store.rootRow().orElseGet(() -> store.rows(List.of(departments.root().getId())).get(0));
  }

  /** The departments right below one, with their counts. */
  public List<DepartmentNode> children(String publicId) {
    return nodes(store.children(load(publicId).getId()));
  }

  /** One department. */
  public DepartmentNode find(String publicId) {
    return nodes(store.rows(List.of(load(publicId).getId()))).get(0);
  }

  /** Public ids from the topmost department that the caller sees down to one of his. */
  public List<String> trail(String publicId) {
    Reach reach = reaches.current();
    List<Long> ids = Counters.ids(load(publicId).getPath());
    Map<Long, Department> known = new HashMap<>();
    store.byIds(ids).forEach(d -> known.put(d.getId(), d));
    return ids.stream()
        .map(known::get)
        .filter(d -> reach.covers(d.getPath()))
        .map(Department::getPublicId)
        .toList();
  }

  /** At most 50 departments whose name holds the text; all of the first ones for an empty text. */
  public List<DepartmentChoice> search(String text) {
    List<DepartmentRow> found = store.search(text == null ? "" : text, reaches.current(), FOUND);
    List<DepartmentChoice> choices = new ArrayList<>(labelled(found));
    if (reaches.current().all() && (text == null || text.isBlank())) {
      Department root = departments.root();
      choices.add(0, new DepartmentChoice(root.getPublicId(), schools.current().name()));
    }
    return choices;
  }

  /** The label of one department, for a picker that shows what was chosen before. */
  public DepartmentChoice choice(String publicId) {
    Department department = load(publicId);
    return department.isRoot()
        ? new DepartmentChoice(publicId, schools.current().name())
        : labelled(store.rows(List.of(department.getId()))).get(0);
  }

  /**
   * Choices by inner id, as another feature stored it, in reading order; gone ones are left out.
   */
  @Open("names of departments, asked by other features inside their own guarded work")
  public Map<Long, DepartmentChoice> choices(Collection<Long> ids) {
    List<DepartmentRow> rows = store.rows(ids);
    List<DepartmentChoice> choices = labelled(rows);
    Map<Long, DepartmentChoice> byId = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      DepartmentRow row = rows.get(i);
      byId.put(
          row.id(),
          row.isRoot()
              ? new DepartmentChoice(row.publicId(), schools.current().name())
              : choices.get(i));
    }
    return byId;
  }

  private List<DepartmentChoice> labelled(List<DepartmentRow> rows) {
    Set<Long> ids = new LinkedHashSet<>();
    rows.forEach(r -> ids.addAll(Counters.ids(r.path())));
    Map<Long, Department> known = new HashMap<>();
    store.byIds(ids).forEach(d -> known.put(d.getId(), d));
    return rows.stream()
        .map(
            r ->
                new DepartmentChoice(
                    r.publicId(),
                    Counters.ids(r.path()).stream()
                        .skip(1)
                        .map(id -> known.get(id).getName())
                        .collect(Collectors.joining(" / "))))
        .toList();
  }

  /**
   * Adds a department (P-22).
   *
   * @return its public id
   */
  @Requires(Permission.CONTACTS_MANAGE)
  public String add(String parentPublicId, String name) {
    return departments.add(load(parentPublicId), name).getPublicId();
  }

  /** Renames a department; the root keeps the school's name. */
  @Requires(Permission.CONTACTS_MANAGE)
  public void rename(String publicId, int version, String name) {
    Department department = loadChangeable(publicId);
    department.expectVersion(version);
    String before = department.getName();
    // asked first: a query writes what was changed before it, and the database would refuse that
    departments.requireFree(
        department.getParentId(), MemberRules.departmentName(name), department.getId());
    department.rename(name);
    audit.record(
        "dept.update",
        "Department",
        publicId,
        Map.of("name", before),
        Map.of("name", department.getName()));
  }

  /**
   * Deletes an empty department.
   *
   * @throws BusinessException {@code contacts.department.rootFixed}, {@code …hasChildren}, {@code
   *     …hasMembers}
   */
  @Requires(Permission.CONTACTS_MANAGE)
  public void delete(String publicId, int version) {
    Department department = loadChangeable(publicId);
    department.expectVersion(version);
    if (department.isRoot()) {
      throw new BusinessException("contacts.department.rootFixed");
    }
    if (store.childCount(department.getId()) > 0) {
      throw new BusinessException("contacts.department.hasChildren", department.getName());
    }
    if (store.linkCount(department.getId()) > 0) {
      throw new BusinessException("contacts.department.hasMembers", department.getName());
    }
    store.remove(department);
    audit.record(
        "dept.delete", "Department", publicId, Map.of("name", department.getName()), Map.of());
  }

  /**
   * Inner ids of departments by name, for scopes that a loader sets.
   *
   * @throws NotFoundException for an unknown name
   */
  @Requires(Permission.SYSTEM)
  public Set<Long> departmentRoots(Set<String> names) {
    Set<Long> ids = new LinkedHashSet<>();
    for (String name : names) {
      ids.add(
          store.search(name, Reach.ALL, FOUND).stream()
              .filter(r -> r.name().equals(name))
              .findFirst()
              .orElseThrow(NotFoundException::new)
              .id());
    }
    return ids;
  }

  private Department load(String publicId) {
    Reach reach = reaches.current();
    return store
        .find(publicId)
        .filter(d -> reach.covers(d.getPath()))
        .orElseThrow(NotFoundException::new);
  }

  /**
   * A department whose parent the caller reaches too: only such a one may be renamed or deleted.
   */
  private Department loadChangeable(String publicId) {
    Department department = load(publicId);
    if (!department.isRoot() && !reaches.current().covers(above(department.getPath()))) {
      throw new ForbiddenException(Permission.CONTACTS_MANAGE);
    }
    return department;
  }

  private static String above(String path) {
    return path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
  }

  private List<DepartmentNode> nodes(List<DepartmentRow> rows) {
    String school = schools.current().name();
    Reach reach = reaches.current();
    return rows.stream().map(r -> node(r, school, reach)).toList();
  }

  private static DepartmentNode node(DepartmentRow row, String school, Reach reach) {
    return DepartmentNode.of(row, school, !row.isRoot() && reach.covers(above(row.path())));
  }
}
