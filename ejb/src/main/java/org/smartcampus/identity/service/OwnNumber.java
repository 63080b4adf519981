package org.smartcampus.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.smartcampus.identity.model.Person;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** The caller's own verified mobile. */
@Stateless
@Requires(Permission.SIGNED_IN)
public class OwnNumber {
  @Inject private PersonStore persons;
  @Inject private Callers callers;

  /** The number, or empty for somebody who has none. */
  public Optional<Mobile> find() {
    return persons.find(callers.current().personId()).map(Person::getMobile);
  }

  /** Its last four digits, or an empty text. */
  public String lastFour() {
    return find().map(Mobile::lastFour).orElse("");
  }
}
