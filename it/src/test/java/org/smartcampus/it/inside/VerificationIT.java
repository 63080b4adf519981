package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.model.SessionKind;
import org.smartcampus.identity.model.VerificationState;
import org.smartcampus.identity.service.AdministratorService;
import org.smartcampus.identity.service.CallerFactory;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.identity.service.SessionService;
import org.smartcampus.identity.service.SignedIn;
import org.smartcampus.identity.service.VerificationExchange;
import org.smartcampus.identity.service.VerificationExchange.Visitor;
import org.smartcampus.identity.service.VerificationQuestion;
import org.smartcampus.identity.service.VerificationSettings;
import org.smartcampus.identity.service.Verifications;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.model.ChoicePage;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.ChoiceSheet;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.store.OutsideSql;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.PublicId;

/** Of whom a school asks a second verification, when, and what an answer is worth (§3.12). */
@ArquillianTest
class VerificationIT {
  @Inject private TwoSchools schools;
  @Inject private WaitingCodes waiting;
  @Inject private JoinedMembers joined;
  @Inject private AdministratorService administrators;
  @Inject private MembershipService memberships;
  @Inject private VerificationSettings settings;
  @Inject private VerificationExchange exchange;
  @Inject private Verifications verifications;
  @Inject private SessionService sessions;
  @Inject private SchoolService register;
  @Inject private CallerFactory factory;
  @Inject private OutsideSql sql;
  @Inject private InSchool transactions;
  @Inject private Callers callers;
  @Inject private CampusClock clock;

  private int school;
  private JoinedMembers.Joined who;
  private Mobile mobile;
  private long person;

  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(
        VerificationIT.class,
        TwoSchools.class,
        JoinedMembers.class,
        JoinedMembers.Joined.class,
        WaitingCodes.class);
  }

  @BeforeEach
  void oneMember() {
    school = schools.open(0);
    who = joined.add(school);
    mobile = who.mobile();
    person = who.person();
  }

  @Test
  void aDeviceIsAskedOnceAndGivesNoRightBefore() {
    choose(Map.of(Choice.VERIFICATION_WHEN, "NEW_DEVICE"));
    String browser = PublicId.random();
    String first = open(SessionKind.PHONE, false, browser);
    String stranger = open(SessionKind.PHONE, false, PublicId.random());
    assertEquals(List.of(school), find(first).unverified());
    assertEquals(Set.of(), caller(first).permissions());

    pass(first);
    assertFalse(find(first).isUnverified());
    assertTrue(caller(first).has(Permission.STAFF));
    assertTrue(find(stranger).isUnverified(), "another device has to pass for itself");
    assertFalse(find(open(SessionKind.PHONE, false, browser)).isUnverified(), "known again");
    assertThrows(NotFoundException.class, () -> joined.asNobody(() -> run(() -> send(first))));

    choose(Map.of(Choice.VERIFICATION_ON, "false"));
    assertFalse(find(stranger).isUnverified());
  }

  @Test
  void onceAfterJoiningAndAgainAfterDays() {
    choose(Map.of(Choice.VERIFICATION_WHEN, "JOINING"));
    String browser = PublicId.random();
    String first = open(SessionKind.PHONE, false, browser);
    assertTrue(find(first).isUnverified());
    pass(first);
    assertFalse(find(open(SessionKind.PHONE, false, PublicId.random())).isUnverified());

    choose(Map.of(Choice.VERIFICATION_WHEN, "", Choice.VERIFICATION_DAYS, "7"));
    assertFalse(find(first).isUnverified());
    set("update verification_pass set passed_at = passed_at - interval 8 day");
    assertTrue(find(first).isUnverified());
    pass(first);
    assertFalse(find(first).isUnverified());
  }

  @Test
  void aPhoneThatWasNotUsedForMinutesIsAsked() {
    choose(Map.of(Choice.VERIFICATION_WHEN, "", Choice.VERIFICATION_MINUTES, "10"));
    String phone = open(SessionKind.PHONE, false, PublicId.random());
    String console = open(SessionKind.CONSOLE, false, PublicId.random());
    assertFalse(find(phone).isUnverified());
    set("update person_session set last_seen_at = last_seen_at - interval 11 minute");
    assertTrue(find(phone).isUnverified());
    assertTrue(find(phone).isUnverified(), "and stays so");
    assertFalse(find(console).isUnverified());
    pass(phone);
    assertFalse(find(phone).isUnverified());
  }

  /** Who took the telephone with its number gets a code; a new sign-in is no way around. */
  @Test
  void aNewSignInDoesNotSpareAPhoneThatWasAway() {
    choose(Map.of(Choice.VERIFICATION_WHEN, "", Choice.VERIFICATION_MINUTES, "10"));
    String browser = PublicId.random();
    String first = open(SessionKind.PHONE, false, browser);
    assertFalse(find(first).isUnverified());
    assertFalse(find(open(SessionKind.PHONE, false, browser)).isUnverified(), "at once");
    set("update person_session set last_seen_at = last_seen_at - interval 11 minute");
    String again = open(SessionKind.PHONE, false, browser);
    assertTrue(find(again).isUnverified());
    assertFalse(find(open(SessionKind.CONSOLE, false, browser)).isUnverified());
    pass(again);
    assertFalse(find(again).isUnverified());
  }

  @Test
  void fiveFailedTriesLockAndAnAdministratorUnlocks() {
    choose(Map.of());
    String token = open(SessionKind.PHONE, false, PublicId.random());
    send(token);
    String code = waiting.newest(mobile);
    for (int i = 0; i < 3; i++) {
      assertFalse(check(token, WaitingCodes.other(code)));
    }
    assertEquals(
        "joining.code.wait",
        refusal(() -> asUnverified(token, () -> run(() -> verifications.sendCode(token)))));
    // a new code is no new count
    send(token);
    assertFalse(check(token, WaitingCodes.other(waiting.newest(mobile))));
    assertEquals(VerificationState.REQUIRED, question(token).state());
    assertFalse(check(token, WaitingCodes.other(waiting.newest(mobile))));
    assertEquals(VerificationState.LOCKED, question(token).state());
    assertEquals("identity.verify.locked", refusal(() -> check(token, waiting.newest(mobile))));
    assertEquals("identity.verify.locked", refusal(() -> send(token)));
    assertTrue(find(token).isUnverified());

    String id = find(token).personPublicId();
    int elsewhere = schools.open(0);
    assertThrows(
        Exception.class, () -> schools.in(elsewhere, () -> run(() -> settings.unlock(id))));
    assertEquals(
        List.of(id),
        schools.in(school, () -> settings.locked().stream().map(p -> p.publicId()).toList()));
    schools.in(school, () -> run(() -> settings.unlock(id)));
    pass(token);
    assertFalse(find(token).isUnverified());
  }

  @Test
  void aLockEndsByTimeAndCountsAnew() {
    choose(Map.of());
    String token = open(SessionKind.PHONE, false, PublicId.random());
    send(token);
    String code = waiting.newest(mobile);
    for (int i = 0; i < 5; i++) {
      assertFalse(check(token, WaitingCodes.other(code)));
    }
    assertEquals(VerificationState.LOCKED, question(token).state());
    transactions.outside(
        () ->
            sql.update(
                "update verification_try set locked_until = :now where person_id = :person",
                Map.of("person", person, "now", clock.now())));
    send(token);
    assertFalse(check(token, WaitingCodes.other(waiting.newest(mobile))));
    assertEquals(VerificationState.REQUIRED, question(token).state());
    assertTrue(check(token, waiting.newest(mobile)));
  }

  @Test
  void anAdministratorsSecondFactorIsAVerificationUnlessItIsDoubtful() {
    schools.in(school, () -> run(() -> administrators.add(who.member())));
    schools.in(school, settings::newSecret);
    open(SessionKind.CONSOLE, true, PublicId.random());
    choose(Map.of(Choice.VERIFICATION_METHOD, "CUSTOM"));
    String strong = open(SessionKind.CONSOLE, true, PublicId.random());
    assertFalse(find(strong).isUnverified());
    String weak = open(SessionKind.CONSOLE, false, PublicId.random());
    assertTrue(find(weak).isUnverified());
    assertEquals(List.of(), question(weak).pages(), "never the school's own page");
    assertTrue(question(weak).byCode());

    transactions.outside(
        () ->
            sql.update(
                "update person set factor_doubtful = true where id = :person",
                Map.of("person", person)));
    assertTrue(find(strong).isUnverified());
    pass(weak);
    assertTrue(find(strong).isUnverified(), "the code of one does not confirm the other's factor");
    pass(strong);
    assertFalse(find(strong).isUnverified());
  }

  /** Keycloak's word of a new factor may be lost; then a code decides. */
  @Test
  void aFactorThatNobodyToldOfCountsForNothingYet() {
    schools.in(school, () -> run(() -> administrators.add(who.member())));
    choose(Map.of());
    String strong = open(SessionKind.CONSOLE, true, PublicId.random());
    assertTrue(find(strong).isUnverified());
    pass(strong);
    assertFalse(find(strong).isUnverified());
  }

  @Test
  void theSchoolsOwnPageExchangesACodeOnceAndAnswersOnce() {
    String secret = schools.in(school, settings::newSecret);
    choose(Map.of(Choice.VERIFICATION_METHOD, "CUSTOM"));
    String token = open(SessionKind.PHONE, false, PublicId.random());
    assertFalse(question(token).byCode());
    assertEquals("verify.example.mo", question(token).pages().get(0).host());

    String code = begin(token);
    assertThrows(NotFoundException.class, () -> exchange.account("wrong", code));
    assertThrows(NotFoundException.class, () -> exchange.account(secret, code + "x"));
    Visitor visitor = exchange.account(secret, code);
    assertEquals(who.account(), visitor.account());
    assertThrows(NotFoundException.class, () -> exchange.account(secret, code), "once");
    assertTrue(find(token).isUnverified());

    // a try that failed is counted; its ticket is used up
    exchange.answer(secret, visitor.ticket(), false);
    assertThrows(
        NotFoundException.class, () -> exchange.answer(secret, visitor.ticket(), true), "once");
    Visitor again = exchange.account(secret, begin(token));
    assertThrows(NotFoundException.class, () -> exchange.answer("wrong", again.ticket(), true));
    URI back = exchange.answer(secret, again.ticket(), true);
    assertTrue(find(token).isUnverified(), "the browser has not come back yet");
    // somebody who has the first factor sends the owner to the page in his place
    String owners = open(SessionKind.PHONE, false, PublicId.random());
    assertThrows(NotFoundException.class, () -> back(owners, back));
    assertThrows(NotFoundException.class, () -> back(token, URI.create(back + "x")));
    assertTrue(find(token).isUnverified());
    assertTrue(find(owners).isUnverified());
    back(token, back);
    assertFalse(find(token).isUnverified());
    set("delete from verification_pass");
    assertTrue(find(token).isUnverified());
    assertThrows(NotFoundException.class, () -> back(token, back), "once");
    Visitor late = exchange.account(secret, begin(token));
    URI tooLate = exchange.answer(secret, late.ticket(), true);
    set("update verification_code set proof_expires_at = proof_expires_at - interval 5 minute");
    assertThrows(NotFoundException.class, () -> back(token, tooLate));
  }

  @Test
  void codeAndTicketEndAfterFiveMinutesAndWithTheRole() {
    String secret = schools.in(school, settings::newSecret);
    choose(Map.of(Choice.VERIFICATION_METHOD, "CUSTOM"));
    String token = open(SessionKind.PHONE, false, PublicId.random());
    String late = begin(token);
    set("update verification_code set expires_at = expires_at - interval 5 minute");
    assertThrows(NotFoundException.class, () -> exchange.account(secret, late));

    Visitor visitor = exchange.account(secret, begin(token));
    set("update verification_code set ticket_expires_at = ticket_expires_at - interval 5 minute");
    assertThrows(NotFoundException.class, () -> exchange.answer(secret, visitor.ticket(), true));

    String code = begin(token);
    String other = schools.in(school, settings::newSecret);
    assertThrows(NotFoundException.class, () -> exchange.account(secret, code), "a new secret");
    transactions.outside(
        () ->
            sql.update(
                "update membership set state = 'ENDED' where person_id = :person",
                Map.of("person", person)));
    assertThrows(NotFoundException.class, () -> exchange.account(other, code), "he left");
  }

  @Test
  void whatCannotWorkIsRefusedAtItsField() {
    assertEquals(
        "identity.verification.missing.secret",
        refusal(() -> choose(Map.of(Choice.VERIFICATION_METHOD, "CUSTOM"))));
    assertEquals(
        "identity.verification.page.invalid",
        refusal(
            () ->
                choose(
                    Map.of(
                        Choice.VERIFICATION_METHOD,
                        "CUSTOM",
                        Choice.VERIFICATION_PAGE,
                        "http://10.0.0.1/"))));
    assertEquals(
        "identity.verification.missing.who",
        refusal(() -> choose(Map.of(Choice.VERIFICATION_OF, ""))));
    assertEquals(
        "identity.verification.missing.when",
        refusal(() -> choose(Map.of(Choice.VERIFICATION_WHEN, ""))));
    String token = open(SessionKind.PHONE, false, PublicId.random());
    assertFalse(find(token).isUnverified(), "nothing was stored");
  }

  @Test
  void aParentElsewhereIsAskedByTheSchoolThatWantsIt() {
    int elsewhere = schools.open(0);
    schools.outside(() -> run(() -> memberships.give(person, elsewhere, Role.PARENT, 1L)));
    choose(Map.of(Choice.VERIFICATION_OF, "PARENTS"));
    String token = open(SessionKind.PHONE, false, PublicId.random());
    assertFalse(find(token).isUnverified(), "he is a parent, but not there");
    choose(Map.of(Choice.VERIFICATION_OF, "STAFF"));
    assertEquals(List.of(school), find(token).unverified());
    assertEquals(
        Set.of(),
        factory.of(find(token), elsewhere, JoinedMembers.door()).permissions(),
        "in no school of his");
  }

  private void choose(Map<Choice, String> changes) {
    schools.in(
        school,
        () -> {
          ChoiceSheet was = settings.sheet();
          Map<Choice, String> values = new EnumMap<>(was.values());
          values.put(Choice.VERIFICATION_ON, "true");
          if ("CUSTOM".equals(changes.get(Choice.VERIFICATION_METHOD))) {
            values.put(Choice.VERIFICATION_PAGE, "https://verify.example.mo/in?x=1");
          }
          values.putAll(changes);
          settings.save(new ChoiceSheet(ChoicePage.VERIFICATION, was.version(), values));
          return null;
        });
  }

  private String open(SessionKind kind, boolean two, String browser) {
    return joined.open(who, kind, two, browser);
  }

  private SignedIn find(String token) {
    return joined.asNobody(() -> sessions.find(token)).orElseThrow();
  }

  private Caller caller(String token) {
    return factory.of(find(token), school, JoinedMembers.door());
  }

  private void send(String token) {
    waiting.pass(mobile);
    asUnverified(token, () -> run(() -> verifications.sendCode(token)));
  }

  private boolean check(String token, String code) {
    return asUnverified(token, () -> verifications.check(token, code)).isProven();
  }

  private VerificationQuestion question(String token) {
    return asUnverified(token, () -> verifications.question(token));
  }

  private void pass(String token) {
    send(token);
    assertTrue(check(token, waiting.newest(mobile)));
  }

  private void back(String token, URI proof) {
    String query = proof.getQuery();
    asUnverified(
        token, () -> run(() -> verifications.back(token, query.substring(query.indexOf('=') + 1))));
  }

  /** Goes to the school's own page; returns the code that the browser brings there. */
  private String begin(String token) {
    String id = schools.outside(() -> register.byId(school).publicId());
    URI page = asUnverified(token, () -> verifications.begin(token, id));
    assertTrue(page.toString().startsWith("https://verify.example.mo/in?x=1&code="), "" + page);
    return page.toString().substring(page.toString().lastIndexOf('=') + 1);
  }

  /** As the door calls: the person without any right. */
  private <T> T asUnverified(String token, Callable<T> work) {
    return callers.as(caller(token), work);
  }

  private String refusal(Runnable work) {
    Throwable at = assertThrows(Exception.class, work::run);
    while (!(at instanceof BusinessException) && at.getCause() != null) {
      at = at.getCause();
    }
    return at instanceof BusinessException refused ? refused.key() : String.valueOf(at);
  }

  private void set(String update) {
    String owner =
        update.contains("verification_pass") ? "school_id = :school" : "person_id = :person";
    transactions.outside(
        () ->
            sql.update(
                update + " where " + owner,
                owner.startsWith("school") ? Map.of("school", school) : Map.of("person", person)));
  }

  private static Object run(Runnable work) {
    work.run();
    return null;
  }
}
