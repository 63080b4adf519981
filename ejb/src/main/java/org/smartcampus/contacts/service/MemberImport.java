package org.smartcampus.contacts.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.smartcampus.contacts.model.Department;
import org.smartcampus.contacts.model.DepartmentMember;
import org.smartcampus.contacts.model.Member;
import org.smartcampus.contacts.model.MemberFields;
import org.smartcampus.contacts.store.DepartmentStore;
import org.smartcampus.contacts.store.MemberStore;
import org.smartcampus.contacts.store.Reach;
import org.smartcampus.identity.service.Administrations;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.imports.ImportFact;
import org.smartcampus.platform.service.imports.ImportKind;
import org.smartcampus.platform.service.imports.ImportPlan;
import org.smartcampus.platform.service.imports.ImportQuestion;
import org.smartcampus.platform.service.imports.ImportSheet;
import org.smartcampus.platform.service.imports.RowAction;
import org.smartcampus.platform.service.imports.RowCheck;
import org.smartcampus.platform.service.imports.RowDone;
import org.smartcampus.platform.service.imports.RowProblem;
import org.smartcampus.platform.service.sheet.SheetHeader;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Permission;

/** The import of the staff sheet (P-24, F056–F062). */
@ApplicationScoped
public class MemberImport implements ImportKind {
  /** Name of this kind of import. */
  public static final String KIND = "contacts.members";

  /** Option: first levels of paths that the person agreed to mean this school, one a line. */
  static final String ROOTS = "roots";

  @Inject private MemberStore store;
  @Inject private DepartmentStore departmentStore;
  @Inject private Departments tree;
  @Inject private MemberWriter writer;
  @Inject private Reaches reaches;
  @Inject private SchoolService schools;
  @Inject private Administrations administrations;
  @Inject private Callers callers;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Permission permission() {
    return Permission.CONTACTS_MANAGE;
  }

  @Override
  public String titleKey() {
    return "contacts.import.title";
  }

  @Override
  public String sheetKey() {
    return "contacts.import.sheet";
  }

  @Override
  public List<String> titles(Language language) {
    return StaffSheet.COLUMNS.stream().map(column -> StaffSheet.title(column, language)).toList();
  }

  @Override
  public SheetHeader header() {
    return StaffSheet.header();
  }

  @Override
  public ImportPlan plan(ImportSheet sheet) {
    Run run = run();
    List<SheetMember> rows = new StaffSheet(schools.current().region()).read(sheet.rows());
    List<CheckedMember> checked = run.check.check(rows, sheet);
    List<String> missing = run.departments.missing();
    return new ImportPlan(
        checked.stream().map(CheckedMember::check).toList(),
        missing.isEmpty()
            ? List.of()
            : List.of(new ImportFact("contacts.import.departmentsNew", missing)),
        question(rows, sheet));
  }

  private ImportQuestion question(List<SheetMember> rows, ImportSheet sheet) {
    Set<String> agreed = new HashSet<>(Arrays.asList(sheet.option(ROOTS).split("\n")));
    List<String> foreign =
        StaffSheet.foreignRoots(rows, agreed).stream().filter(r -> !schools.isCalled(r)).toList();
    return foreign.isEmpty()
        ? null
        : new ImportQuestion(
            ROOTS,
            String.join("\n", foreign),
            "contacts.import.rootQuestion",
            List.of(String.join("、", foreign), schools.current().name()));
  }

  @Override
  public List<RowDone> apply(ImportSheet slice, List<RowCheck> staged) {
    Run run = run();
    List<SheetMember> rows = new StaffSheet(schools.current().region()).read(slice.rows());
    List<CheckedMember> checked = run.check.check(rows, slice);
    writer.requireRoom(
        (int) checked.stream().filter(c -> c.check().action() == RowAction.ADD).count());
    Counters counters = new Counters();
    List<RowDone> done = new ArrayList<>();
    for (int i = 0; i < checked.size(); i++) {
      done.add(apply(run, checked.get(i), staged.get(i), counters));
    }
    writer.count(counters);
    return done;
  }

  private RowDone apply(Run run, CheckedMember now, RowCheck staged, Counters counters) {
    RowCheck check = now.check();
    int row = check.row();
    if (check.action() == RowAction.ERROR) {
      return new RowDone(row, RowAction.ERROR, check.errors(), Map.of());
    }
    if (check.action() == RowAction.SKIP) {
      return RowDone.of(row, RowAction.SKIP);
    }
    if (check.action() != staged.action() || !check.target().equals(staged.target())) {
      return RowDone.refused(row, RowProblem.of("", "platform.import.changedMeanwhile"));
    }
    int before = run.departments.created();
    Map<Long, Place> wanted = new LinkedHashMap<>();
    for (List<String> path : now.sheet().departments()) {
      Department department = run.departments.require(path);
      wanted.putIfAbsent(department.getId(), new Place(department, leads(now, department.getId())));
    }
    List<Place> places = List.copyOf(wanted.values());
    if (now.target() == null) {
      writer.add(fields(now.sheet(), null), places, counters);
    } else {
      writer.change(
          now.target(), fields(now.sheet(), now.target()), withOutside(run, now, places), counters);
    }
    return new RowDone(
        row,
        check.action(),
        List.of(),
        Map.of("contacts.import.departmentsAdded", run.departments.created() - before));
  }

  /** A sheet says nothing about leaders: who leads a department goes on leading it. */
  private static boolean leads(CheckedMember now, long id) {
    return now.places().stream().anyMatch(p -> p.getDepartmentId() == id && p.isLeader());
  }

  /** Departments outside the caller's scope stay. */
  private List<Place> withOutside(Run run, CheckedMember now, List<Place> places) {
    List<Place> all = new ArrayList<>(places);
    if (!run.reach.all()) {
      for (DepartmentMember place : now.places()) {
        Department department = departmentStore.byIds(List.of(place.getDepartmentId())).get(0);
        if (!run.reach.covers(department.getPath())) {
          all.add(new Place(department, place.isLeader()));
        }
      }
    }
    return all;
  }

  private static MemberFields fields(SheetMember row, Member target) {
    return new MemberFields(
        row.name(),
        row.account() == null || target != null && !target.isAccountGenerated()
            ? null
            : row.account(),
        filled(row.englishName(), target == null ? "" : target.getEnglishName()),
        filled(row.title(), target == null ? "" : target.getTitle()),
        target == null ? "" : target.getExternalTitle(),
        target == null ? "" : target.getEmployeeNo(),
        row.gender() != null || target == null ? row.gender() : target.getGender(),
        row.mobile() != null || target == null ? row.mobile() : target.getMobile(),
        filled(row.landline(), target == null ? "" : target.getLandline()),
        row.email() != null || target == null ? row.email() : target.getEmail(),
        null);
  }

  private static String filled(String wanted, String present) {
    return wanted.isEmpty() ? present : wanted;
  }

  private Run run() {
    Reach reach = reaches.current();
    SheetDepartments departments = new SheetDepartments(departmentStore, tree, reach);
    return new Run(
        reach,
        departments,
        new MemberImportCheck(
            store,
            departmentStore,
            departments,
            reach,
            callers.current().schoolId(),
            administrations.outOfReach()));
  }

  private record Run(Reach reach, SheetDepartments departments, MemberImportCheck check) {}
}
