package org.smartcampus.contactparents.service.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.smartcampus.contactparents.store.RosterBulkStore;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.imports.ImportFact;
import org.smartcampus.platform.service.imports.ImportKind;
import org.smartcampus.platform.service.imports.ImportPlan;
import org.smartcampus.platform.service.imports.ImportSheet;
import org.smartcampus.platform.service.imports.RowAction;
import org.smartcampus.platform.service.imports.RowCheck;
import org.smartcampus.platform.service.imports.RowDone;
import org.smartcampus.platform.service.imports.RowProblem;
import org.smartcampus.platform.service.sheet.SheetHeader;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Permission;

/** The import of students with up to two parents (P-76). */
@ApplicationScoped
public class RosterImport implements ImportKind {
  /** Name of this kind. */
  public static final String KIND = "contactparents.roster";

  /** Option: {@code CREATE} adds classes that are missing (design §8.6). */
  public static final String STRUCTURE = "structure";

  public static final String CREATE = "CREATE";

  @Inject private BookLoader loader;
  @Inject private RosterBulkStore store;
  @Inject private ClassFinder classes;
  @Inject private Callers callers;
  @Inject private CampusClock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Permission permission() {
    return Permission.STUDENTS_MANAGE;
  }

  @Override
  public String titleKey() {
    return "contactparents.import.title";
  }

  @Override
  public String sheetKey() {
    return "contactparents.import.sheet";
  }

  @Override
  public List<String> titles(Language language) {
    return RosterColumns.titles(language);
  }

  @Override
  public SheetHeader header() {
    return RosterColumns.header();
  }

  @Override
  public ImportPlan plan(ImportSheet sheet) {
    List<RosterEntry> entries = sheet.rows().stream().map(RosterRows::read).toList();
    ClassPaths paths = classes.paths(maySetUp(sheet));
    RosterBook book = loader.load(entries);
    RosterTally tally = new RosterTally();
    Set<String> missing = new LinkedHashSet<>();
    List<RowCheck> checks = new ArrayList<>(entries.size());
    for (RosterEntry entry : entries) {
      RowDecision decision = decide(entry, paths, book, !sheet.updateOnly());
      if (decision.errors.isEmpty()) {
        tally.add(decision);
        if (decision.student.classKey.startsWith("+")) {
          missing.add(decision.student.classKey.substring(1));
        }
      }
      checks.add(decision.check());
    }
    List<ImportFact> facts = new ArrayList<>();
    if (!missing.isEmpty()) {
      facts.add(new ImportFact("contactparents.import.fact.newClasses", List.copyOf(missing)));
    }
    facts.addAll(tally.facts());
    return new ImportPlan(checks, facts, null);
  }

  @Override
  public List<RowDone> apply(ImportSheet slice, List<RowCheck> staged) {
    List<RosterEntry> entries = slice.rows().stream().map(RosterRows::read).toList();
    ClassPaths paths = pathsFor(entries, maySetUp(slice));
    RosterBook book = loader.load(entries);
    RosterWriter writer = new RosterWriter(store, callers.current().schoolId(), clock.now());
    List<RowDone> done = new ArrayList<>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      RowDecision decision = decide(entries.get(i), paths, book, !slice.updateOnly());
      done.add(write(decision, staged.get(i), writer));
    }
    store.flush();
    return done;
  }

  /**
   * The paths of the structure, after the classes that are missing were added where that is agreed
   * to.
   */
  private ClassPaths pathsFor(List<RosterEntry> entries, boolean create) {
    ClassPaths paths = classes.paths(create);
    if (!create) {
      return paths;
    }
    List<List<String>> missing =
        entries.stream()
            .map(e -> paths.find(e.classPath()).missing())
            .filter(levels -> !levels.isEmpty())
            .distinct()
            .toList();
    missing.forEach(classes::create);
    return missing.isEmpty() ? paths : classes.paths(false);
  }

  private static RowDone write(RowDecision decision, RowCheck staged, RosterWriter writer) {
    int row = decision.entry.row();
    if (!decision.errors.isEmpty()) {
      return new RowDone(row, RowAction.ERROR, decision.errors, Map.of());
    }
    RowAction action = decision.action();
    if (action == RowAction.SKIP) {
      return RowDone.of(row, RowAction.SKIP);
    }
    if (!decision.student.target().equals(staged.target())) {
      return RowDone.refused(row, RowProblem.of("", "platform.import.changedMeanwhile"));
    }
    writer.write(decision);
    Map<String, Integer> counts = new HashMap<>();
    RosterTally.count(decision, (key, n) -> counts.merge(key, n, Integer::sum));
    return new RowDone(row, action, decision.warnings, counts);
  }

  private static RowDecision decide(
      RosterEntry entry, ClassPaths paths, RosterBook book, boolean mayAdd) {
    ClassPaths.Found found = entry.classPath().isEmpty() ? null : paths.find(entry.classPath());
    if (found != null && found.problem() != null) {
      RowDecision refused = new RowDecision(entry);
      refused.errors.addAll(entry.problems());
      refused.errors.add(found.problem());
      return refused;
    }
    return book.decide(entry, found == null ? null : found.key(), mayAdd);
  }

  private boolean maySetUp(ImportSheet sheet) {
    return CREATE.equals(sheet.option(STRUCTURE))
        && callers.current().scope(Permission.STUDENTS_MANAGE).all();
  }
}
