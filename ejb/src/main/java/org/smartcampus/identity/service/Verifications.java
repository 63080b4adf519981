package org.smartcampus.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.identity.model.Person;
import org.smartcampus.identity.model.PersonSession;
import org.smartcampus.identity.model.SignInStrength;
import org.smartcampus.identity.model.VerificationState;
import org.smartcampus.identity.service.VerificationQuestion.OwnPage;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.identity.store.VerificationStore;
import org.smartcampus.identity.store.VerificationStore.Visit;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.CodeCheck;
import org.smartcampus.platform.service.OneTimeCodes;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.school.service.SchoolSummary;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.service.Open;

/**
 * The second verification after a sign-in (F161, §3.12): what a session is asked, and its answers.
 * A code counts for every school that asks for one.
 */
@Stateless
@Open("the session's token is the proof; whoever is asked has no right but to answer")
public class Verifications {
  static final String PURPOSE = "second-verification";
  private static final Duration PAGE_CODE = Duration.ofMinutes(5);

  @Inject private SessionService sessions;
  @Inject private PersonStore persons;
  @Inject private VerificationStore store;
  @Inject private VerificationPolicies policies;
  @Inject private VerificationTries tries;
  @Inject private OneTimeCodes codes;
  @Inject private SchoolService schools;
  @Inject private Devices devices;
  @Inject private PersonTrace trace;
  @Inject private Callers callers;
  @Inject private CampusClock clock;

  /**
   * What is asked of a session.
   *
   * @throws NotFoundException for a token of no living session
   */
  public VerificationQuestion question(String token) {
    SignedIn signedIn = signedIn(token);
    Person person = person(signedIn);
    Instant until = store.lockedUntil(person.getId(), clock.now()).orElse(null);
    List<OwnPage> pages =
        signedIn.unverified().stream()
            .filter(school -> isByPage(signedIn, school))
            .map(this::page)
            .toList();
    return new VerificationQuestion(
        state(signedIn, until),
        until,
        pages.size() < signedIn.unverified().size(),
        person.getMobile(),
        session(token).getVerifyCode() != null,
        person.canVerifyByFactor(),
        pages);
  }

  private static VerificationState state(SignedIn signedIn, Instant lockedUntil) {
    if (!signedIn.isUnverified()) {
      return VerificationState.PASSED;
    }
    return lockedUntil == null ? VerificationState.REQUIRED : VerificationState.LOCKED;
  }

  /**
   * Sends a code to the person's own number.
   *
   * @throws BusinessException {@code identity.verify.noMobile}; as {@link
   *     OneTimeCodes#requirePause}
   */
  public void sendCode(String token) {
    SignedIn signedIn = asked(token);
    Person person = person(signedIn);
    if (person.getMobile() == null) {
      throw new BusinessException("identity.verify.noMobile");
    }
    codes.requirePause(PURPOSE, person.getMobile());
    session(token)
        .setVerifyCode(codes.send(PURPOSE, person.getMobile(), callers.current().language()));
  }

  /**
   * Tries the code. Answers instead of throwing, so that the try stays counted.
   *
   * @throws BusinessException {@code identity.verify.locked} while he is locked
   */
  public CodeCheck check(String token, String code) {
    SignedIn signedIn = asked(token);
    PersonSession session = session(token);
    CodeCheck check = codes.check(PURPOSE, String.valueOf(session.getVerifyCode()), code);
    Person person = person(signedIn);
    if (!check.isProven() || !check.mobile().equals(person.getMobile())) {
      if (check.isProven() || "wrong".equals(check.error())) {
        tries.failed(person.getId());
      }
      return check.isProven() ? CodeCheck.wrong(false) : check;
    }
    session.setVerifyCode(null);
    if (signedIn.strength() == SignInStrength.TWO_FACTORS) {
      // else the factor may be somebody else's, who waits for its owner to be confirmed
      person.confirmFactor();
    }
    List<Integer> passed =
        signedIn.unverified().stream().filter(school -> !isByPage(signedIn, school)).toList();
    long device = device(session);
    passed.forEach(school -> store.pass(person.getId(), device, school, clock.now()));
    store.forgive(person.getId());
    trace.record("session.verify", person.getId(), Map.of("session", session.getKind()));
    return check;
  }

  /**
   * The way to a school's own page, with a code for its server that counts once, for five minutes.
   *
   * @param school public id of a school that asks by its own page
   * @throws NotFoundException for any other
   */
  public URI begin(String token, String school) {
    SignedIn signedIn = asked(token);
    int id =
        signedIn.unverified().stream()
            .filter(s -> isByPage(signedIn, s) && schools.byId(s).publicId().equals(school))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    String code = PublicId.random() + PublicId.random();
    Instant now = clock.now();
    store.addCode(
        VerificationExchange.codeHash(code),
        new Visit(id, signedIn.personId(), device(session(token))),
        now.plus(PAGE_CODE),
        now.minus(Duration.ofDays(1)));
    return VerificationPages.with(policies.page(id), "code", code);
  }

  /**
   * The browser comes back from a school's own page, whose server said that the person has passed.
   *
   * @throws NotFoundException for a proof that is none, is over or was used, and for one that was
   *     given to another browser or person: whoever sends his own way to somebody else gains
   *     nothing
   */
  public void back(String token, String proof) {
    SignedIn signedIn = asked(token);
    PersonSession session = session(token);
    Visit visit =
        Optional.ofNullable(session.getDeviceId())
            .flatMap(
                device ->
                    store.useProof(
                        VerificationExchange.proofHash(proof),
                        signedIn.personId(),
                        device,
                        clock.now()))
            .orElseThrow(NotFoundException::new);
    store.pass(visit.personId(), visit.deviceId(), visit.schoolId(), clock.now());
    store.forgive(visit.personId());
    trace.record("session.verify", visit.personId(), Map.of("session", session.getKind()));
  }

  private OwnPage page(int school) {
    SchoolSummary summary = schools.byId(school);
    return new OwnPage(
        summary.publicId(),
        schools.name(school, callers.current().language()),
        VerificationPages.host(policies.page(school)));
  }

  private boolean isByPage(SignedIn signedIn, int school) {
    return policies
        .of(school)
        .isByPage(
            signedIn.roles().stream()
                .filter(in -> Integer.valueOf(school).equals(in.schoolId()))
                .map(SignedIn.RoleIn::role)
                .toList());
  }

  /** A session that is asked and not locked. */
  private SignedIn asked(String token) {
    SignedIn signedIn = signedIn(token);
    if (!signedIn.isUnverified()) {
      throw new NotFoundException();
    }
    tries.requireUnlocked(signedIn.personId());
    return signedIn;
  }

  private long device(PersonSession session) {
    if (session.getDeviceId() == null) {
      session.setDeviceId(devices.unnamed(session.getPersonId()));
    }
    return session.getDeviceId();
  }

  private SignedIn signedIn(String token) {
    return sessions.find(token).orElseThrow(NotFoundException::new);
  }

  private PersonSession session(String token) {
    return persons.session(SessionService.hash(token)).orElseThrow(NotFoundException::new);
  }

  private Person person(SignedIn signedIn) {
    return persons.find(signedIn.personId()).orElseThrow(NotFoundException::new);
  }
}
