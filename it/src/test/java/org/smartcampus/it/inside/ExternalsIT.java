package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.contacts.service.DepartmentService;
import org.smartcampus.contacts.service.MemberInput;
import org.smartcampus.contacts.service.MemberService;
import org.smartcampus.contacts.service.PlaceInput;
import org.smartcampus.identity.model.ExternalState;
import org.smartcampus.identity.model.SessionKind;
import org.smartcampus.identity.service.AdminGroupInput;
import org.smartcampus.identity.service.AdminGroupService;
import org.smartcampus.identity.service.AdministratorService;
import org.smartcampus.identity.service.CallerFactory;
import org.smartcampus.identity.service.ExternalAdministrators;
import org.smartcampus.identity.service.ExternalChange;
import org.smartcampus.identity.service.ExternalInput;
import org.smartcampus.identity.service.ExternalInvitations;
import org.smartcampus.identity.service.ExternalRow;
import org.smartcampus.identity.service.SessionService;
import org.smartcampus.identity.service.SignInProof;
import org.smartcampus.identity.service.VerifiedMobiles;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.store.OutsideSql;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.ConflictException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;

/** Administrators from outside the school (F117): who becomes one, for how long, and no more. */
@ArquillianTest
class ExternalsIT {
  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(
        ExternalsIT.class, TwoSchools.class, WaitingCodes.class, BureauCaller.class);
  }

  @Inject private TwoSchools schools;
  @Inject private DepartmentService departments;
  @Inject private MemberService members;
  @Inject private AdministratorService administrators;
  @Inject private AdminGroupService groups;
  @Inject private ExternalAdministrators externals;
  @Inject private ExternalInvitations invitations;
  @Inject private SessionService sessions;
  @Inject private CallerFactory factory;
  @Inject private VerifiedMobiles mobiles;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private WaitingCodes codes;
  @Inject private OutsideSql outside;
  @Inject private Audit audit;
  @Inject private InSchool transactions;
  @Resource private ManagedExecutorService executor;

  private int school;
  private String below;
  private String group;

  @BeforeEach
  void aSchoolWithAGroup() {
    school = schools.open(0);
    below = in(() -> departments.tops().get(0).children().get(0).publicId());
    group = in(() -> groups.add(viewers("維護組", false, below)));
  }

  @Test
  void whoAcceptsHasHisGroupsRightsUntilHisLastDayIsOver() {
    String id = invite("a@provider.example");
    assertEquals(ExternalState.INVITED, row(id).state());
    String session = signIn(accept(id));
    assertEquals(ExternalState.ACTIVE, row(id).state());
    Caller now = caller(session);
    assertEquals("EXTERNAL_ADMIN", now.role());
    assertEquals("維護組 · ACME-1", now.seat());
    assertTrue(now.has(Permission.CONSOLE_ENTER));
    assertEquals(
        Set.of(in(() -> departments.find(below)).id()),
        now.scope(Permission.CONTACTS_VIEW).departmentIds());
    assertFalse(now.has(Permission.ADMINS_MANAGE));
    over(id);
    assertEquals(ExternalState.OVER, row(id).state());
    assertNothing(session);
    edit(id, new ExternalChange("ACME-2", group, clock.today()));
    assertTrue(caller(session).has(Permission.CONTACTS_VIEW));
    assertEquals("維護組 · ACME-2", caller(session).seat());
    String other = in(() -> groups.add(viewers("另一組", false, below)));
    edit(id, new ExternalChange("ACME-2", other, clock.today()));
    assertEquals("另一組 · ACME-2", caller(session).seat());
    in(() -> run(() -> externals.suspend(id, row(id).version())));
    assertNothing(session);
    in(() -> run(() -> externals.resume(id, row(id).version())));
    assertTrue(caller(session).has(Permission.CONTACTS_VIEW));
    in(() -> run(() -> externals.remove(id, row(id).version())));
    assertNothing(session);
    assertTrue(in(externals::list).isEmpty());
  }

  @Test
  void oneFactorGivesNothing() {
    String id = invite("a@provider.example");
    long person = accept(id);
    assertNothing(open(person, false));
    assertEquals(ExternalState.INVITED, row(id).state());
  }

  @Test
  void aLinkIsGoodOnceAndForAWeekAndNotAfterAnother() {
    String used = invite("a@provider.example");
    String token = codes.mailed(used, "link");
    accept(used);
    assertUnknown(token);
    String late = invite("b@provider.example");
    set(late, "token_until = utc_timestamp() - interval 1 minute");
    assertUnknown(codes.mailed(late, "link"));
    String first = codes.mailed(late, "link");
    in(() -> run(() -> externals.inviteAgain(late, row(late).version())));
    String second = codes.mailed(late, "link");
    assertUnknown(first);
    assertEquals("ACME-1", visitor(() -> invitations.step(second)).organization());
    set(late, "ends_on = date_sub(ends_on, interval 1 year)");
    assertUnknown(second);
    String taken = invite("c@provider.example");
    String back = codes.mailed(taken, "link");
    in(() -> run(() -> externals.remove(taken, row(taken).version())));
    assertUnknown(back);
    assertUnknown("x");
    assertUnknown(null);
    assertRefused(
        "identity.external.accepted",
        () -> run(() -> externals.inviteAgain(used, row(used).version())));
  }

  @Test
  void bothCodesAndTheStatementAreNeeded() {
    String id = invite("a@provider.example");
    String token = codes.mailed(id, "link");
    Mobile mobile = mobile();
    assertNotFound(() -> run(() -> invitations.sendCodes(token, mobile.reveal())));
    assertNotFound(() -> invitations.check(token, "000000", "000000"));
    Exception stale =
        assertThrows(Exception.class, () -> visitor(() -> run(() -> invitations.agree(token, -1))));
    assertEquals("identity.external.statementChanged", ((BusinessException) root(stale)).key());
    agree(token);
    visitor(() -> run(() -> invitations.sendCodes(token, mobile.reveal())));
    String right = codes.newest(mobile);
    String mailed = codes.mailed(id, "code");
    assertFalse(check(token, WaitingCodes.other(right), mailed));
    for (int i = 0; i < 5; i++) {
      assertFalse(check(token, right, WaitingCodes.other(mailed)));
    }
    assertFalse(check(token, right, mailed), "its tries are used up");
    set(id, "codes_at = null");
    visitor(() -> run(() -> invitations.sendCodes(token, null)));
    String again = codes.newest(mobile);
    assertTrue(check(token, again, codes.mailed(id, "code")));
  }

  @Test
  void anAddressIsInvitedOnceInWhateverLetters() {
    invite("Anna@Provider.example");
    assertRefused(
        "identity.external.already",
        () -> run(() -> externals.invite(input("anna@PROVIDER.example"))));
    assertRefused("shared.email.invalid", () -> run(() -> externals.invite(input("anna"))));
    for (LocalDate day :
        List.of(clock.today().minusDays(1), clock.today().plusYears(1).plusDays(1))) {
      assertRefused(
          "identity.external.ends",
          () ->
              run(
                  () ->
                      externals.invite(
                          new ExternalInput("乙", "b@provider.example", "ACME-1", group, day))));
    }
    String own = in(() -> groups.add(viewers("自己部門", true)));
    assertRefused(
        "identity.external.noScope",
        () ->
            run(
                () ->
                    externals.invite(
                        new ExternalInput(
                            "乙", "b@provider.example", "ACME-1", own, clock.today()))));
    assertRefused(
        "identity.group.hasMembers",
        () -> run(() -> groups.delete(group, groups.find(group).version())));
  }

  @Test
  void anotherSchoolsAreNotThere() {
    String id = invite("a@provider.example");
    int version = row(id).version();
    int other = schools.open(0);
    for (Runnable work :
        List.<Runnable>of(
            () -> externals.inviteAgain(id, version),
            () -> externals.suspend(id, version),
            () -> externals.resume(id, version),
            () -> externals.remove(id, version),
            () -> externals.edit(id, version, new ExternalChange("X", group, clock.today())))) {
      Exception thrown = assertThrows(Exception.class, () -> schools.in(other, () -> run(work)));
      assertEquals(NotFoundException.class, root(thrown).getClass());
    }
    assertTrue(schools.in(other, externals::list).isEmpty());
    Exception thrown =
        assertThrows(
            Exception.class,
            () ->
                schools.in(other, () -> run(() -> externals.invite(input("b@provider.example")))));
    assertEquals("shared.text.required", ((BusinessException) root(thrown)).key());
    Exception old =
        assertThrows(Exception.class, () -> in(() -> run(() -> externals.remove(id, version + 1))));
    assertEquals(ConflictException.class, root(old).getClass());
  }

  /** Neither founder nor super administrator nor in two groups, and not the last one either. */
  @Test
  void heIsNeverMoreThanHisGroup() {
    Mobile mobile = mobile();
    String id = invite("a@provider.example");
    accept(id, mobile);
    String member = in(() -> members.add(member("外人", mobile)));
    mobiles.signedIn(mobile, Language.ZH_HANT);
    assertRefused("identity.external.isExternal", () -> run(() -> administrators.add(member)));
    String other = in(() -> groups.add(viewers("另一組", false, below)));
    assertRefused("identity.admin.inGroup", () -> run(() -> groups.addMember(other, member)));
    in(() -> run(() -> externals.suspend(id, row(id).version())));
    in(() -> run(() -> groups.addMember(other, member)));
    assertRefused(
        "identity.external.ofTheSchool", () -> run(() -> externals.resume(id, row(id).version())));
    in(() -> run(() -> administrators.add(member)));
    String last = in(administrators::superAdministrators).get(0).publicId();
    String second = invite("b@provider.example");
    accept(second);
    assertRefused("identity.admin.last", () -> run(() -> administrators.remove(last)));
  }

  @Test
  void whoWorksInTheSchoolCannotAccept() {
    Mobile mobile = mobile();
    in(() -> members.add(member("教師", mobile)));
    mobiles.signedIn(mobile, Language.ZH_HANT);
    String id = invite("a@provider.example");
    Exception thrown = assertThrows(Exception.class, () -> accept(id, mobile));
    assertEquals("identity.external.ofTheSchool", ((BusinessException) root(thrown)).key());
    Mobile other = mobile();
    String first = invite("b@provider.example");
    accept(first, other);
    in(() -> run(() -> externals.suspend(first, row(first).version())));
    String second = invite("c@provider.example");
    Exception twice = assertThrows(Exception.class, () -> accept(second, other));
    assertEquals("identity.external.ofTheSchool", ((BusinessException) root(twice)).key());
  }

  @Test
  void twoWhoAcceptAtOnceAreOne() throws Exception {
    String id = invite("a@provider.example");
    String token = codes.mailed(id, "link");
    Mobile mobile = mobile();
    agree(token);
    visitor(() -> run(() -> invitations.sendCodes(token, mobile.reveal())));
    String code = codes.newest(mobile);
    String mailed = codes.mailed(id, "code");
    List<Future<Boolean>> both = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      both.add(executor.submit(() -> check(token, code, mailed)));
    }
    int done = 0;
    int refused = 0;
    for (Future<Boolean> one : both) {
      try {
        done += one.get() ? 1 : 0;
      } catch (ExecutionException e) {
        // the link is unknown by then, or the database says that the row has changed
        refused++;
      }
    }
    assertEquals(1, refused);
    assertEquals(1, done);
  }

  /** The log tells for which group and organization somebody acted. */
  @Test
  void theLogNamesTheSeat() {
    String session = signIn(accept(invite("a@provider.example")));
    Caller external = caller(session);
    transactions.call(
        external,
        () -> {
          audit.record("dept.update", "Department", "seat-test");
          return null;
        });
    assertEquals(
        List.of("EXTERNAL_ADMIN:維護組 · ACME-1"),
        schools.outside(
            () ->
                outside.query(
                    "select role from audit_entry where school_id = :school and object_id ="
                        + " 'seat-test'",
                    Map.of("school", school),
                    r -> r.text("role"))));
  }

  private String invite(String email) {
    in(() -> run(() -> externals.invite(input(email))));
    return in(externals::list).get(0).publicId();
  }

  private ExternalInput input(String email) {
    return new ExternalInput("甲", email, "ACME-1", group, clock.today().plusDays(30));
  }

  private void edit(String id, ExternalChange change) {
    in(() -> run(() -> externals.edit(id, row(id).version(), change)));
  }

  private ExternalRow row(String id) {
    return in(externals::list).stream()
        .filter(x -> x.publicId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private long accept(String id) {
    return accept(id, mobile());
  }

  private long accept(String id, Mobile mobile) {
    String token = codes.mailed(id, "link");
    agree(token);
    visitor(() -> run(() -> invitations.sendCodes(token, mobile.reveal())));
    assertTrue(check(token, codes.newest(mobile), codes.mailed(id, "code")));
    return schools
        .outside(() -> sessions.personOf(mobiles.signedIn(mobile, Language.EN)))
        .orElseThrow();
  }

  private void agree(String token) {
    visitor(() -> run(() -> invitations.agree(token, invitations.statement().number())));
  }

  private boolean check(String token, String code, String mailed) {
    return visitor(() -> invitations.check(token, code, mailed)).check().isProven();
  }

  private void assertUnknown(String token) {
    assertNotFound(() -> invitations.step(token));
    assertNotFound(() -> invitations.check(token, "000000", "000000"));
  }

  private void assertNotFound(Callable<?> work) {
    Exception thrown = assertThrows(Exception.class, () -> visitor(work));
    assertEquals(NotFoundException.class, root(thrown).getClass());
  }

  private void assertNothing(String session) {
    Caller now = caller(session);
    assertEquals(Set.of(Permission.SIGNED_IN), now.permissions());
    assertFalse(now.reachesAll());
  }

  private void over(String id) {
    set(id, "ends_on = date_sub(:today, interval 1 day)");
    schools.outside(
        () ->
            outside.update(
                "update membership set ends_at = utc_timestamp() - interval 1 second where id ="
                    + " (select membership_id from external_admin where public_id = :id)",
                Map.of("id", id)));
  }

  private void set(String id, String what) {
    schools.outside(
        () ->
            outside.update(
                "update external_admin set "
                    + what
                    + " where public_id = :id and :today is not null",
                Map.of("id", id, "today", clock.today().toString())));
  }

  private Mobile mobile() {
    return Mobile.parse(
        "62" + String.format("%06d", ThreadLocalRandom.current().nextInt(1_000_000)), "MO");
  }

  private MemberInput member(String name, Mobile mobile) {
    return new MemberInput(
        name,
        "",
        "",
        "教師",
        "",
        "",
        null,
        mobile.reveal(),
        "",
        "",
        null,
        List.of(new PlaceInput(below, false)));
  }

  private AdminGroupInput viewers(String name, boolean own, String... departmentIds) {
    return new AdminGroupInput(
        name, Set.of(Permission.CONTACTS_VIEW), own, Set.of(departmentIds), Set.of());
  }

  private String signIn(long person) {
    return open(person, true);
  }

  private String open(long person, boolean twoFactors) {
    return callers.as(
        Caller.system(null),
        () ->
            schools.outside(
                () ->
                    sessions.open(
                        person,
                        SessionKind.CONSOLE,
                        Language.EN,
                        SignInProof.own(twoFactors, clock.now()))));
  }

  private Caller caller(String session) {
    return schools.outside(
        () ->
            factory.of(
                sessions.find(session).orElseThrow(),
                Caller.anonymous(Language.EN, "127.0.0.1", "test", "test")));
  }

  private <T> T visitor(Callable<T> work) {
    return callers.as(BureauCaller.visitor(Language.ZH_HANT), work);
  }

  private void assertRefused(String key, Callable<?> work) {
    Exception thrown = assertThrows(Exception.class, () -> in(work));
    assertEquals(key, ((BusinessException) root(thrown)).key());
  }

  private static Throwable root(Throwable thrown) {
    Throwable at = thrown;
    while (at.getCause() != null) {
      at = at.getCause();
    }
    return at;
  }

  private <T> T in(Callable<T> work) {
    return schools.in(school, work);
  }

  private static Object run(Runnable work) {
    work.run();
    return null;
  }
}
