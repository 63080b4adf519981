package org.smartcampus.contacts.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.util.Faces;
import org.smartcampus.contacts.model.Gender;
import org.smartcampus.contacts.model.MemberCategory;
import org.smartcampus.contacts.model.MemberState;
import org.smartcampus.contacts.service.DepartmentChoice;
import org.smartcampus.contacts.service.DepartmentService;
import org.smartcampus.contacts.service.MemberDetail;
import org.smartcampus.contacts.service.MemberInput;
import org.smartcampus.contacts.service.MemberService;
import org.smartcampus.contacts.service.PlaceInput;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;

/** The member form (P-21): a new member, or one of the directory. */
@Named("memberForm")
@ViewScoped
public class MemberFormPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String DIRECTORY = "/console/contacts/directory";

  @Inject private MemberService members;
  @Inject private DepartmentService departments;
  @Inject private Notices notices;
  @Inject private TextsBean texts;

  private String id;
  private String department;
  private boolean loaded;
  private MemberDetail member;
  private MemberDraft draft = new MemberDraft();
  private List<PlaceDraft> places = new ArrayList<>();
  private String departmentText = "";

  /** Reads the member, or the department that the new one begins in. */
  public void load() {
    if (loaded) {
      return;
    }
    loaded = true;
    if (!isNew()) {
      read();
    } else if (department != null && !department.isBlank()) {
      places.add(new PlaceDraft(departments.choice(department), false));
    }
  }

  private void read() {
    member = members.find(id);
    draft = new MemberDraft(member);
    places = new ArrayList<>();
    member
        .places()
        .forEach(
            p ->
                places.add(
                    new PlaceDraft(new DepartmentChoice(p.department(), p.label()), p.leader())));
  }

  public boolean isNew() {
    return id == null || id.isBlank();
  }

  /** Stores the form and goes back to the directory. */
  public void save() {
    store();
    Faces.redirect(DIRECTORY);
  }

  /** Stores a new member and clears the form; the departments stay (F048). */
  public void saveAndNew() {
    store();
    draft = new MemberDraft();
  }

  private void store() {
    MemberInput input =
        draft.input(
            places.stream()
                .map(p -> new PlaceInput(p.getChoice().publicId(), p.isLeader()))
                .toList());
    if (isNew()) {
      members.add(input);
      notices.done("contacts.member.added", draft.getName());
    } else {
      members.update(id, member.version(), input);
      notices.done("contacts.member.saved", draft.getName());
    }
  }

  public void disable() {
    members.disable(id, member.version());
    notices.done("contacts.member.disabled", member.name());
    read();
  }

  public void enable() {
    members.enable(id, member.version());
    notices.done("contacts.member.enabled", member.name());
    read();
  }

  public void remove() {
    members.remove(id, member.version());
    notices.done("contacts.member.removed", member.name());
    Faces.redirect(DIRECTORY);
  }

  /** Departments of the typed name that the member does not have yet. */
  public List<DepartmentChoice> getFound() {
    return departmentText.isBlank()
        ? List.of()
        : departments.search(departmentText).stream()
            .filter(c -> places.stream().noneMatch(p -> p.is(c.publicId())))
            .toList();
  }

  public void addPlace(String publicId) {
    if (places.stream().noneMatch(p -> p.is(publicId))) {
      places.add(new PlaceDraft(departments.choice(publicId), false));
    }
    departmentText = "";
  }

  public void dropPlace(String publicId) {
    places.removeIf(p -> p.is(publicId));
  }

  public void makeMain(String publicId) {
    places.stream()
        .filter(p -> p.is(publicId))
        .findFirst()
        .ifPresent(
            p -> {
              places.remove(p);
              places.add(0, p);
            });
  }

  public String getTitle() {
    return isNew() ? texts.get("contacts.member.add") : texts.get("contacts.member.edit");
  }

  /** What is stored of a value that the form does not show: its masked print. */
  public String kept(Object value) {
    return value == null ? "" : texts.format("contacts.member.keepHint", value.toString());
  }

  /** False for somebody whom the caller may only look at. */
  public boolean isChangeable() {
    return member == null || member.changeable();
  }

  public boolean isDisabled() {
    return member != null && member.state() == MemberState.DISABLED;
  }

  public List<Choice> getGenders() {
    return Arrays.stream(Gender.values())
        .map(g -> new Choice(g, texts.get("contacts.gender." + g)))
        .toList();
  }

  public List<Choice> getCategories() {
    return Arrays.stream(MemberCategory.values())
        .map(c -> new Choice(c, texts.get("contacts.category." + c)))
        .toList();
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getDepartment() {
    return department;
  }

  public void setDepartment(String department) {
    this.department = department;
  }

  public MemberDetail getMember() {
    return member;
  }

  public MemberDraft getDraft() {
    return draft;
  }

  public List<PlaceDraft> getPlaces() {
    return places;
  }

  public String getDepartmentText() {
    return departmentText;
  }

  public void setDepartmentText(String departmentText) {
    this.departmentText = departmentText;
  }
}
