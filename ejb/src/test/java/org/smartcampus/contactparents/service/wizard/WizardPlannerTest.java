package org.smartcampus.contactparents.service.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.smartcampus.contactparents.model.NodeKind;
import org.smartcampus.contactparents.service.NodeSummary;
import org.smartcampus.contactparents.service.Plans;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Language;

class WizardPlannerTest {
  private final WizardOrder order = Plans.standard(Language.ZH_HANT, 3);

  @Test
  void setsUpCampusSectionsGradesAndClasses() {
    WizardPlan plan = WizardPlanner.plan(order, List.of());
    assertEquals(1, plan.fresh(NodeKind.CAMPUS));
    assertEquals(4, plan.fresh(NodeKind.SECTION));
    assertEquals(15, plan.fresh(NodeKind.GRADE));
    assertEquals(45, plan.fresh(NodeKind.CLASS));
    Set<String> paths =
        Plans.nodes(plan).stream().map(NodeSummary::fullName).collect(Collectors.toSet());
    assertTrue(paths.contains("主校區/幼兒/幼一/幼一甲"));
    assertTrue(paths.contains("主校區/高中/高三/高三丙"));
  }

  @Test
  void repeatedItAddsNothing() {
    List<NodeSummary> nodes = Plans.nodes(WizardPlanner.plan(order, List.of()));
    assertEquals(0, WizardPlanner.plan(order, nodes).freshTotal());
  }

  @Test
  void inAnotherLanguageItFindsTheSameNodes() {
    List<NodeSummary> nodes = Plans.nodes(WizardPlanner.plan(order, List.of()));
    WizardOrder english = Plans.standard(Language.EN, 3);
    assertEquals(0, WizardPlanner.plan(english, nodes).freshTotal());
  }

  @Test
  void addsOnlyWhatIsNew() {
    List<NodeSummary> nodes = Plans.nodes(WizardPlanner.plan(order, List.of()));
    WizardPlan more = WizardPlanner.plan(Plans.standard(Language.ZH_HANT, 4), nodes);
    assertEquals(15, more.freshTotal());
    assertEquals(15, more.fresh(NodeKind.CLASS));
    assertEquals(45, more.existing(NodeKind.CLASS));
  }

  @Test
  void namesClassesByPattern() {
    assertEquals(List.of("甲", "乙", "丙"), ClassNaming.STEMS.codes(3, null));
    assertEquals(List.of("A", "B"), ClassNaming.LETTERS.codes(2, null));
    assertEquals("AD", ClassNaming.LETTERS.codes(30, null).get(29));
    assertEquals(List.of("1", "2"), ClassNaming.NUMBERS.codes(2, null));
    assertEquals(List.of("信", "望", "愛"), ClassNaming.CUSTOM.codes(0, "信、望, 愛"));
    assertTrue(ClassNaming.STEMS.codes(0, null).isEmpty());
    assertThrows(BusinessException.class, () -> ClassNaming.STEMS.codes(11, null));
    assertThrows(BusinessException.class, () -> ClassNaming.NUMBERS.codes(31, null));
    assertThrows(BusinessException.class, () -> ClassNaming.CUSTOM.codes(0, "A,A"));
    assertThrows(BusinessException.class, () -> ClassNaming.CUSTOM.codes(0, "A*"));
    assertFalse(ClassNaming.LETTERS.codes(27, null).contains("Z1"));
  }
}
