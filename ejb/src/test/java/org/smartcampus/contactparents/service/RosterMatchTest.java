package org.smartcampus.contactparents.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.contactparents.model.NodeKind;
import org.smartcampus.contactparents.model.Parent;
import org.smartcampus.contactparents.model.ParentRelation;
import org.smartcampus.contactparents.model.RelationKind;
import org.smartcampus.contactparents.model.StructureNode;
import org.smartcampus.contactparents.model.Student;
import org.smartcampus.contactparents.service.RosterMatch.Result;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;

/** The matching of §3.3 for a student whose name fits. */
class RosterMatchTest {
  private static final int SCHOOL = 3;
  private static final Mobile MOBILE = Mobile.parse("66123456", "MO");

  private Student student;
  private Parent father;
  private ParentRelation relation;
  private String mobileIndex;

  @BeforeEach
  void roster() {
    StructureNode campus = new StructureNode(NodeKind.CAMPUS, null, "本部");
    StructureNode section = new StructureNode(NodeKind.SECTION, campus, "小學");
    StructureNode grade = new StructureNode(NodeKind.GRADE, section, "小一");
    student = new Student("陳大文", new StructureNode(NodeKind.CLASS, grade, "小一甲"), Instant.EPOCH);
    student.setStudentNo("S001");
    father = new Parent("陳家長", Language.ZH_HANT, Instant.EPOCH);
    father.setMobile(SCHOOL, MOBILE);
    relation = new ParentRelation(father, student, RelationKind.FATHER, null);
    mobileIndex = BlindIndex.ofSchool(SCHOOL, MOBILE);
  }

  private Result match(String index, String number) {
    return RosterMatch.of(student, List.of(relation), index, number).result();
  }

  @Test
  void theNameAloneIsNotEnough() {
    assertEquals(Result.NAME_ONLY, match("other", ""));
    assertEquals(Result.NAME_ONLY, match("other", "S002"));
  }

  @Test
  void theNumberMakesItExact() {
    assertEquals(Result.EXACT, match("other", "S001"));
  }

  @Test
  void noNumberMatchesNoNumber() {
    student.setStudentNo("");
    assertEquals(Result.NAME_ONLY, match("other", ""));
  }

  @Test
  void theMobileOnTheRosterMakesItExact() {
    assertEquals(Result.EXACT, match(mobileIndex, ""));
    assertEquals(Result.EXACT, match(mobileIndex, "S002"));
  }

  @Test
  void theSameMobileUnderAnotherSchoolsKeyIsAnother() {
    assertEquals(Result.NAME_ONLY, match(BlindIndex.ofSchool(SCHOOL + 1, MOBILE), ""));
  }

  @Test
  void anEndedRelationCountsNoMore() {
    relation.end();
    assertEquals(Result.NAME_ONLY, match(mobileIndex, ""));
  }

  @Test
  void verifiedAndBoundIsBoundAlready() {
    relation.activate(Instant.EPOCH);
    assertEquals(Result.EXACT, match(mobileIndex, ""), "verified, but nobody stands behind");
    father.bind(9, Instant.EPOCH);
    assertEquals(Result.ALREADY_BOUND, match(mobileIndex, ""));
    assertEquals(Result.NAME_ONLY, match("other", ""), "bound is the father, not the applicant");
  }
}
