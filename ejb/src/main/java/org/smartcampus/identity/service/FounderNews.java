package org.smartcampus.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.smartcampus.identity.model.FounderTransfer;
import org.smartcampus.identity.model.Person;
import org.smartcampus.identity.store.FounderTransferStore;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.Site;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.Texts;
import org.smartcampus.shared.service.Requires;

/** The words in which people are told of a transfer of a school. */
@Stateless
@Requires(Permission.SYSTEM)
public class FounderNews {
  @Inject private FounderTransferStore store;
  @Inject private PersonStore persons;
  @Inject private SchoolService schools;

  /** A text and where it goes. */
  public record Told(Mobile mobile, String text) {}

  /**
   * What somebody is told.
   *
   * @param person who is told that it is done; null for the one who is asked to accept
   */
  public Optional<Told> of(String transfer, Long person) {
    return store
        .find(transfer)
        .flatMap(
            t ->
                persons
                    .find(person == null ? t.getToId() : person)
                    .filter(p -> p.getMobile() != null)
                    .map(p -> new Told(p.getMobile(), text(t, p, person == null))));
  }

  private String text(FounderTransfer t, Person to, boolean asked) {
    Texts texts = Texts.of(to.getLanguage());
    String school = schools.name(t.getSchoolId(), to.getLanguage());
    return asked
        ? texts.get(
            "identity.founder.told.asked",
            school,
            t.getFromName(),
            Site.link("/m/founder/" + t.getPublicId()))
        : texts.get("identity.founder.told.done", school, t.getFromName(), t.getToName());
  }
}
