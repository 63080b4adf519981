package org.smartcampus.contactparents.service.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.smartcampus.contactparents.model.RelationKind;
import org.smartcampus.platform.service.imports.RowAction;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.PersonalData;

class RosterBookTest {
  private final RosterBook book = new RosterBook(PersonalData::reveal, Language.ZH_HANT);
  private int row = 1;

  @Test
  void siblingsShareAParent() {
    RowDecision one = decide("1", "陳大文", parent("陳國強", "66123456"));
    RowDecision two = decide("2", "陳小文", parent("陳國強", "+853 6612 3456"));
    assertSame(one.guardians.get(0).parent, two.guardians.get(0).parent);
    assertFalse(two.guardians.get(0).parentAdded);
  }

  @Test
  void theFirstNamedKeepsTheTelephoneAndTheSecondIsNotLost() {
    RowDecision one = decide("1", "陳大文", parent("陳國強", "66123456"));
    RowDecision two = decide("2", "李小明", parent("李美玲", "66123456"));
    RowDecision sibling = decide("3", "李小紅", parent("李美玲", "66123456"));
    assertNull(two.guardians.get(0).parent.mobileIndex);
    assertSame(one.guardians.get(0).parent, two.guardians.get(0).holder);
    assertNotSame(one.guardians.get(0).parent, two.guardians.get(0).parent);
    assertSame(two.guardians.get(0).parent, sibling.guardians.get(0).parent);
    assertNull(sibling.guardians.get(0).holder);
    assertFalse(two.warnings.isEmpty());
  }

  @Test
  void twoGuardiansOfOneChildMayShareTheTelephoneOfTheFirst() {
    RowDecision one = decide("1", "陳大文", parent("陳國強", "66123456"), parent("何美玲", "66123456"));
    assertEquals(2, one.guardians.size());
    assertTrue(one.reachable());
    assertNull(one.guardians.get(1).parent.mobileIndex);
  }

  @Test
  void aRepeatedRowChangesNothing() {
    decide("1", "陳大文", parent("陳國強", "66123456"), parent("何美玲", "66123456"));
    row--;
    assertEquals(
        RowAction.SKIP,
        decide("1", "陳大文", parent("陳國強", "66123456"), parent("何美玲", "66123456")).action());
  }

  @Test
  void oneNumberTwiceInASheetIsRefused() {
    decide("1", "陳大文");
    RowDecision again = decide("1", "陳二文");
    assertEquals(RowAction.ERROR, again.action());
    assertEquals("contactparents.import.twice", again.errors.get(0).key());
  }

  @Test
  void aNumberJoinsTheStudentOfThatNameAndClassWhoHasNone() {
    RowDecision without = decide("", "陳大文");
    row--;
    RowDecision with = decide("9", "陳大文");
    assertSame(without.student, with.student);
    assertEquals(RowAction.UPDATE, with.action());
    assertTrue(with.changes.contains(RosterColumns.NO));
  }

  @Test
  void boundParentsKeepWhatTheyProved() {
    KnownParent bound = new KnownParent(5L, "陳國強", true, "+85366000001", null, Language.PT);
    KnownStudent student = new KnownStudent(1L, 1);
    student.no = "1";
    student.name = "陳大文";
    student.classKey = "7";
    student.relations.add(new KnownRelation(3L, bound, false, RelationKind.FATHER, null));
    book.know(student);
    book.know(bound);
    RowDecision decision = decide("1", "陳大文", parent("陳國強", "66123456"));
    assertEquals(RowAction.SKIP, decision.action());
    assertEquals("+85366000001", bound.mobileIndex);
    assertEquals("contactparents.import.boundKept", decision.warnings.get(0).key());
  }

  @Test
  void endedRelationsStayEnded() {
    KnownParent parent = new KnownParent(5L, "陳國強", false, "+85366123456", null, Language.PT);
    KnownStudent student = new KnownStudent(1L, 1);
    student.no = "1";
    student.name = "陳大文";
    student.classKey = "7";
    student.relations.add(new KnownRelation(3L, parent, true, RelationKind.FATHER, null));
    book.know(student);
    book.know(parent);
    assertEquals(RowAction.SKIP, decide("1", "陳大文", parent("陳國強", "66123456")).action());
  }

  @Test
  void anUnknownStudentIsNotAddedWhenOnlyUpdating() {
    RosterEntry entry = entry("1", "陳大文", List.of());
    assertEquals(RowAction.ERROR, book.decide(entry, "7", false).action());
  }

  private RowDecision decide(String no, String name, GuardianEntry... guardians) {
    List<GuardianEntry> numbered = new java.util.ArrayList<>();
    for (GuardianEntry g : guardians) {
      numbered.add(
          new GuardianEntry(
              numbered.size() + 1,
              g.name(),
              g.relation(),
              g.relationText(),
              g.mobile(),
              g.email()));
    }
    return book.decide(entry(no, name, numbered), "7", true);
  }

  private RosterEntry entry(String no, String name, List<GuardianEntry> guardians) {
    return new RosterEntry(++row, no, name, null, null, null, "小一甲", guardians, null, List.of());
  }

  private static GuardianEntry parent(String name, String mobile) {
    return new GuardianEntry(1, name, RelationKind.FATHER, null, Mobile.parse(mobile, "MO"), null);
  }
}
