package org.smartcampus.contactparents.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.smartcampus.contactparents.model.NodeKind;
import org.smartcampus.contactparents.model.NodeNames;
import org.smartcampus.contactparents.model.SectionKind;
import org.smartcampus.contactparents.model.StandardGrade;
import org.smartcampus.contactparents.service.NodeService;
import org.smartcampus.contactparents.service.NodeSummary;
import org.smartcampus.contactparents.service.wizard.ClassNaming;
import org.smartcampus.contactparents.service.wizard.WizardOrder;
import org.smartcampus.contactparents.service.wizard.WizardPlan;
import org.smartcampus.contactparents.service.wizard.WizardPlanner;
import org.smartcampus.contactparents.service.wizard.WizardService;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.LanguageBean;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Permission;

/** One-key set-up in six steps: campus, sections, grades, classes, preview, result (P-61). */
@Named("wizard")
@ViewScoped
public class WizardPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int PREVIEW = 5;
  private static final int RESULT = 6;

  @Inject private WizardService wizard;
  @Inject private NodeService nodes;
  @Inject private LanguageBean language;
  @Inject private TextsBean texts;

  private int step = 1;
  private Language names;
  private String campuses;
  private boolean campusesTouched;
  private Map<SectionKind, Boolean> sections;
  private List<GradeDraft> grades = List.of();
  private String special = "";
  private String other = "";
  private ClassNaming naming;
  private String custom = "";
  private WizardPlan plan;

  /** Fills in what is usual at the first rendering. */
  public void load() {
    if (names == null) {
      names = language.getCurrent();
      List<String> known =
          nodes.tree(Permission.STRUCTURE_MANAGE).stream()
              .filter(n -> n.kind() == NodeKind.CAMPUS)
              .map(NodeSummary::name)
              .toList();
      campusesTouched = !known.isEmpty();
      campuses = known.isEmpty() ? WizardPlanner.defaultCampus(names) : String.join(", ", known);
      sections = new EnumMap<>(SectionKind.class);
      for (SectionKind kind : SectionKind.values()) {
        sections.put(kind, !kind.grades().isEmpty());
      }
      naming = usualNaming();
    }
  }

  private ClassNaming usualNaming() {
    return names.tag().startsWith("zh") ? ClassNaming.STEMS : ClassNaming.LETTERS;
  }

  /** The names' language changed: usual names follow as long as nobody wrote his own. */
  public void namesChosen() {
    boolean usual =
        Stream.of(Language.values())
            .anyMatch(l -> WizardPlanner.defaultCampus(l).equals(campuses.strip()));
    if (usual && !campusesTouched) {
      campuses = WizardPlanner.defaultCampus(names);
    }
    naming = usualNaming();
  }

  public void next() {
    switch (step) {
      case 1 -> campusNames();
      case 2 -> buildGrades();
      case 3 -> ownGrades();
      case 4 -> plan = wizard.preview(order());
      default -> throw new IllegalStateException("no step after " + step);
    }
    step++;
  }

  public void back() {
    step--;
  }

  /** Creates what the preview showed. */
  public void create() {
    plan = wizard.apply(order());
    step = RESULT;
  }

  private List<String> campusNames() {
    List<String> wanted = parts(campuses);
    if (wanted.isEmpty()) {
      throw new BusinessException("shared.text.required").onField("campuses");
    }
    try {
      return wanted.stream().map(NodeNames::checked).toList();
    } catch (BusinessException refusal) {
      throw refusal.onField("campuses");
    }
  }

  private void buildGrades() {
    if (!sections.containsValue(true)) {
      throw new BusinessException("contactparents.wizard.chooseSection");
    }
    List<GradeDraft> before = grades;
    List<GradeDraft> built = new ArrayList<>();
    for (SectionKind kind : SectionKind.values()) {
      if (sections.get(kind)) {
        for (StandardGrade grade : kind.grades()) {
          built.add(
              before.stream()
                  .filter(g -> g.getGrade() == grade)
                  .findFirst()
                  .orElseGet(
                      () ->
                          new GradeDraft(
                              kind, grade, grade.label(names), wizard.entryYear(grade))));
        }
      }
    }
    grades = built;
  }

  private void ownGrades() {
    List<GradeDraft> all = new ArrayList<>(standardGrades());
    addOwn(all, SectionKind.SPECIAL, special, "special");
    addOwn(all, SectionKind.OTHER, other, "other");
    if (all.stream().noneMatch(GradeDraft::isWanted)) {
      throw new BusinessException("contactparents.wizard.chooseGrade");
    }
    grades = all;
  }

  private void addOwn(List<GradeDraft> to, SectionKind kind, String typed, String field) {
    if (sections.get(kind)) {
      for (String part : parts(typed)) {
        String name = checked(part, field);
        to.add(
            grades.stream()
                .filter(g -> g.getSection() == kind && g.getName().equals(name))
                .findFirst()
                .orElseGet(() -> new GradeDraft(kind, null, name, null)));
      }
    }
  }

  /** Names separated by commas, which no name may hold. */
  private static List<String> parts(String typed) {
    return Stream.of(typed.split("[,，]"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .distinct()
        .toList();
  }

  private static String checked(String name, String field) {
    try {
      return NodeNames.checked(name);
    } catch (BusinessException refusal) {
      throw refusal.onField(field);
    }
  }

  private WizardOrder order() {
    List<WizardOrder.SectionOrder> wanted = new ArrayList<>();
    for (SectionKind kind : SectionKind.values()) {
      if (sections.get(kind)) {
        wanted.add(
            new WizardOrder.SectionOrder(
                kind,
                getWantedGrades().stream()
                    .filter(g -> g.getSection() == kind)
                    .map(
                        g ->
                            new WizardOrder.GradeOrder(
                                g.getGrade(),
                                g.getName(),
                                g.getEntryYear(),
                                naming.codes(Objects.requireNonNullElse(g.getCount(), 0), custom)))
                    .toList()));
      }
    }
    return new WizardOrder(names, campusNames(), wanted);
  }

  /** The standard grades of the chosen sections. */
  public final List<GradeDraft> standardGrades() {
    return grades.stream().filter(g -> g.getGrade() != null).toList();
  }

  public List<GradeDraft> getStandardGrades() {
    return standardGrades();
  }

  public List<GradeDraft> getWantedGrades() {
    return grades.stream().filter(GradeDraft::isWanted).toList();
  }

  public List<String> getSteps() {
    return Stream.of("campuses", "sections", "grades", "classes", "preview", "result")
        .map(s -> texts.get("contactparents.wizard.step." + s))
        .toList();
  }

  public List<Choice> getLanguages() {
    return Arrays.stream(Language.values()).map(l -> new Choice(l, l.ownName())).toList();
  }

  public List<Choice> getNamings() {
    return Arrays.stream(ClassNaming.values())
        .map(n -> new Choice(n, texts.get(n.textKey())))
        .toList();
  }

  public List<SectionKind> getKinds() {
    return List.of(SectionKind.values());
  }

  public NodeKind[] getNodeKinds() {
    return NodeKind.values();
  }

  public boolean isPreview() {
    return step == PREVIEW;
  }

  public boolean isResult() {
    return step == RESULT;
  }

  public boolean isCustomNaming() {
    return naming == ClassNaming.CUSTOM;
  }

  public boolean isSpecialWanted() {
    return sections.get(SectionKind.SPECIAL);
  }

  public boolean isOtherWanted() {
    return sections.get(SectionKind.OTHER);
  }

  public int getStep() {
    return step;
  }

  public Language getNames() {
    return names;
  }

  public void setNames(Language names) {
    this.names = names;
  }

  public String getCampuses() {
    return campuses;
  }

  public void setCampuses(String campuses) {
    this.campuses = campuses == null ? "" : campuses;
  }

  public Map<SectionKind, Boolean> getSections() {
    return sections;
  }

  public String getSpecial() {
    return special;
  }

  public void setSpecial(String special) {
    this.special = special == null ? "" : special;
  }

  public String getOther() {
    return other;
  }

  public void setOther(String other) {
    this.other = other == null ? "" : other;
  }

  public ClassNaming getNaming() {
    return naming;
  }

  public void setNaming(ClassNaming naming) {
    this.naming = naming;
  }

  public String getCustom() {
    return custom;
  }

  public void setCustom(String custom) {
    this.custom = custom == null ? "" : custom;
  }

  public WizardPlan getPlan() {
    return plan;
  }
}
