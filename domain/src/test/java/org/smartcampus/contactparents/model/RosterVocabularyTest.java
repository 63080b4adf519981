package org.smartcampus.contactparents.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Language;

class RosterVocabularyTest {
  @Test
  void relationsAreReadInFourLanguages() {
    assertEquals(Optional.of(RelationKind.FATHER), RelationKind.parse("父親"));
    assertEquals(Optional.of(RelationKind.FATHER), RelationKind.parse("Father"));
    assertEquals(Optional.of(RelationKind.FATHER), RelationKind.parse(" pai "));
    assertEquals(Optional.of(RelationKind.GRANDMOTHER), RelationKind.parse("祖母"));
    assertEquals(Optional.of(RelationKind.GRANDMOTHER), RelationKind.parse("Avó"));
    assertEquals(Optional.of(RelationKind.GRANDFATHER), RelationKind.parse("Avô"));
    assertEquals(Optional.of(RelationKind.LEGAL_GUARDIAN), RelationKind.parse("监护人"));
    assertEquals(Optional.empty(), RelationKind.parse("鄰居"));
    for (RelationKind kind : RelationKind.values()) {
      for (Language language : Language.values()) {
        String word = org.smartcampus.shared.model.Texts.of(language).get(kind.textKey());
        assertEquals(Optional.of(kind), RelationKind.parse(word), word);
      }
    }
  }

  @Test
  void gradesKnowTheirSectionAndEntryYear() {
    assertEquals(SectionKind.SENIOR_SECONDARY, StandardGrade.F4.section());
    assertEquals(2026, StandardGrade.P1.entryYear(2026));
    assertEquals(2021, StandardGrade.P6.entryYear(2026));
    assertEquals(2024, StandardGrade.F6.entryYear(2026));
    assertEquals("小一", StandardGrade.P1.label(Language.ZH_HANT));
    assertEquals(Optional.of(StandardGrade.F4), StandardGrade.named("高一"));
    assertEquals(Optional.of(StandardGrade.P1), StandardGrade.named("p1"));
    assertEquals(15, StandardGrade.values().length);
  }

  @Test
  void sectionsAreKnownByAnyName() {
    assertEquals(Optional.of(SectionKind.PRIMARY), SectionKind.named("小学"));
    assertEquals(Optional.of(SectionKind.INFANT), SectionKind.named("Ensino infantil"));
    assertTrue(SectionKind.named("中學").isEmpty());
  }

  @Test
  void namesOfNodesFollowTheRules() {
    assertEquals("小一甲", NodeNames.ofClass("小一", "甲"));
    assertEquals("𦾾".repeat(32), NodeNames.checked("𦾾".repeat(32)));
    assertThrows(BusinessException.class, () -> NodeNames.checked("𦾾".repeat(33)));
    for (String bad : "- : * ? \" < > / \\ ,".split(" ")) {
      assertThrows(BusinessException.class, () -> NodeNames.checked("小" + bad), bad);
    }
    assertThrows(BusinessException.class, () -> NodeNames.checked("  "));
  }

  @Test
  void theOrderOfLevelsIsFixed() {
    StructureNode campus = new StructureNode(NodeKind.CAMPUS, null, "主校區");
    StructureNode section = new StructureNode(NodeKind.SECTION, campus, "小學");
    StructureNode grade = new StructureNode(NodeKind.GRADE, section, "小一");
    new StructureNode(NodeKind.CLASS, grade, "小一甲");
    assertThrows(BusinessException.class, () -> new StructureNode(NodeKind.CLASS, section, "小一甲"));
    assertThrows(BusinessException.class, () -> new StructureNode(NodeKind.SECTION, null, "小學"));
    assertNull(NodeKind.CLASS.child());
  }
}
