package org.smartcampus.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.smartcampus.contactparents.model.SectionKind;
import org.smartcampus.contactparents.model.StandardGrade;
import org.smartcampus.contactparents.service.wizard.WizardOrder;
import org.smartcampus.contactparents.service.wizard.WizardService;
import org.smartcampus.shared.model.Language;

/** Grades and classes of hh and lw by the one-key wizard. */
@ApplicationScoped
class StructureStep implements DemoStep {
  @Inject private DemoActors actors;
  @Inject private DemoClock clock;
  @Inject private WizardService wizard;

  @Override
  public int order() {
    return 30;
  }

  @Override
  public String what() {
    return "grades and classes";
  }

  @Override
  public void run() {
    clock.setBehind(Duration.ofDays(48));
    setUp(
        "admin.hh",
        List.of("甲", "乙", "丙"),
        EnumSet.of(
            SectionKind.INFANT,
            SectionKind.PRIMARY,
            SectionKind.JUNIOR_SECONDARY,
            SectionKind.SENIOR_SECONDARY));
    setUp("admin.lw", List.of("甲"), EnumSet.of(SectionKind.PRIMARY));
  }

  private void setUp(String admin, List<String> codes, Set<SectionKind> kinds) {
    actors.as(
        admin,
        () -> {
          List<WizardOrder.SectionOrder> sections = new ArrayList<>();
          for (SectionKind kind : kinds) {
            List<WizardOrder.GradeOrder> grades = new ArrayList<>();
            for (StandardGrade grade : StandardGrade.values()) {
              if (grade.section() == kind) {
                grades.add(new WizardOrder.GradeOrder(grade, null, wizard.entryYear(grade), codes));
              }
            }
            sections.add(new WizardOrder.SectionOrder(kind, grades));
          }
          wizard.apply(new WizardOrder(Language.ZH_HANT, List.of("主校區"), sections));
          return null;
        });
  }
}
