package org.smartcampus.contactparents.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.smartcampus.contactparents.model.Gender;
import org.smartcampus.contactparents.model.RelationKind;
import org.smartcampus.contactparents.model.StudentStatus;
import org.smartcampus.contactparents.service.GuardianFacts;
import org.smartcampus.contactparents.service.NodeService;
import org.smartcampus.contactparents.service.NodeSummary;
import org.smartcampus.contactparents.service.ParentService;
import org.smartcampus.contactparents.service.StudentDetail;
import org.smartcampus.contactparents.service.StudentInput;
import org.smartcampus.contactparents.service.StudentService;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.LanguageBean;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Permission;

/** One student with his parents, or the form for a new one (P-64, P-67). */
@Named("student")
@ViewScoped
public class StudentPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/console/contactparents/student";

  @Inject private StudentService students;
  @Inject private ParentService parents;
  @Inject private NodeService nodes;
  @Inject private Callers callers;
  @Inject private Notices notices;
  @Inject private TextsBean texts;
  @Inject private LanguageBean language;

  private String id;
  private StudentDetail detail;
  private boolean loaded;
  private String name;
  private String otherName;
  private String studentNo;
  private Gender gender;
  private LocalDate birthDate;
  private String classNode;
  private StudentStatus status = StudentStatus.ACTIVE;
  private ParentDraft draft;
  private GuardianFacts ended;
  private List<Choice> classes;
  private transient List<NodeSummary> reached;

  /** Reads the student at the first rendering; the form for a new one needs the right to manage. */
  public void load() {
    if (!loaded) {
      loaded = true;
      draft = ParentDraft.added(parents.usualLanguage());
      if (id == null || id.isBlank()) {
        callers.current().require(Permission.STUDENTS_MANAGE);
      } else {
        read();
      }
    }
  }

  private void read() {
    detail = students.find(id);
    name = detail.name();
    otherName = detail.otherName();
    studentNo = detail.studentNo();
    gender = detail.gender();
    birthDate = null;
    classNode = detail.classNode();
    status = detail.status();
  }

  /** Adds the student or keeps the changes. */
  public void save() {
    StudentInput input =
        new StudentInput(name, otherName, studentNo, gender, birthDate, classNode, status);
    if (detail == null) {
      String added = students.add(input);
      notices.done("contactparents.student.added", name);
      Faces.redirect(PATH + "?id=%s", added);
    } else {
      students.edit(id, detail.version(), input);
      notices.done("contactparents.student.saved", name);
      read();
    }
  }

  /** Opens the dialog for a new parent. */
  public void startParent() {
    draft = ParentDraft.added(parents.usualLanguage());
  }

  /** Opens the dialog with a parent. */
  public void startEditing(GuardianFacts parent) {
    draft = ParentDraft.of(parent, parents.input(parent.relationId()));
  }

  public void startEnding(GuardianFacts parent) {
    ended = parent;
  }

  public void saveParent() {
    if (draft.isAdded()) {
      parents.add(id, draft.input());
      notices.done("contactparents.parent.added", draft.getName());
    } else {
      parents.edit(draft.getEdited().relationId(), draft.input());
      notices.done("contactparents.parent.saved", draft.getName());
    }
    read();
  }

  /** Ends a relation. */
  public void end() {
    parents.end(ended.relationId());
    notices.done("contactparents.parent.ended", ended.name());
    read();
  }

  /** What follows from ending the relation. */
  public List<String> getConsequences() {
    if (ended == null) {
      return List.of();
    }
    boolean last =
        ended.isReached()
            && detail.guardians().stream().filter(GuardianFacts::isReached).count() == 1;
    return Stream.of(
            "contactparents.parent.endEffect", last ? "contactparents.parent.endLast" : null)
        .filter(k -> k != null)
        .map(texts::get)
        .toList();
  }

  public String relation(GuardianFacts parent) {
    return parent.relationIn(language.getCurrent());
  }

  public boolean isAdding() {
    return detail == null;
  }

  /** Whether this student's class is one where the caller changes students. */
  public boolean isManaging() {
    return callers.current().has(Permission.STUDENTS_MANAGE)
        && (isAdding()
            || reached().stream().anyMatch(n -> n.publicId().equals(detail.classNode())));
  }

  private List<NodeSummary> reached() {
    if (reached == null) {
      reached =
          nodes.tree(Permission.STUDENTS_MANAGE).stream()
              .filter(n -> n.inScope() && n.isClass())
              .toList();
    }
    return reached;
  }

  public String getTitle() {
    return detail == null ? texts.get("contactparents.student.add") : detail.name();
  }

  public String getDialogTitle() {
    return draft.isAdded()
        ? texts.format("contactparents.parent.addTo", detail == null ? "" : detail.name())
        : texts.format("contactparents.parent.editOf", draft.getEdited().name());
  }

  public List<Choice> getClasses() {
    if (classes == null) {
      classes =
          isManaging()
              ? NodeChoices.named(reached(), NodeSummary::isClass)
              : NodeChoices.named(nodes.tree(Permission.STUDENTS_VIEW), NodeSummary::isClass);
    }
    return classes;
  }

  public List<Choice> getGenders() {
    return Arrays.stream(Gender.values()).map(g -> new Choice(g, texts.get(g.textKey()))).toList();
  }

  public List<Choice> getStatuses() {
    return Arrays.stream(StudentStatus.values())
        .map(s -> new Choice(s, texts.get(s.textKey())))
        .toList();
  }

  public List<Choice> getRelations() {
    return Arrays.stream(RelationKind.values())
        .map(r -> new Choice(r, texts.get(r.textKey())))
        .toList();
  }

  public List<Choice> getLanguages() {
    return Arrays.stream(Language.values()).map(l -> new Choice(l, l.ownName())).toList();
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public StudentDetail getDetail() {
    return detail;
  }

  public ParentDraft getDraft() {
    return draft;
  }

  public GuardianFacts getEnded() {
    return ended;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getOtherName() {
    return otherName;
  }

  public void setOtherName(String otherName) {
    this.otherName = otherName;
  }

  public String getStudentNo() {
    return studentNo;
  }

  public void setStudentNo(String studentNo) {
    this.studentNo = studentNo;
  }

  public Gender getGender() {
    return gender;
  }

  public void setGender(Gender gender) {
    this.gender = gender;
  }

  public LocalDate getBirthDate() {
    return birthDate;
  }

  public void setBirthDate(LocalDate birthDate) {
    this.birthDate = birthDate;
  }

  public String getClassNode() {
    return classNode;
  }

  public void setClassNode(String classNode) {
    this.classNode = classNode;
  }

  public StudentStatus getStatus() {
    return status;
  }

  public void setStatus(StudentStatus status) {
    this.status = status;
  }
}
