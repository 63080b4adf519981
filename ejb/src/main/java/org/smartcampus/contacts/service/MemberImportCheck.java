package org.smartcampus.contacts.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.smartcampus.contacts.model.Department;
import org.smartcampus.contacts.model.DepartmentMember;
import org.smartcampus.contacts.model.Member;
import org.smartcampus.contacts.model.MemberRules;
import org.smartcampus.contacts.store.DepartmentStore;
import org.smartcampus.contacts.store.MemberKey;
import org.smartcampus.contacts.store.MemberStore;
import org.smartcampus.contacts.store.Reach;
import org.smartcampus.platform.service.imports.ImportSheet;
import org.smartcampus.platform.service.imports.RowAction;
import org.smartcampus.platform.service.imports.RowCheck;
import org.smartcampus.platform.service.imports.RowProblem;
import org.smartcampus.shared.model.BlindIndex;

/**
 * Classifies the rows of one sheet against the directory: a row meets a member by account, then by
 * mobile, then by e-mail. Empty cells leave a member's values alone; members whom the caller must
 * leave alone are refused. Looks everything up in bulk.
 */
final class MemberImportCheck {
  private static final int MEMBERS_A_QUERY = 1000;

  private final MemberStore store;
  private final DepartmentStore departmentStore;
  private final SheetDepartments departments;
  private final Reach reach;
  private final int school;
  private final Set<Long> outOfReach;
  private final Map<String, MemberKey> byAccount = new HashMap<>();
  private final Map<String, MemberKey> byMobile = new HashMap<>();
  private final Map<String, MemberKey> byEmail = new HashMap<>();
  private final Map<Long, Member> members = new HashMap<>();
  private final Map<Long, List<DepartmentMember>> places = new HashMap<>();
  private final Map<Long, Department> placed = new HashMap<>();
  private final Map<Long, Integer> met = new HashMap<>();

  MemberImportCheck(
      MemberStore store,
      DepartmentStore departmentStore,
      SheetDepartments departments,
      Reach reach,
      int school,
      Set<Long> outOfReach) {
    this.store = store;
    this.departmentStore = departmentStore;
    this.departments = departments;
    this.reach = reach;
    this.school = school;
    this.outOfReach = outOfReach;
  }

  List<CheckedMember> check(List<SheetMember> rows, ImportSheet sheet) {
    lookUp(rows);
    List<CheckedMember> checked = new ArrayList<>();
    for (SheetMember row : rows) {
      checked.add(check(row, sheet.updateOnly()));
    }
    return checked;
  }

  private void lookUp(List<SheetMember> rows) {
    Set<String> accounts = new LinkedHashSet<>();
    Set<String> mobiles = new LinkedHashSet<>();
    Set<String> emails = new LinkedHashSet<>();
    for (SheetMember row : rows) {
      if (row.valid()) {
        add(accounts, account(row));
        add(mobiles, BlindIndex.ofSchool(school, row.mobile()));
        add(emails, BlindIndex.ofSchool(school, row.email()));
      }
    }
    List<MemberKey> keys = store.keys(accounts, mobiles, emails);
    for (MemberKey key : keys) {
      byAccount.put(key.account(), key);
      byMobile.put(key.mobileIndex(), key);
      byEmail.put(key.emailIndex(), key);
    }
    byMobile.remove(null);
    byEmail.remove(null);
    List<Long> ids = keys.stream().map(MemberKey::id).distinct().toList();
    for (int from = 0; from < ids.size(); from += MEMBERS_A_QUERY) {
      load(ids.subList(from, Math.min(ids.size(), from + MEMBERS_A_QUERY)));
    }
  }

  private void load(List<Long> ids) {
    store.byIds(ids).forEach(m -> members.put(m.getId(), m));
    List<DepartmentMember> links = store.places(ids);
    links.forEach(p -> places.computeIfAbsent(p.getMemberId(), m -> new ArrayList<>()).add(p));
    Set<Long> unknown = new HashSet<>();
    links.forEach(p -> unknown.add(p.getDepartmentId()));
    unknown.removeAll(placed.keySet());
    departmentStore.byIds(unknown).forEach(d -> placed.put(d.getId(), d));
  }

  private static void add(Set<String> values, String value) {
    if (value != null) {
      values.add(value);
    }
  }

  private static String account(SheetMember row) {
    return row.account() == null ? null : MemberRules.foldAccount(row.account());
  }

  private CheckedMember check(SheetMember row, boolean updateOnly) {
    List<RowProblem> problems = new ArrayList<>(row.problems());
    Member target = problems.isEmpty() ? target(row, problems) : null;
    for (List<String> path : row.departments()) {
      if (problems.isEmpty() && !departments.within(path)) {
        problems.add(RowProblem.of(StaffSheet.DEPARTMENT, "contacts.import.departmentOutside"));
      }
    }
    int number = row.row().number();
    String label = StaffSheet.label(row);
    RowCheck check;
    if (!problems.isEmpty()) {
      check = RowCheck.refused(number, label, problems);
    } else if (target == null) {
      check = added(number, label, updateOnly);
    } else {
      check = updated(number, label, target, changes(row, target));
    }
    // only a row that is taken makes departments
    if (check.action() == RowAction.ADD || check.action() == RowAction.UPDATE) {
      row.departments().forEach(departments::note);
    }
    return new CheckedMember(row, check, target, target == null ? List.of() : placesOf(target));
  }

  private RowCheck updated(int number, String label, Member target, List<String> changes) {
    if (!changes.isEmpty()
        && target.getPersonId() != null
        && outOfReach.contains(target.getPersonId())) {
      return RowCheck.refused(
          number,
          label,
          List.of(
              RowProblem.of(StaffSheet.NAME, "contacts.member.administrator", target.getName())));
    }
    return RowCheck.taken(
        number,
        changes.isEmpty() ? RowAction.SKIP : RowAction.UPDATE,
        label,
        target.getId() + ":" + target.getVersion(),
        changes);
  }

  private static RowCheck added(int number, String label, boolean updateOnly) {
    return updateOnly
        ? new RowCheck(
            number,
            RowAction.SKIP,
            label,
            "",
            List.of(),
            List.of(),
            List.of(RowProblem.of(StaffSheet.NAME, "contacts.import.notKnown")))
        : RowCheck.taken(number, RowAction.ADD, label, "", List.of());
  }

  /** The member whom the row means; conflicting keys and strangers' values are problems. */
  private Member target(SheetMember row, List<RowProblem> problems) {
    MemberKey account = row.account() == null ? null : byAccount.get(account(row));
    MemberKey mobile = byMobile.get(BlindIndex.ofSchool(school, row.mobile()));
    MemberKey email = byEmail.get(BlindIndex.ofSchool(school, row.email()));
    MemberKey found = account != null ? account : mobile != null ? mobile : email;
    if (found == null) {
      return null;
    }
    if (mobile != null && mobile.id() != found.id()) {
      problems.add(RowProblem.of(StaffSheet.MOBILE, "contacts.member.mobileTaken"));
    }
    if (email != null && email.id() != found.id()) {
      problems.add(RowProblem.of(StaffSheet.EMAIL, "contacts.member.emailTaken"));
    }
    Member target = members.get(found.id());
    if (account == null && row.account() != null && !target.isAccountGenerated()) {
      problems.add(
          RowProblem.of(
              mobile != null ? StaffSheet.MOBILE : StaffSheet.EMAIL,
              mobile != null ? "contacts.member.mobileTaken" : "contacts.member.emailTaken"));
    }
    if (!reach.all() && placesOf(target).stream().noneMatch(this::within)) {
      problems.add(RowProblem.of(StaffSheet.ACCOUNT, "contacts.account.taken"));
    }
    Integer before = met.putIfAbsent(target.getId(), row.row().number());
    if (before != null && before != row.row().number()) {
      problems.add(RowProblem.of(StaffSheet.NAME, "contacts.import.twice.member", before));
    }
    return target;
  }

  private boolean within(DepartmentMember place) {
    return reach.covers(placed.get(place.getDepartmentId()).getPath());
  }

  private List<DepartmentMember> placesOf(Member member) {
    return places.getOrDefault(member.getId(), List.of());
  }

  private List<String> changes(SheetMember row, Member target) {
    List<String> changes = new ArrayList<>();
    changed(changes, StaffSheet.NAME, row.name(), target.getName());
    if (row.account() != null && target.isAccountGenerated()) {
      changed(changes, StaffSheet.ACCOUNT, row.account(), target.getAccount());
    }
    changed(changes, StaffSheet.ENGLISH_NAME, row.englishName(), target.getEnglishName());
    changed(changes, StaffSheet.TITLE, row.title(), target.getTitle());
    changed(changes, StaffSheet.GENDER, row.gender(), target.getGender());
    changed(changes, StaffSheet.MOBILE, row.mobile(), target.getMobile());
    changed(changes, StaffSheet.LANDLINE, row.landline(), target.getLandline());
    changed(changes, StaffSheet.EMAIL, row.email(), target.getEmail());
    if (!samePlaces(row, target)) {
      changes.add(StaffSheet.DEPARTMENT);
    }
    return changes;
  }

  private static void changed(List<String> changes, String column, Object wanted, Object present) {
    if (wanted != null && !"".equals(wanted) && !Objects.equals(wanted, present)) {
      changes.add(column);
    }
  }

  private boolean samePlaces(SheetMember row, Member target) {
    Set<Long> wanted = new HashSet<>();
    for (List<String> path : row.departments()) {
      Optional<Department> department = departments.find(path);
      if (department.isEmpty()) {
        return false;
      }
      wanted.add(department.get().getId());
    }
    Set<Long> present = new HashSet<>();
    placesOf(target).stream().filter(this::within).forEach(p -> present.add(p.getDepartmentId()));
    return wanted.equals(present);
  }
}
