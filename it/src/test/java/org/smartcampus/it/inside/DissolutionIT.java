package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.bureau.model.DissolutionState;
import org.smartcampus.bureau.service.DissolutionPaper;
import org.smartcampus.bureau.service.Dissolutions;
import org.smartcampus.bureau.work.DissolutionTimer;
import org.smartcampus.contacts.service.DepartmentService;
import org.smartcampus.contacts.service.MemberInput;
import org.smartcampus.contacts.service.MemberService;
import org.smartcampus.contacts.service.PlaceInput;
import org.smartcampus.identity.model.SessionKind;
import org.smartcampus.identity.service.AdministratorService;
import org.smartcampus.identity.service.CallerFactory;
import org.smartcampus.identity.service.SessionService;
import org.smartcampus.identity.service.SignInProof;
import org.smartcampus.identity.service.SignInService;
import org.smartcampus.identity.service.VerifiedMobiles;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.SchoolRows;
import org.smartcampus.platform.service.Scope;
import org.smartcampus.platform.store.OutsideSql;
import org.smartcampus.school.model.SchoolStatus;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.ForbiddenException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;

/** The end of a school (§3.7): asked for, approved, read-only, taken back or purged. */
@ArquillianTest
class DissolutionIT {
  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(DissolutionIT.class, TwoSchools.class, WaitingCodes.class);
  }

  @Inject private TwoSchools schools;
  @Inject private Dissolutions dissolutions;
  @Inject private DissolutionPaper paper;
  @Inject private DissolutionTimer timer;
  @Inject private SchoolRows rows;
  @Inject private SchoolService register;
  @Inject private MemberService members;
  @Inject private DepartmentService departments;
  @Inject private AdministratorService administrators;
  @Inject private VerifiedMobiles mobiles;
  @Inject private SignInService signIn;
  @Inject private SessionService sessions;
  @Inject private CallerFactory factory;
  @Inject private WaitingCodes codes;
  @Inject private OutsideSql outside;
  @Inject private InSchool transactions;
  @Inject private Callers callers;

  private int school;
  private String publicId;
  private Mobile mobile;
  private long founder;

  @BeforeEach
  void aSchoolWithItsFounder() {
    school = schools.open(3);
    publicId = schools.outside(() -> register.byId(school)).publicId();
    mobile = Mobile.parse("6" + (4_000_000 + (school * 7) % 999_999), "MO");
    String member =
        in(
            () ->
                members.add(
                    new MemberInput(
                        "創建人",
                        "",
                        "",
                        "",
                        "",
                        "",
                        null,
                        mobile.reveal(),
                        "",
                        "",
                        null,
                        List.of(
                            new PlaceInput(departments.tops().get(0).top().publicId(), false)))));
    String username = mobiles.signedIn(mobile, Language.ZH_HANT);
    founder = schools.outside(() -> sessions.personOf(username)).orElseThrow();
    in(() -> run(() -> administrators.add(member)));
    schools.outside(() -> run(() -> register.setFounder(school, founder)));
  }

  @Test
  void theBureauApprovesAndTheFounderTakesItBack() {
    ask();
    assertEquals(SchoolStatus.ACTIVE, status());
    bureau(() -> run(() -> dissolutions.approve(publicId, newest(), name())));
    assertEquals(SchoolStatus.COOLING_OFF, status());
    founder(() -> run(() -> dissolutions.revokeOwn("改變主意")));
    assertEquals(SchoolStatus.ACTIVE, status());
    assertEquals(
        DissolutionState.REVOKED, bureau(() -> dissolutions.of(publicId)).orElseThrow().state());
    refused(() -> dissolutions.approve(publicId, newest(), name()), "bureau.dissolution.over");
    ask();
  }

  @Test
  void nameCodeAndFounderAreAskedFor() {
    String request = founder(dissolutions::sendCode);
    String code = codes.newest(mobile);
    String name = schools.outside(() -> register.byId(school)).name();
    Exception wrong =
        assertThrows(
            Exception.class,
            () -> founder(() -> dissolutions.request("合併", name + "x", request, code)));
    assertEquals("bureau.dissolution.name", ((BusinessException) root(wrong)).key());
    assertFalse(
        founder(() -> dissolutions.request("合併", name, request, WaitingCodes.other(code)))
            .isProven());
    Caller other = caller(founder + 1_000_000, "SUPER_ADMIN", school, Permission.CONSOLE_ENTER);
    for (Callable<?> work :
        List.<Callable<?>>of(
            dissolutions::sendCode,
            () -> dissolutions.request("合併", name, request, code),
            () -> run(() -> dissolutions.revokeOwn("不")))) {
      Exception thrown = assertThrows(Exception.class, () -> transactions.call(other, work));
      assertTrue(root(thrown) instanceof ForbiddenException, root(thrown).toString());
    }
    Exception closed =
        assertThrows(
            Exception.class,
            () -> founder(() -> run(() -> dissolutions.approve(publicId, newest(), name()))));
    assertTrue(root(closed) instanceof ForbiddenException, root(closed).toString());
  }

  @Test
  void aSchoolThatCoolsOffIsReadOnly() {
    String token =
        schools.outside(
            () ->
                sessions.open(
                    founder,
                    SessionKind.CONSOLE,
                    Language.EN,
                    SignInProof.own(true, Instant.now())));
    assertTrue(now(token).has(Permission.CONTACTS_MANAGE));
    ask();
    bureau(() -> run(() -> dissolutions.approve(publicId, newest(), name())));
    Caller reading = now(token);
    assertTrue(reading.has(Permission.CONTACTS_VIEW));
    for (Permission writing :
        List.of(
            Permission.CONTACTS_MANAGE,
            Permission.STUDENTS_MANAGE,
            Permission.ADMINS_MANAGE,
            Permission.PARENTS_NOTIFY,
            Permission.PARENTS_VERIFY,
            Permission.PARENTS_INVITE)) {
      assertFalse(reading.has(writing), writing.name());
    }
    transactions.call(reading, () -> run(() -> dissolutions.revokeOwn("恢復")));
    assertTrue(now(token).has(Permission.CONTACTS_MANAGE));
  }

  @Test
  void whenTheTimeIsOverNothingIsLeftButCodeAuditAndCertificate() {
    int other = schools.open(2);
    Map<String, Long> others = counts(other);
    ask();
    bureau(() -> run(() -> dissolutions.approve(publicId, newest(), name())));
    timer.tidy();
    assertEquals(SchoolStatus.COOLING_OFF, status(), "thirty days are not over");
    bureau(() -> run(() -> dissolutions.hold(publicId, newest(), "法院命令")));
    passDays();
    timer.tidy();
    assertEquals(SchoolStatus.COOLING_OFF, status(), "a legal hold keeps it");
    assertNotEquals(0, total(counts(school)));
    bureau(() -> run(() -> dissolutions.lift(publicId, newest())));
    timer.tidy();
    assertEquals(SchoolStatus.DISSOLVED, status());
    assertEquals(0, total(counts(school)), counts(school).toString());
    assertEquals(others, counts(other), "another school's rows");
    assertEquals(
        List.of(),
        schools.outside(
            () ->
                outside.query(
                    "select id from person where id = :id",
                    Map.of("id", founder),
                    r -> r.id("id"))));
    assertNotEquals(
        0,
        schools
            .outside(
                () ->
                    outside.query(
                        "select count(*) n from audit_entry where school_id = :id",
                        Map.of("id", school),
                        r -> r.id("n")))
            .get(0));
    byte[] print = bureau(() -> paper.pdf(publicId));
    assertEquals("%PDF", new String(print, 0, 4));
    refused(() -> dissolutions.revoke(publicId, newest(), "不"), "bureau.dissolution.over");
  }

  @Test
  void aPurgeThatWasCutOffGoesOn() {
    ask();
    bureau(() -> run(() -> dissolutions.approve(publicId, newest(), name())));
    passDays();
    schools.outside(
        () ->
            outside.update(
                "update dissolution set state = 'PURGING' where school_id = :id",
                Map.of("id", school)));
    timer.tidy();
    assertEquals(0, total(counts(school)));
    assertTrue(bureau(() -> dissolutions.of(publicId)).orElseThrow().isDissolved());
  }

  @Test
  void thereIsNoCertificateBeforeTheEnd() {
    ask();
    Exception thrown = assertThrows(Exception.class, () -> bureau(() -> paper.pdf(publicId)));
    assertTrue(root(thrown) instanceof NotFoundException, root(thrown).toString());
  }

  private String name() {
    return schools.outside(() -> register.byId(school)).name();
  }

  /** Public id of the school's newest one, as the bureau reads it. */
  private String newest() {
    return dissolutions.of(publicId).map(d -> d.publicId()).orElse("");
  }

  /** Another one may have been asked for since somebody opened the page. */
  @Test
  void onlyWhatWasReadIsApproved() {
    ask();
    String read = bureau(this::newest);
    founder(() -> run(() -> dissolutions.revokeOwn("改變主意")));
    ask();
    refused(() -> dissolutions.approve(publicId, newest(), "x"), "bureau.dissolution.name");
    refused(() -> dissolutions.approve(publicId, read, name()), "bureau.dissolution.over");
    refused(() -> dissolutions.hold(publicId, read, "不"), "bureau.dissolution.over");
    refused(() -> dissolutions.revoke(publicId, read, "不"), "bureau.dissolution.over");
    assertEquals(
        DissolutionState.REQUESTED, bureau(() -> dissolutions.of(publicId)).orElseThrow().state());
  }

  private void ask() {
    String name = schools.outside(() -> register.byId(school)).name();
    codes.pass(mobile);
    String request = founder(dissolutions::sendCode);
    String code = codes.newest(mobile);
    assertTrue(founder(() -> dissolutions.request("與他校合併", name, request, code)).isProven());
  }

  private void passDays() {
    schools.outside(
        () ->
            outside.update(
                "update dissolution set ends_at = ends_at - interval 30 day where school_id = :id",
                Map.of("id", school)));
  }

  private Map<String, Long> counts(int of) {
    return callers.as(Caller.system(null), () -> rows.count(of));
  }

  private static long total(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private SchoolStatus status() {
    return schools.outside(() -> register.byPublicId(publicId)).status();
  }

  private Caller now(String token) {
    return schools.outside(
        () ->
            factory.of(
                sessions.find(token).orElseThrow(),
                Caller.anonymous(Language.EN, "127.0.0.1", "test", "test")));
  }

  private <T> T founder(Callable<T> work) {
    return transactions.call(
        caller(founder, "SUPER_ADMIN", school, Permission.CONSOLE_ENTER), work);
  }

  private <T> T bureau(Callable<T> work) {
    return transactions.call(caller(founder, "BUREAU_ADMIN", null, Permission.BUREAU_MANAGE), work);
  }

  private static Caller caller(long person, String role, Integer school, Permission right) {
    return new Caller(
        person,
        "某人",
        role,
        school,
        null,
        null,
        Set.of(right),
        Scope.ALL,
        Language.ZH_HANT,
        "127.0.0.1",
        "test",
        "test",
        Instant.now());
  }

  private void refused(Runnable work, String key) {
    Exception thrown = assertThrows(Exception.class, () -> bureau(() -> run(work)));
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
