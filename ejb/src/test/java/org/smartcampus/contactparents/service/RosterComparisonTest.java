package org.smartcampus.contactparents.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smartcampus.contactparents.model.RelationKind;
import org.smartcampus.contactparents.model.RelationState;
import org.smartcampus.joining.model.JoinState;
import org.smartcampus.joining.model.MatchResult;
import org.smartcampus.joining.service.LineDetail;
import org.smartcampus.shared.model.Mobile;

class RosterComparisonTest {
  private static final GuardianFacts FATHER =
      new GuardianFacts(
          1, 21, "p", "陳家長", RelationKind.FATHER, null, RelationState.PENDING, "", "", false);
  private static final StudentFacts STUDENT =
      new StudentFacts(4, "s", "S001", "陳大文", null, 7, "小一甲", List.of(FATHER));

  private static LineDetail line(String child, String no, String applicant, String relation) {
    return new LineDetail(
        "l",
        7,
        child,
        no,
        applicant,
        relation,
        "",
        Mobile.parse("66123456", "MO"),
        "index",
        null,
        MatchResult.EXACT,
        4L,
        JoinState.SUBMITTED,
        null,
        "",
        null,
        null,
        Instant.EPOCH);
  }

  @Test
  void nothingDiffers() {
    RosterCandidate same =
        RosterComparison.compare(line("陳大文", "S001", "陳家長", "FATHER"), STUDENT, 21L);
    assertTrue(same.nameSame());
    assertTrue(same.studentNoSame());
    assertTrue(same.relationSame());
    assertTrue(same.applicantSame());
    assertEquals(FATHER, same.guardian());
  }

  @Test
  void everyDifferenceIsMarked() {
    RosterCandidate other = RosterComparison.compare(line("陳太文", "", "陳母", "MOTHER"), STUDENT, 21L);
    assertFalse(other.nameSame());
    assertFalse(other.studentNoSame());
    assertFalse(other.relationSame());
    assertFalse(other.applicantSame());
  }

  @Test
  void aNumberThatIsNotOfThisStudentsParentsIsNoGuardian() {
    RosterCandidate stranger =
        RosterComparison.compare(line("陳大文", "S001", "陳家長", "FATHER"), STUDENT, 22L);
    assertNull(stranger.guardian());
    assertFalse(stranger.relationSame());
    RosterCandidate unknown =
        RosterComparison.compare(line("陳大文", "S001", "陳家長", "FATHER"), STUDENT, null);
    assertNull(unknown.guardian());
  }
}
