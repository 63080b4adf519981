package org.smartcampus.contacts.service.confidential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.contacts.model.Member;
import org.smartcampus.contacts.service.ReachedMembers;
import org.smartcampus.platform.model.ConfidentialField;
import org.smartcampus.platform.service.Scope;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.PersonalData;

/** Members and their mobile and e-mail. */
@ApplicationScoped
public class MemberConfidential implements ConfidentialKind {
  @Inject private ReachedMembers reached;

  @Override
  public String kind() {
    return "Member";
  }

  @Override
  public Permission permission() {
    return Permission.CONTACTS_VIEW;
  }

  @Override
  public Optional<ConfidentialPerson> find(String publicId, Scope within) {
    return reached.find(publicId, within).map(MemberConfidential::person);
  }

  private static ConfidentialPerson person(Member m) {
    Map<ConfidentialField, PersonalData> values = new EnumMap<>(ConfidentialField.class);
    if (m.getMobile() != null) {
      values.put(ConfidentialField.MOBILE, m.getMobile());
    }
    if (m.getEmail() != null) {
      values.put(ConfidentialField.EMAIL, m.getEmail());
    }
    return new ConfidentialPerson(m.getPublicId(), m.getName(), m.getPersonId(), values);
  }
}
