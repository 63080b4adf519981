package org.smartcampus.contactparents.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.contactparents.model.Parent;
import org.smartcampus.contactparents.model.RelationState;
import org.smartcampus.contactparents.store.RosterStore;
import org.smartcampus.contacts.service.confidential.ConfidentialKind;
import org.smartcampus.contacts.service.confidential.ConfidentialPerson;
import org.smartcampus.platform.model.ConfidentialField;
import org.smartcampus.platform.service.Scope;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.PersonalData;

/** Parents with a child in the caller's scope, and their mobile and e-mail. */
@ApplicationScoped
public class ParentConfidential implements ConfidentialKind {
  @Inject private RosterStore store;

  @Override
  public String kind() {
    return "Parent";
  }

  @Override
  public Permission permission() {
    return Permission.STUDENTS_VIEW;
  }

  @Override
  public Optional<ConfidentialPerson> find(String publicId, Scope within) {
    Branch scope = Branch.of(within);
    return store
        .parent(publicId)
        .filter(
            p ->
                store.relationsOf(p).stream()
                    .anyMatch(
                        r ->
                            r.getState() != RelationState.ENDED
                                && scope.covers(r.getStudent().getSchoolClass().getPath())))
        .map(ParentConfidential::person);
  }

  private static ConfidentialPerson person(Parent p) {
    Map<ConfidentialField, PersonalData> values = new EnumMap<>(ConfidentialField.class);
    if (p.getMobile() != null) {
      values.put(ConfidentialField.MOBILE, p.getMobile());
    }
    if (p.getEmail() != null) {
      values.put(ConfidentialField.EMAIL, p.getEmail());
    }
    return new ConfidentialPerson(p.getPublicId(), p.getName(), p.getPersonId(), values);
  }
}
