package org.smartcampus.contactparents.service.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.smartcampus.contactparents.service.Plans;
import org.smartcampus.contactparents.service.wizard.WizardPlanner;
import org.smartcampus.platform.service.imports.ImportRow;
import org.smartcampus.platform.service.imports.RowAction;
import org.smartcampus.platform.service.sheet.SheetReader;
import org.smartcampus.platform.service.sheet.SheetTable;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.PersonalData;

/** The real roster comes to the figures that are committed beside it (P-76). */
class RosterFilesTest {
  private static final Path FILES = Path.of("../demo/src/main/resources/demo");

  private final ClassPaths paths =
      new ClassPaths(
          Plans.nodes(WizardPlanner.plan(Plans.standard(Language.ZH_HANT, 3), List.of())),
          "濠海學校"::equals,
          false);
  private final RosterBook book = new RosterBook(PersonalData::reveal, Language.ZH_HANT);

  @Test
  void theWorkbookCountsAsItMust() throws Exception {
    String expected;
    try (InputStream in = getClass().getResourceAsStream("/rosters/counts.json")) {
      expected = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    RosterTally tally = new RosterTally();
    Set<KnownParent> withNumber = new HashSet<>();
    for (RosterEntry entry : entries("students-guardians.xlsx")) {
      RowDecision decision = decide(entry);
      assertEquals(RowAction.ADD, decision.action(), () -> entry.row() + " " + decision.errors);
      tally.add(decision);
      decision.guardians.stream()
          .map(g -> g.parent)
          .filter(p -> p.mobileIndex != null)
          .forEach(withNumber::add);
    }
    assertEquals(number(expected, "students"), tally.get(RosterTally.STUDENTS));
    assertEquals(number(expected, "parentsWithMobile"), tally.get(RosterTally.WITH_MOBILE));
    assertEquals(number(expected, "parentsWithMobile"), withNumber.size());
    assertEquals(number(expected, "telephonesUnderTwoNames"), tally.get(RosterTally.CONFLICTS));
    assertEquals(
        number(expected, "guardianEntriesWithoutMobile"),
        tally.get(RosterTally.ENTRIES_WITHOUT_MOBILE));
    assertEquals(
        number(expected, "guardianEntriesWithEmail"), tally.get(RosterTally.ENTRIES_WITH_EMAIL));
    assertEquals(number(expected, "studentsWithoutGuardian"), tally.get(RosterTally.NO_PARENT));
    assertEquals(
        number(expected, "studentsWithoutReachableGuardian"), tally.get(RosterTally.UNREACHABLE));
  }

  @Test
  void theCsvAfterwardsFindsNothingToChange() {
    entries("students-guardians.xlsx").forEach(this::decide);
    List<String> changed = new ArrayList<>();
    for (RosterEntry entry : entries("students-guardians.csv")) {
      RowDecision decision = decide(entry);
      if (decision.action() != RowAction.SKIP) {
        changed.add(entry.row() + " " + decision.changes + decision.errors);
      }
    }
    assertTrue(changed.isEmpty(), changed::toString);
  }

  private static int number(String json, String key) {
    Matcher m = Pattern.compile("\"" + key + "\":\\s*(\\d+)").matcher(json);
    assertTrue(m.find(), key);
    return Integer.parseInt(m.group(1));
  }

  private RowDecision decide(RosterEntry entry) {
    ClassPaths.Found found = paths.find(entry.classPath());
    assertEquals(null, found.problem());
    return book.decide(entry, found.key(), true);
  }

  private static List<RosterEntry> entries(String file) {
    SheetTable table = new SheetReader().read(FILES.resolve(file), RosterColumns.header());
    Map<String, Integer> positions = table.header().positions();
    return table.records().stream()
        .map(r -> RosterRows.read(new ImportRow(r.number(), r.cells(), positions)))
        .toList();
  }
}
