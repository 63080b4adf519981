package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.model.SessionKind;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.identity.service.SessionService;
import org.smartcampus.identity.service.SignInProof;
import org.smartcampus.identity.service.SignInService;
import org.smartcampus.platform.model.AuditLog;
import org.smartcampus.platform.model.AuditType;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.AuditFilter;
import org.smartcampus.platform.service.AuditLine;
import org.smartcampus.platform.service.AuditLogService;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.Scope;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.ForbiddenException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageFrom;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;

/** The logs as administrators read them (P-42, P-43): whose, what, how much, and by whom. */
@ArquillianTest
class AuditLogIT {
  private static final int ENTRIES = 130;

  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(AuditLogIT.class, TwoSchools.class);
  }

  @Inject private TwoSchools schools;
  @Inject private AuditLogService logs;
  @Inject private Audit audit;
  @Inject private InSchool transactions;
  @Inject private MembershipService memberships;
  @Inject private SessionService sessions;
  @Inject private SignInService signIn;
  @Inject private CampusClock clock;

  private int school;
  private Caller admin;

  @BeforeEach
  void openSchool() {
    school = schools.open(0);
    admin = caller("SUPER_ADMIN", school, Permission.LOG_VIEW);
  }

  @Test
  void itsPagesHoldEveryEntryOnceWhicheverWayTheyAreTurned() {
    change(admin, ENTRIES);
    AuditFilter people = filter(AuditLog.ADMINISTRATORS, AuditType.PEOPLE, "tester");
    long total = as(admin, () -> logs.open(people));
    assertEquals(ENTRIES, total);
    List<Page<AuditLine>> pages = new ArrayList<>();
    List<Long> ids = new ArrayList<>();
    PageFrom from = null;
    for (int number = 0; number < 7; number++) {
      Page<AuditLine> page = page(admin, people, number, from);
      page.rows().forEach(row -> ids.add(row.id()));
      pages.add(page);
      from = PageFrom.after(page.last());
    }
    assertEquals(ENTRIES, ids.size());
    assertEquals(ENTRIES, new HashSet<>(ids).size(), "none twice");
    assertEquals(ids.stream().sorted((a, b) -> Long.compare(b, a)).toList(), ids, "newest first");
    for (int number = 6; number > 0; number--) {
      PageFrom back = PageFrom.before(pages.get(number).first());
      assertEquals(
          pages.get(number - 1).rows(), page(admin, people, number - 1, back).rows(), "back");
    }
    assertEquals(pages.get(3).rows(), page(admin, people, 3, null).rows(), "by a jump");
  }

  @Test
  void anotherSchoolsEntriesNeverAppear() {
    change(admin, 1);
    long own = newest(admin, AuditLog.ADMINISTRATORS, AuditType.PEOPLE).id();
    Caller other = caller("SUPER_ADMIN", schools.open(0), Permission.LOG_VIEW);
    for (AuditLog log : AuditLog.values()) {
      for (AuditLine line : all(other, log, null)) {
        assertFalse(line.id() == own);
      }
    }
    assertThrows(
        NotFoundException.class, () -> as(other, () -> logs.detail(AuditLog.ADMINISTRATORS, own)));
    assertEquals(own, as(admin, () -> logs.detail(AuditLog.ADMINISTRATORS, own)).line().id());
  }

  @Test
  void whoWorksForTheBureauSeesItsOwnAndNoSchools() {
    change(admin, 1);
    long own = newest(admin, AuditLog.ADMINISTRATORS, AuditType.PEOPLE).id();
    // a person of the bureau who is in a school too
    Caller bureau = caller("BUREAU_ADMIN", school, Permission.LOG_VIEW, Permission.BUREAU_VIEW);
    assertThrows(
        NotFoundException.class, () -> as(bureau, () -> logs.detail(AuditLog.ADMINISTRATORS, own)));
    List<AuditLine> lines = all(bureau, AuditLog.ADMINISTRATORS, AuditType.SCHOOL);
    assertTrue(lines.stream().anyMatch(l -> l.action().equals("school.create")), "its own");
    assertTrue(lines.stream().noneMatch(l -> l.id() == own));
  }

  @Test
  void withoutTheRightNothingIsSaid() {
    Caller sub = caller("SUB_ADMIN", school, Permission.CONSOLE_ENTER, Permission.CONTACTS_MANAGE);
    AuditFilter all = AuditFilter.upTo(clock.today(), AuditLog.ADMINISTRATORS);
    assertThrows(ForbiddenException.class, () -> as(sub, () -> logs.open(all)));
    assertThrows(ForbiddenException.class, () -> page(sub, all, 0, null));
    assertThrows(
        ForbiddenException.class, () -> as(sub, () -> logs.detail(AuditLog.ADMINISTRATORS, 1)));
  }

  @Test
  void moreThanSevenDaysAreRefusedAtTheField() {
    AuditFilter week = AuditFilter.upTo(clock.today(), AuditLog.MEMBERS);
    as(admin, () -> logs.open(week));
    assertRefused(
        "shared.days.tooMany",
        "until",
        new AuditFilter(week.log(), null, "", week.from().minusDays(1), week.until()));
    assertRefused(
        "shared.days.turned",
        "until",
        new AuditFilter(week.log(), null, "", week.until(), week.from()));
    assertRefused(
        "shared.text.required", "from", new AuditFilter(week.log(), null, "", null, week.until()));
  }

  private void assertRefused(String key, String field, AuditFilter filter) {
    for (Callable<?> question :
        List.<Callable<?>>of(() -> logs.open(filter), () -> page(admin, filter, 0, null))) {
      BusinessException refusal = assertThrows(BusinessException.class, () -> as(admin, question));
      assertEquals(key, refusal.key());
      assertEquals(field, refusal.field());
    }
  }

  @Test
  void readingIsRecordedOnceWithWhatWasAskedAndNotForEachPage() {
    change(admin, 50);
    AuditFilter asked = filter(AuditLog.ADMINISTRATORS, AuditType.PEOPLE, "tester");
    as(admin, () -> logs.open(asked));
    Page<AuditLine> first = page(admin, asked, 0, null);
    page(admin, asked, 1, PageFrom.after(first.last()));
    List<AuditLine> looks =
        all(admin, AuditLog.ADMINISTRATORS, AuditType.OTHER).stream()
            .filter(l -> l.action().equals("log.view"))
            .toList();
    // this look and the one before it
    assertEquals(2, looks.size(), looks.toString());
    Map<String, String> facts = new java.util.HashMap<>();
    as(admin, () -> logs.detail(AuditLog.ADMINISTRATORS, looks.get(1).id()))
        .changes()
        .forEach(c -> facts.put(c.field(), c.after()));
    assertEquals(
        Map.of(
            "type",
            "PEOPLE",
            "person",
            "tester",
            "from",
            asked.from().toString(),
            "until",
            asked.until().toString()),
        facts);
  }

  @Test
  void aSignInStandsInEverySchoolOfThePersonAsWhatHeIsThere() {
    int second = schools.open(0);
    String number = String.format("66%06d", school % 1_000_000);
    long person =
        transactions.outside(
            () -> {
              long id =
                  memberships.addPerson(
                      "u" + school, "兩校之人", Mobile.parse(number, "MO"), Language.EN);
              memberships.give(id, school, Role.STAFF, 1L);
              memberships.give(id, school, Role.PARENT, 2L);
              memberships.give(id, second, Role.SUPER_ADMIN, null);
              return id;
            });
    String token =
        transactions.outside(
            () ->
                sessions.open(
                    person, SessionKind.PHONE, Language.EN, SignInProof.own(true, clock.now())));
    transactions.outside(() -> sessions.end(token));
    transactions.outside(() -> sessions.end(token));

    assertEquals(
        List.of("session.close STAFF", "session.open STAFF"),
        said(admin, AuditLog.MEMBERS, AuditType.SIGN_IN));
    Caller other = caller("SUPER_ADMIN", second, Permission.LOG_VIEW);
    assertEquals(List.of(), said(other, AuditLog.MEMBERS, AuditType.SIGN_IN));
    assertTrue(
        said(other, AuditLog.ADMINISTRATORS, AuditType.OTHER)
            .containsAll(List.of("session.close SUPER_ADMIN", "session.open SUPER_ADMIN")));
  }

  /** A worker records it after the answer; it is awaited, not timed. */
  @Test
  void aCodeWhoseTriesAreUsedUpStandsInTheSchoolOfItsPersonOnce() throws InterruptedException {
    String number = String.format("68%06d", school % 1_000_000);
    transactions.outside(
        () -> {
          long id =
              memberships.addPerson("l" + school, "試錯之人", Mobile.parse(number, "MO"), Language.EN);
          memberships.give(id, school, Role.STAFF, 3L);
          return null;
        });
    String request = transactions.outside(() -> signIn.requestCode(number, Language.EN));
    for (int i = 0; i < 7; i++) {
      transactions.outside(() -> signIn.checkCode(request, "no code"));
    }
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    AuditFilter locked = filter(AuditLog.MEMBERS, AuditType.LOCK, "");
    while (as(admin, () -> logs.open(locked)) == 0 && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    List<AuditLine> locks = all(admin, AuditLog.MEMBERS, AuditType.LOCK);
    assertEquals(1, locks.size(), locks.toString());
    assertEquals("試錯之人", locks.get(0).actor());
    assertFalse(locks.get(0).isDone(), "the log shows it as refused");
    String mobile =
        as(admin, () -> logs.detail(AuditLog.MEMBERS, locks.get(0).id())).changes().get(0).after();
    assertFalse(mobile.contains(number), "the number is masked: " + mobile);
  }

  @Test
  void whoAMemberIsShowsInBothLogsAndWhatElseChangesInOne() {
    as(
        admin,
        () -> {
          audit.record("member.update", "Member", "m1");
          audit.record("member.identity", "Member", "m1");
          return null;
        });
    as(
        caller("STAFF", school),
        () -> {
          audit.record("edu.verify.approve", "JoinRequestChild", "r1");
          audit.record("pnotice.send", "Notification", "n1");
          return null;
        });
    schools.in(
        school,
        () -> {
          audit.record("edu.verify.expire", "JoinRequestChild", "r2");
          audit.record("stmt.publish", "Statement", "s");
          return null;
        });
    List<String> administrators = said(admin, AuditLog.ADMINISTRATORS, null);
    assertTrue(
        administrators.containsAll(
            List.of(
                "member.update SUPER_ADMIN",
                "member.identity SUPER_ADMIN",
                "stmt.publish SYSTEM")));
    assertFalse(administrators.contains("pnotice.send STAFF"));
    assertFalse(administrators.contains("edu.verify.expire SYSTEM"));
    assertEquals(
        List.of("member.identity SUPER_ADMIN"), said(admin, AuditLog.MEMBERS, AuditType.IDENTITY));
    assertEquals(
        List.of("edu.verify.expire SYSTEM", "edu.verify.approve STAFF"),
        said(admin, AuditLog.MEMBERS, AuditType.JOINING));
    assertEquals(List.of("pnotice.send STAFF"), said(admin, AuditLog.MEMBERS, AuditType.REST));
  }

  private List<String> said(Caller reader, AuditLog log, AuditType type) {
    return all(reader, log, type).stream().map(l -> l.action() + " " + l.role()).toList();
  }

  private AuditLine newest(Caller reader, AuditLog log, AuditType type) {
    return all(reader, log, type).get(0);
  }

  private List<AuditLine> all(Caller reader, AuditLog log, AuditType type) {
    AuditFilter filter = filter(log, type, "");
    long total = as(reader, () -> logs.open(filter));
    Page<AuditLine> page =
        as(reader, () -> logs.page(filter, new PageRequest(0, 200, null, true, ""), total));
    assertEquals(Math.min(total, 200), page.rows().size());
    return page.rows();
  }

  private Page<AuditLine> page(Caller reader, AuditFilter filter, int number, PageFrom from) {
    return as(
        reader, () -> logs.page(filter, new PageRequest(number, 20, null, true, "", from), 0));
  }

  private AuditFilter filter(AuditLog log, AuditType type, String name) {
    AuditFilter all = AuditFilter.upTo(clock.today(), log);
    return new AuditFilter(log, type, name, all.from(), all.until());
  }

  /** Entries of an administrator; several have one time. */
  private void change(Caller caller, int entries) {
    as(
        caller,
        () -> {
          for (int i = 0; i < entries; i++) {
            audit.record("dept.update", "Department", "d" + i);
          }
          return null;
        });
  }

  private <T> T as(Caller caller, Callable<T> work) {
    return transactions.call(caller, work);
  }

  private static Caller caller(String role, int school, Permission... permissions) {
    Set<Permission> may = EnumSet.noneOf(Permission.class);
    may.addAll(List.of(permissions));
    return new Caller(
        null,
        "Tester",
        role,
        school,
        null,
        null,
        may,
        Scope.ALL,
        Language.EN,
        "192.0.2.7",
        "test",
        "r");
  }
}
