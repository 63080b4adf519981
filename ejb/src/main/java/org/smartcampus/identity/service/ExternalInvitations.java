package org.smartcampus.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.smartcampus.identity.model.ExternalAdmin;
import org.smartcampus.identity.model.ExternalAdmin.MailTry;
import org.smartcampus.identity.model.ExternalState;
import org.smartcampus.identity.model.Membership;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.store.AdministratorStore;
import org.smartcampus.identity.store.ExternalStore;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.CodeCheck;
import org.smartcampus.platform.service.OneTimeCodes;
import org.smartcampus.platform.service.Outbox;
import org.smartcampus.platform.service.PlatformSettings;
import org.smartcampus.school.model.StatementPurpose;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.school.service.StatementText;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.service.Open;

/**
 * How somebody from outside accepts to administrate (F117): the mailed link, the statement (F016),
 * a code to his mobile and one to his address; he then signs in with a second factor as every
 * administrator.
 */
@Stateless
@Open("the link's random bits are the proof, once, and within a week")
public class ExternalInvitations {
  static final String PURPOSE = "external-admin";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Set<Role> OF_THE_SCHOOL =
      EnumSet.of(Role.STAFF, Role.SUPER_ADMIN, Role.SUB_ADMIN);

  @Inject private ExternalStore store;
  @Inject private AdministratorStore administrators;
  @Inject private SignInService persons;
  @Inject private SchoolService schools;
  @Inject private OneTimeCodes codes;
  @Inject private PlatformSettings settings;
  @Inject private Outbox outbox;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;

  /**
   * Where it stands.
   *
   * @throws NotFoundException when the link is unknown, old or used
   */
  public ExternalStep step(String token) {
    ExternalAdmin external = open(token);
    return new ExternalStep(
        schools.name(external.getSchoolId(), callers.current().language()),
        external.getName(),
        external.getOrganization(),
        external.getEmail(),
        external.getEndsOn(),
        external.isAgreed(),
        external.getMobile());
  }

  /** The statement to agree to, in the visitor's language (F016, F017). */
  public StatementText statement() {
    return schools.statement(StatementPurpose.ADMIN_JOIN);
  }

  /**
   * Keeps that the visitor agreed to the statement that he was shown.
   *
   * @param number version of the statement on his page
   * @throws BusinessException {@code identity.external.statementChanged} when another version is
   *     valid by now
   * @throws NotFoundException when the link is unknown, old or used
   */
  public void agree(String token, int number) {
    ExternalAdmin external = open(token);
    StatementText statement = statement();
    if (statement.number() != number) {
      throw new BusinessException("identity.external.statementChanged");
    }
    external.agree(number, statement.language(), callers.current().address(), clock.now());
    audit.recordIn(
        external.getSchoolId(),
        "external.consent",
        "ExternalAdmin",
        external.getPublicId(),
        Map.of(),
        Map.of());
  }

  /**
   * Sends a code to a number and one to his address; again with null for others to the same.
   *
   * @throws BusinessException on field {@code mobile}
   * @throws NotFoundException when the link is unknown, old or used
   */
  public void sendCodes(String token, String rawMobile) {
    ExternalAdmin external = agreed(token);
    Mobile mobile =
        rawMobile == null
            ? external.getMobile()
            : BusinessException.onField(
                "mobile",
                () -> Mobile.parse(rawMobile, schools.byId(external.getSchoolId()).region()));
    if (mobile == null) {
      throw new BusinessException("shared.text.required").onField("mobile");
    }
    external.askCodes(mobile, clock.now());
    String mailCode = String.format("%06d", RANDOM.nextInt(1_000_000));
    external.codesSent(codes.send(PURPOSE, mobile, callers.current().language()), mailCode);
    outbox.add(
        ExternalMail.KIND,
        ExternalMail.code(external.getPublicId(), mailCode, callers.current().language()));
  }

  /** Back to the form, for another number. */
  public void startOver(String token) {
    open(token).forgetCodes();
  }

  /**
   * What a try came to.
   *
   * @param field of the code that was not right
   */
  public record Answer(String field, CodeCheck check) {}

  /**
   * Tries both codes; two right ones give him his group until his last day. Answers instead of
   * throwing, so that the tries stay counted.
   *
   * @throws BusinessException {@code identity.external.ofTheSchool} on field {@code mobile} for
   *     somebody who works in the school or administrates it already
   * @throws NotFoundException when the link is unknown, old or used
   */
  public Answer check(String token, String code, String mailCode) {
    ExternalAdmin external = agreed(token);
    // before anything is read: nobody becomes something else in the school meanwhile
    administrators.lock(external.getSchoolId());
    if (!schools.byId(external.getSchoolId()).isLiving()) {
      throw new NotFoundException();
    }
    Duration valid = Duration.ofMinutes(settings.of(Setting.CODE_MINUTES));
    MailTry mail =
        external.tryMailCode(mailCode, clock.now(), valid, settings.of(Setting.CODE_TRIES));
    if (mail != MailTry.RIGHT) {
      return new Answer("mailCode", answer(mail));
    }
    CodeCheck check = codes.check(PURPOSE, external.getCodeRequest(), code);
    if (check.locks()) {
      audit.record(
          "code.lock", "OneTimeCode", PURPOSE, Map.of(), Map.of("mobile", external.getMobile()));
    }
    if (check.isProven()) {
      accept(external, check.mobile());
    }
    return new Answer("code", check);
  }

  private static CodeCheck answer(MailTry mail) {
    return switch (mail) {
      case WRONG -> CodeCheck.wrong(false);
      case LOCKED -> CodeCheck.locked();
      default -> CodeCheck.expired();
    };
  }

  private void accept(ExternalAdmin external, Mobile mobile) {
    int school = external.getSchoolId();
    long person = persons.personIdOf(mobile, external.getName(), callers.current().language());
    boolean known =
        administrators.holders(school, OF_THE_SCHOOL).stream()
                .anyMatch(h -> h.person().getId() == person)
            || store.list(school).stream().anyMatch(x -> isHis(x, person));
    if (known) {
      throw new BusinessException("identity.external.ofTheSchool").onField("mobile");
    }
    Membership role =
        Membership.external(
            person,
            school,
            external.getGroupId(),
            external.getOrganization(),
            external.endsAt(),
            clock.now());
    store.add(role);
    external.accepted(person, role);
    callers.as(
        callers.current().known(person, external.getName(), "EXTERNAL_ADMIN", school),
        () -> {
          audit.record(
              "external.accept",
              "ExternalAdmin",
              external.getPublicId(),
              Map.of(),
              Map.of("organization", external.getOrganization(), "endsOn", external.getEndsOn()));
          return null;
        });
  }

  /** Another invitation that the same person accepted, suspended or over as it may be. */
  private boolean isHis(ExternalAdmin other, long person) {
    return other.getPersonId() != null
        && other.getPersonId() == person
        && other.stateAt(store.role(other), clock.now()) != ExternalState.REMOVED;
  }

  private ExternalAdmin agreed(String token) {
    return Optional.of(open(token))
        .filter(ExternalAdmin::isAgreed)
        .orElseThrow(NotFoundException::new);
  }

  private ExternalAdmin open(String token) {
    return Optional.ofNullable(token)
        .filter(PublicId::isShaped)
        .flatMap(store::byToken)
        .filter(x -> x.isOpen(clock.now()))
        .orElseThrow(NotFoundException::new);
  }
}
