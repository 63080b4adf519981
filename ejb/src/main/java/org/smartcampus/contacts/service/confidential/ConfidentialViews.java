package org.smartcampus.contacts.service.confidential;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.smartcampus.contacts.model.ConfidentialView;
import org.smartcampus.contacts.store.ConfidentialViewStore;
import org.smartcampus.identity.service.AdministratorAlert;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.model.ConfidentialField;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.GatewayUses;
import org.smartcampus.platform.service.SchoolChoices;
import org.smartcampus.platform.service.SchoolSettings;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.ForbiddenException;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.PersonalData;
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.service.Fresh;
import org.smartcampus.shared.service.Requires;

/**
 * Shows single values that pages mask (F096, §3.11). Each look is recorded in the transaction that
 * answers: a record that cannot be written, or is not committed, gives no value.
 */
@Stateless
@Requires(Permission.CONSOLE_ENTER)
public class ConfidentialViews {
  /** Over how long looks are counted. */
  private static final Duration WINDOW = Duration.ofHours(1);

  @Inject @Any private Instance<ConfidentialKind> kinds;
  @Inject private ConfidentialViewStore store;
  @Inject private AdministratorAlert administrators;
  @Inject private GatewayUses uses;
  @Inject private SchoolChoices choices;
  @Inject private SchoolSettings settings;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;

  /**
   * The fields that the caller may ask for. What the school calls confidential needs the right to
   * it; the others may be seen by whoever sees the person.
   */
  public Set<ConfidentialField> allowed() {
    EnumSet<ConfidentialField> allowed = EnumSet.allOf(ConfidentialField.class);
    if (!callers.current().has(Permission.CONFIDENTIAL_VIEW)) {
      allowed.removeIf(this::isConfidential);
    }
    return allowed;
  }

  /** Whether the school wants to know what for. */
  public boolean isPurposeAsked() {
    return choices.isOn(Choice.CONFIDENTIAL_PURPOSE);
  }

  /**
   * One value in the clear. Looking at oneself is not recorded.
   *
   * @throws NotFoundException for somebody outside the caller's scope, or without that value
   * @throws ForbiddenException without the right to it
   * @throws BusinessException on field {@code purpose} when it is asked and missing or too long;
   *     {@code contacts.view.tooMany} beyond what one may look at in an hour
   */
  @Fresh
  public String reveal(Look look) {
    Caller caller = callers.current();
    // a viewer's looks follow each other, so that none is missed when they are counted
    uses.take("view", caller.personId(), Integer.MAX_VALUE);
    ConfidentialKind kind = kind(look.kind());
    caller.require(kind.permission());
    ConfidentialPerson person =
        kind.find(look.publicId(), caller.scope(kind.permission()))
            .orElseThrow(NotFoundException::new);
    PersonalData value = person.values().get(look.field());
    if (value == null) {
      throw new NotFoundException();
    }
    if (!caller.personId().equals(person.personId())) {
      if (isConfidential(look.field())) {
        caller.require(Permission.CONFIDENTIAL_VIEW);
        // a right reaches as far as the group that it came from
        kind.find(look.publicId(), caller.scope(Permission.CONFIDENTIAL_VIEW))
            .orElseThrow(() -> new ForbiddenException(Permission.CONFIDENTIAL_VIEW));
      }
      record(look, person, purpose(look));
    }
    return value.reveal();
  }

  private ConfidentialKind kind(String name) {
    for (ConfidentialKind kind : kinds) {
      if (kind.kind().equals(name)) {
        return kind;
      }
    }
    throw new NotFoundException();
  }

  private boolean isConfidential(ConfidentialField field) {
    return choices.words(Choice.CONFIDENTIAL_FIELDS).contains(field.name());
  }

  private String purpose(Look look) {
    return isPurposeAsked()
        ? PlainText.required(look.purpose(), ConfidentialView.PURPOSE_MAX, "purpose")
        : "";
  }

  private void record(Look look, ConfidentialPerson person, String purpose) {
    Caller caller = callers.current();
    Instant now = clock.now();
    Instant since = now.minus(WINDOW);
    long before = store.count(caller.personId(), since);
    int most = settings.of(Setting.VIEWS_PER_HOUR);
    if (before >= most) {
      throw new BusinessException("contacts.view.tooMany", most);
    }
    int alert = settings.of(Setting.VIEWS_ALERT);
    boolean alerting = before + 1 >= alert && !store.isAlerted(caller.personId(), since);
    store.add(
        new ConfidentialView(
            0,
            now,
            caller.personId(),
            caller.name(),
            look.kind(),
            person.publicId(),
            person.name(),
            person.personId(),
            look.field(),
            look.place(),
            purpose,
            caller.address(),
            alerting));
    audit.record(
        "view.reveal",
        look.kind(),
        person.publicId(),
        Map.of(),
        Map.of("field", look.field(), "place", look.place(), "purpose", purpose));
    if (alerting) {
      administrators.tell("contacts.view.alert", caller.name(), Long.toString(before + 1));
    }
  }
}
