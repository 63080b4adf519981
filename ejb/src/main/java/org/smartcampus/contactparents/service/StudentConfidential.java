package org.smartcampus.contactparents.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.contactparents.model.Student;
import org.smartcampus.contactparents.store.RosterStore;
import org.smartcampus.contacts.service.confidential.ConfidentialKind;
import org.smartcampus.contacts.service.confidential.ConfidentialPerson;
import org.smartcampus.platform.model.ConfidentialField;
import org.smartcampus.platform.service.Scope;
import org.smartcampus.shared.model.Permission;

/** Students in the caller's scope, and their birth date. */
@ApplicationScoped
public class StudentConfidential implements ConfidentialKind {
  @Inject private RosterStore store;

  @Override
  public String kind() {
    return "Student";
  }

  @Override
  public Permission permission() {
    return Permission.STUDENTS_VIEW;
  }

  @Override
  public Optional<ConfidentialPerson> find(String publicId, Scope within) {
    Branch scope = Branch.of(within);
    return store
        .student(publicId)
        .filter(s -> scope.covers(s.getSchoolClass().getPath()))
        .map(StudentConfidential::person);
  }

  private static ConfidentialPerson person(Student s) {
    return new ConfidentialPerson(
        s.getPublicId(),
        s.getName(),
        null,
        s.getBirthDate() == null
            ? Map.of()
            : Map.of(ConfidentialField.BIRTH_DATE, s.getBirthDate()));
  }
}
