package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.contacts.service.DepartmentService;
import org.smartcampus.contacts.service.MemberInput;
import org.smartcampus.contacts.service.MemberService;
import org.smartcampus.contacts.service.PlaceInput;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.model.SessionKind;
import org.smartcampus.identity.model.SignInStrength;
import org.smartcampus.identity.service.AdministratorService;
import org.smartcampus.identity.service.CallerFactory;
import org.smartcampus.identity.service.EndedElsewhere;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.identity.service.Pairings;
import org.smartcampus.identity.service.Pairings.Shown;
import org.smartcampus.identity.service.SecondFactorService;
import org.smartcampus.identity.service.SessionService;
import org.smartcampus.identity.service.SignInProof;
import org.smartcampus.identity.service.SignedIn;
import org.smartcampus.identity.service.VerifiedMobiles;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.Scope;
import org.smartcampus.platform.store.OutsideSql;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.ProofNeededException;
import org.smartcampus.shared.model.PublicId;

/**
 * What a session is worth by what was proven: one factor, two, of late or long ago; and how it ends
 * from Keycloak. The demonstration's module is not here, as in production.
 */
@ArquillianTest
class SignInStrengthIT {
  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(SignInStrengthIT.class, TwoSchools.class);
  }

  @Inject private TwoSchools schools;
  @Inject private DepartmentService departments;
  @Inject private MemberService members;
  @Inject private AdministratorService administrators;
  @Inject private SecondFactorService factors;
  @Inject private MembershipService memberships;
  @Inject private OutsideSql sql;
  @Inject private SessionService sessions;
  @Inject private Pairings pairings;
  @Inject private SchoolService register;
  @Inject private EndedElsewhere elsewhere;
  @Inject private CallerFactory factory;
  @Inject private VerifiedMobiles mobiles;
  @Inject private InSchool transactions;
  @Inject private Callers callers;
  @Inject private CampusClock clock;

  private static int number = 66510000;

  private int school;
  private String member;
  private long person;

  @BeforeEach
  void oneAdministrator() {
    school = schools.open(0);
    member = joined("甲");
    person = personOf("甲");
    schools.in(school, () -> run(() -> administrators.add(member)));
  }

  private String lastUser;

  private String joined(String name) {
    String mobile = Integer.toString(++number);
    String id =
        schools.in(
            school,
            () -> {
              String root = departments.tops().get(0).top().publicId();
              return members.add(
                  new MemberInput(
                      name,
                      "",
                      "",
                      "教師",
                      "",
                      "",
                      null,
                      mobile,
                      "",
                      "",
                      null,
                      List.of(new PlaceInput(root, false))));
            });
    lastUser =
        asNobody(
            () ->
                transactions.outside(
                    () -> mobiles.signedIn(Mobile.parse(mobile, "MO"), Language.EN)));
    return id;
  }

  private long personOf(String name) {
    return asNobody(() -> sessions.personOf(lastUser)).orElseThrow();
  }

  @Test
  void oneFactorGivesNothingOfAnAdministratorsRole() {
    String weak = open(proof(false, clock.now()));
    SignedIn session = find(weak).orElseThrow();
    assertEquals(SignInStrength.ONE_FACTOR, session.strength());
    assertTrue(session.lacksSecondFactor());
    assertFalse(caller(weak).has(Permission.CONSOLE_ENTER));
    assertTrue(caller(weak).has(Permission.STAFF));
    assertTrue(caller(open(proof(true, clock.now()))).has(Permission.ADMINS_MANAGE));
  }

  @Test
  void aStrongerProofTakesTheOldTokensPlace() {
    String weak = open(proof(false, clock.now()));
    asNobody(() -> run(() -> sessions.chooseSchool(weak, school)));
    String strong =
        asNobody(() -> sessions.replace(weak, person, proof(true, clock.now())))
            .orElseThrow()
            .token();
    assertEquals(Optional.empty(), find(weak));
    assertEquals(school, find(strong).orElseThrow().chosenSchool());
    assertTrue(caller(strong).has(Permission.ADMINS_MANAGE));

    joined("乙");
    long other = personOf("乙");
    assertEquals(
        Optional.empty(),
        asNobody(() -> sessions.replace(strong, other, proof(true, clock.now()))));
    assertTrue(find(strong).isPresent());

    // a proof makes no session of the console live as long as a phone's, wherever it leads
    for (SessionKind kind : SessionKind.values()) {
      String token =
          asNobody(() -> sessions.open(person, kind, Language.EN, proof(false, clock.now())));
      assertEquals(
          kind,
          asNobody(() -> sessions.replace(token, person, proof(true, clock.now())))
              .orElseThrow()
              .kind());
    }
  }

  @Test
  void anOldProofMakesAndUnmakesNoSuperAdministrator() {
    String other = joined("丙");
    String token = open(proof(true, clock.now().minus(Duration.ofMinutes(6))));
    assertThrowsInside(ProofNeededException.class, token, () -> administrators.add(other));
    assertThrowsInside(ProofNeededException.class, token, () -> factors.reset("x"));
    assertEquals(
        1, as(token, () -> administrators.superAdministrators()).size(), "reading needs none");
    String fresh = open(proof(true, clock.now().minus(Duration.ofMinutes(4))));
    as(fresh, () -> run(() -> administrators.add(other)));
    String its =
        as(fresh, () -> administrators.superAdministrators()).stream()
            .filter(row -> !row.self())
            .findFirst()
            .orElseThrow()
            .publicId();
    assertThrowsInside(ProofNeededException.class, token, () -> administrators.remove(its));
  }

  @Test
  void aResetIsForOthersOfTheSchoolAndEndsTheirSessions() {
    String other = joined("丁");
    long colleague = personOf("丁");
    String token = open(proof(true, clock.now()));
    as(token, () -> run(() -> administrators.add(other)));
    String his =
        asNobody(
            () ->
                sessions.open(
                    colleague, SessionKind.PHONE, Language.EN, proof(false, clock.now())));
    var rows = as(token, () -> administrators.superAdministrators());
    String self = rows.stream().filter(row -> row.self()).findFirst().orElseThrow().publicId();
    String it = rows.stream().filter(row -> !row.self()).findFirst().orElseThrow().publicId();
    assertEquals(
        "identity.secondFactor.self",
        ((BusinessException)
                assertThrowsInside(BusinessException.class, token, () -> factors.reset(self)))
            .key());
    assertThrowsInside(NotFoundException.class, token, () -> factors.reset(PublicId.random()));
    int elsewhere = schools.open(0);
    assertThrows(Exception.class, () -> schools.in(elsewhere, () -> run(() -> factors.reset(it))));
    assertTrue(find(his).isPresent());
    // who administrates another school too is not this school's alone to reset
    schools.outside(() -> run(() -> memberships.give(colleague, elsewhere, Role.SUB_ADMIN, null)));
    assertEquals(
        "identity.secondFactor.elsewhere",
        ((BusinessException)
                assertThrowsInside(BusinessException.class, token, () -> factors.reset(it)))
            .key());
    schools.outside(
        () ->
            sql.update(
                "update membership set state = 'ENDED' where person_id = :person and school_id ="
                    + " :school",
                Map.of("person", colleague, "school", elsewhere)));
    as(token, () -> run(() -> factors.reset(it)));
    assertEquals(Optional.empty(), find(his));
    assertFalse(asNobody(() -> sessions.accepts(colleague, clock.now().minusSeconds(5))));
  }

  @Test
  void keycloaksEndOfASessionEndsOursOnce() {
    String here = open(new SignInProof("", "sid-1" + school, "sub" + school, true, clock.now()));
    String there = open(new SignInProof("", "sid-2" + school, "sub" + school, true, clock.now()));
    assertTrue(end("a" + school, "sid-1" + school, "sub" + school));
    assertEquals(Optional.empty(), find(here));
    assertTrue(find(there).isPresent());

    // all of the user's, and the same word a second time
    assertTrue(end("b" + school, null, "sub" + school));
    assertEquals(Optional.empty(), find(there));
    String later = open(new SignInProof("", "sid-3" + school, "sub" + school, true, clock.now()));
    assertFalse(end("b" + school, null, "sub" + school));
    assertTrue(find(later).isPresent());
    assertTrue(end("c" + school, "sid-none", "sub-none"));
  }

  @Test
  void aPhoneLetsAConsoleInOnceWithOneFactorProvenLongAgo() {
    Instant proven = clock.now().minus(Duration.ofMinutes(2));
    String phone = phone(person, proof(true, proven));
    Shown shown = asNobody(pairings::begin);
    String code = code(shown);
    assertEquals(Optional.empty(), come(shown.ticket()), "nobody has said yes");
    as(phone, () -> run(() -> pairings.confirm(phone, code)));
    assertEquals(
        Optional.empty(), come(code), "what the phone reads is no ticket of the console's");
    SignedIn console = find(come(shown.ticket()).orElseThrow()).orElseThrow();
    assertEquals(person, console.personId());
    assertEquals(SessionKind.CONSOLE, console.kind());
    assertEquals(SignInStrength.ONE_FACTOR, console.strength());
    assertTrue(console.lacksSecondFactor(), "an administrator proves it at the console");
    assertEquals(proven.minus(Caller.FRESH), console.provenAt());
    assertEquals(Optional.empty(), come(shown.ticket()), "once");
    assertEquals(
        "identity.pair.used",
        ((BusinessException)
                assertThrowsInside(
                    BusinessException.class, phone, () -> pairings.confirm(phone, code)))
            .key());
  }

  @Test
  void anAdministratorsPhoneConfirmsWithTheSecondFactorJustProven() {
    String code = code(asNobody(pairings::begin));
    String weak = phone(person, proof(false, clock.now()));
    assertThrowsInside(ProofNeededException.class, weak, () -> pairings.confirm(weak, code));
    String old = phone(person, proof(true, clock.now().minus(Duration.ofMinutes(6))));
    assertThrowsInside(ProofNeededException.class, old, () -> pairings.confirm(old, code));
    assertThrowsInside(
        NotFoundException.class, old, () -> pairings.confirm(old, code.substring(1)));

    joined("戊");
    long teacher = personOf("戊");
    String his = phone(teacher, proof(false, clock.now().minus(Duration.ofDays(9))));
    Shown shown = asNobody(pairings::begin);
    callers.as(
        factory.of(find(his).orElseThrow(), school, door()),
        () -> run(() -> pairings.confirm(his, code(shown))));
    assertEquals(
        SignInStrength.ONE_FACTOR,
        find(come(shown.ticket()).orElseThrow()).orElseThrow().strength());
  }

  @Test
  void theBureauHelpsASchoolsOnlyOne() {
    String id = schools.outside(() -> register.byId(school).publicId());
    String other = joined("己");
    String console = open(proof(true, clock.now()));
    assertTrue(asBureau(clock.now(), () -> factors.isAlone(id)));
    assertNeedsProof(() -> factors.resetOnly(id));
    assertTrue(find(console).isPresent());
    asBureau(clock.now(), () -> run(() -> factors.resetOnly(id)));
    assertEquals(Optional.empty(), find(console));

    schools.in(school, () -> run(() -> administrators.add(other)));
    assertFalse(asBureau(clock.now(), () -> factors.isAlone(id)));
    Exception refused =
        assertThrows(
            Exception.class, () -> asBureau(clock.now(), () -> run(() -> factors.resetOnly(id))));
    assertTrue(keys(refused).contains("identity.secondFactor.notAlone"), keys(refused));
  }

  private void assertNeedsProof(Runnable work) {
    Exception refused =
        assertThrows(
            Exception.class,
            () -> asBureau(clock.now().minus(Duration.ofMinutes(6)), () -> run(work)));
    assertTrue(keys(refused).contains("shared.error.proofNeeded"), keys(refused));
  }

  private static String keys(Throwable thrown) {
    StringBuilder keys = new StringBuilder();
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      keys.append(at.getMessage()).append(' ');
    }
    return keys.toString();
  }

  private <T> T asBureau(Instant proven, Callable<T> work) {
    Caller clerk =
        new Caller(
            // nobody of the school: who is reset does not do it himself
            person + 1_000_000_000,
            "clerk",
            "BUREAU_ADMIN",
            null,
            null,
            null,
            EnumSet.of(Permission.SIGNED_IN, Permission.BUREAU_MANAGE),
            Scope.NONE,
            Language.EN,
            "",
            "",
            "",
            proven);
    return transactions.call(clerk, work);
  }

  private String phone(long whose, SignInProof proof) {
    return asNobody(() -> sessions.open(whose, SessionKind.PHONE, Language.EN, proof));
  }

  private Optional<String> come(String ticket) {
    return asNobody(() -> pairings.come(ticket, Language.EN));
  }

  /** What the phone reads of the picture: its last part, as the console would make it again. */
  private static String code(Shown shown) {
    return shown.link().substring(shown.link().lastIndexOf('/') + 1);
  }

  private boolean end(String token, String session, String user) {
    return asNobody(() -> elsewhere.end(token, session, user));
  }

  private static SignInProof proof(boolean two, Instant at) {
    return SignInProof.own(two, at);
  }

  private String open(SignInProof proof) {
    return asNobody(() -> sessions.open(person, SessionKind.CONSOLE, Language.EN, proof));
  }

  private Optional<SignedIn> find(String token) {
    return asNobody(() -> sessions.find(token));
  }

  private Caller caller(String token) {
    return factory.of(find(token).orElseThrow(), school, door());
  }

  private <T> T as(String token, Callable<T> work) {
    return transactions.call(caller(token), work);
  }

  private Throwable assertThrowsInside(
      Class<? extends Throwable> type, String token, Runnable work) {
    Exception thrown = assertThrows(Exception.class, () -> as(token, () -> run(work)));
    Throwable at = thrown;
    while (at.getCause() != null && !type.isInstance(at)) {
      at = at.getCause();
    }
    assertTrue(type.isInstance(at), String.valueOf(thrown));
    return at;
  }

  private <T> T asNobody(Callable<T> work) {
    return callers.as(door(), work);
  }

  private static Caller door() {
    return Caller.anonymous(Language.EN, "127.0.0.1", "test", "test");
  }

  private static Object run(Runnable work) {
    work.run();
    return null;
  }
}
