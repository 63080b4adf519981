package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Instant;
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
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.service.AdministratorRow;
import org.smartcampus.identity.service.AdministratorService;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.identity.service.SignInService;
import org.smartcampus.joining.model.AdminApplicationState;
import org.smartcampus.joining.model.AdminQrState;
import org.smartcampus.joining.service.AdminApplicationRow;
import org.smartcampus.joining.service.AdminApplications;
import org.smartcampus.joining.service.AdminApplying;
import org.smartcampus.joining.service.AdminQrRow;
import org.smartcampus.joining.service.AdminQrs;
import org.smartcampus.joining.service.AdminStage;
import org.smartcampus.joining.service.AdminUpkeep;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.Scope;
import org.smartcampus.platform.store.OutsideSql;
import org.smartcampus.school.model.SchoolStatus;
import org.smartcampus.school.service.SchoolDetail;
import org.smartcampus.school.service.SchoolInput;
import org.smartcampus.school.service.SchoolRegister;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.ConflictException;
import org.smartcampus.shared.model.ForbiddenException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.ProofNeededException;
import org.smartcampus.shared.model.Texts;

/** Who may issue, apply and decide, and what an approval makes of the applicant (§3.1). */
@ArquillianTest
class AdminApplicationsIT {
  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(AdminApplicationsIT.class, WaitingCodes.class, TwoSchools.class);
  }

  @Inject private AdminQrs qrs;
  @Inject private AdminApplying applying;
  @Inject private AdminApplications applications;
  @Inject private AdminUpkeep upkeep;
  @Inject private AdministratorService administrators;
  @Inject private MembershipService memberships;
  @Inject private MemberService members;
  @Inject private DepartmentService departments;
  @Inject private SignInService signIn;
  @Inject private SchoolService schools;
  @Inject private SchoolRegister register;
  @Inject private TwoSchools two;
  @Inject private WaitingCodes codes;
  @Inject private OutsideSql outside;
  @Inject private InSchool transactions;
  @Inject private Callers callers;
  @Resource private ManagedExecutorService executor;

  private int run;
  private int people;
  private long clerk;
  private String school;
  private int inner;

  @BeforeEach
  void aSchoolUnderSetUp() {
    run = ThreadLocalRandom.current().nextInt(100_000);
    clerk = person(mobile());
    school = bureau(() -> register.create(input("g" + run)));
    inner = two.outside(() -> schools.byPublicId(school)).id();
  }

  private SchoolInput input(String code) {
    String name = "登記學校" + code;
    return new SchoolInput(code, name, "", "", "", "MO", 1000, false, "", "");
  }

  @Test
  void theFirstOneIsFounderAndOpensTheSchool() {
    Mobile mobile = mobile();
    String id = submitted(issue(school), mobile, "甲校長");
    assertTrue(bureau(() -> applications.find(id)).first());
    bureau(() -> run(() -> applications.approve(id, version(id))));
    assertEquals(SchoolStatus.ACTIVE, status());
    AdministratorRow first = supers().get(0);
    assertEquals("甲校長", first.name());
    assertTrue(first.founder());
    assertNotNull(two.in(inner, () -> members.figures()));
    assertEquals(1, two.in(inner, () -> members.figures()).joined());

    String second = submitted(issue(school), mobile(), "乙主任");
    assertFalse(bureau(() -> applications.find(second)).first());
    bureau(() -> run(() -> applications.approve(second, version(second))));
    assertEquals(List.of(true, false), supers().stream().map(AdministratorRow::founder).toList());
  }

  @Test
  void whoFoundedFiveSchoolsFoundsNoMore() {
    Mobile mobile = mobile();
    long person = person(mobile);
    for (int i = 0; i < 5; i++) {
      int other = two.open(0);
      two.outside(() -> run(() -> schools.setFounder(other, person)));
    }
    String id = submitted(issue(school), mobile, "甲校長");
    bureau(() -> run(() -> applications.approve(id, version(id))));
    assertFalse(supers().get(0).founder());
    assertEquals(SchoolStatus.ACTIVE, status());
  }

  @Test
  void theMemberWithTheNumberBecomesIt() {
    Mobile mobile = mobile();
    String member = addMember("通訊錄上的他", mobile);
    String id = submitted(issue(school), mobile, "另一個名字");
    assertEquals("通訊錄上的他", bureau(() -> applications.find(id)).member().name());
    bureau(() -> run(() -> applications.approve(id, version(id))));
    assertEquals(1, two.in(inner, () -> members.figures()).members());
    assertEquals("JOINED", two.in(inner, () -> members.find(member)).state().name());
  }

  @Test
  void aDisabledMemberIsNotLetInByIt() {
    Mobile mobile = mobile();
    String member = addMember("已停用", mobile);
    two.in(inner, () -> run(() -> members.disable(member, members.find(member).version())));
    String id = submitted(issue(school), mobile, "已停用");
    refused("contacts.member.isDisabled", () -> run(() -> applications.approve(id, version(id))));
    assertEquals(AdminApplicationState.SUBMITTED, state(id));
    assertTrue(supers().isEmpty());
    assertEquals(SchoolStatus.SET_UP, status());
  }

  @Test
  void twoReviewersAtOnceDecideOnce() throws Exception {
    String id = submitted(issue(school), mobile(), "甲");
    List<Future<Object>> both = new ArrayList<>();
    both.add(executor.submit(() -> bureau(() -> run(() -> applications.approve(id, version(id))))));
    both.add(
        executor.submit(() -> bureau(() -> run(() -> applications.reject(id, version(id), "不")))));
    int refused = 0;
    for (Future<Object> one : both) {
      try {
        one.get();
      } catch (ExecutionException e) {
        refused++;
        assertEquals("joining.decided.already", ((BusinessException) root(e)).key());
      }
    }
    assertEquals(1, refused);
    assertEquals(state(id) == AdminApplicationState.APPROVED ? 1 : 0, supers().size());
  }

  @Test
  void aSecondRequestShowsTheFirst() {
    Mobile mobile = mobile();
    String token = issue(school);
    String first = submitted(token, mobile, "甲");
    long uses = bureau(() -> qrs.page(school, null, PageRequest.first(20))).rows().get(0).uses();
    String cookie = proven(token, mobile);
    assertEquals(
        AdminApplicationState.SUBMITTED, visitor(() -> applying.visit(token, cookie)).state());
    assertEquals(List.of(first), waitingIds());
    assertEquals(
        uses, bureau(() -> qrs.page(school, null, PageRequest.first(20))).rows().get(0).uses());
  }

  @Test
  void manyAtOnceUseACodeNoMoreThanItAllows() throws Exception {
    String qr = bureau(() -> qrs.issue(school, 14, 2));
    String token = token(qr);
    List<String> cookies = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String cookie = proven(token, mobile());
      String name = "申請人" + i;
      visitor(() -> run(() -> applying.fill(token, cookie, name, null)));
      cookies.add(cookie);
    }
    List<Future<String>> all = new ArrayList<>();
    cookies.forEach(c -> all.add(executor.submit(() -> visitor(() -> applying.submit(token, c)))));
    int submitted = 0;
    for (Future<String> one : all) {
      try {
        one.get();
        submitted++;
      } catch (ExecutionException e) {
        assertTrue(root(e) instanceof NotFoundException, root(e).toString());
      }
    }
    assertEquals(2, submitted);
    assertEquals(AdminQrState.USED, bureau(() -> qrs.find(qr)).state());
    assertThrows(Exception.class, () -> visitor(() -> applying.visit(token, null)));
  }

  @Test
  void aSuspensionRevokesTheSchoolsCodes() {
    String qr = bureau(() -> qrs.issue(school, 14, 5));
    String token = token(qr);
    String id = submitted(token, mobile(), "甲");
    SchoolDetail detail = bureau(() -> register.find(school));
    bureau(() -> run(() -> register.suspend(school, detail.version(), "欠文件")));
    assertEquals(AdminQrState.REVOKED, bureau(() -> qrs.find(qr)).state());
    refused("joining.adminqr.suspended", () -> qrs.issue(school, 14, 5));
    refused("school.notActive", () -> run(() -> applications.approve(id, version(id))));
  }

  /** P-03 finds by the last four digits; P-02 sorts by what a column shows. */
  @Test
  void applicationsAreFoundByDigitsAndCodesAreSorted() {
    Mobile mobile = mobile();
    String id = submitted(issue(school), mobile, "甲");
    PageRequest four = new PageRequest(0, 50, null, true, mobile.lastFour());
    String others = mobile.lastFour().equals("0000") ? "1111" : "0000";
    PageRequest other = new PageRequest(0, 50, null, true, others);
    assertEquals(
        List.of(id),
        bureau(() -> applications.page(school, null, four)).rows().stream()
            .map(AdminApplicationRow::publicId)
            .toList());
    assertTrue(bureau(() -> applications.page(school, null, other)).rows().isEmpty());
    String late = bureau(() -> qrs.issue(school, 30, 5));
    String soon = bureau(() -> qrs.issue(school, 1, 5));
    PageRequest rising = new PageRequest(0, 50, "expires", true, "");
    PageRequest falling = new PageRequest(0, 50, "expires", false, "");
    assertEquals(soon, bureau(() -> qrs.page(school, null, rising)).rows().get(0).publicId());
    assertEquals(late, bureau(() -> qrs.page(school, null, falling)).rows().get(0).publicId());
  }

  /** Whoever administers one school sees and does nothing of another's. */
  @Test
  void anotherSchoolsCodesAndApplicationsAreNotThere() {
    String qr = bureau(() -> qrs.issue(school, 14, 5));
    String id = submitted(token(qr), mobile(), "甲");
    Caller foreign = superAdministrator(two.open(0), person(mobile()));
    assertTrue(as(foreign, () -> qrs.page(null, null, PageRequest.first(20))).rows().isEmpty());
    assertTrue(
        as(foreign, () -> applications.page(null, null, PageRequest.first(20))).rows().isEmpty());
    assertEquals(0, as(foreign, () -> applications.waiting()));
    for (Callable<?> work :
        List.<Callable<?>>of(
            () -> qrs.find(qr),
            () -> run(() -> qrs.revoke(qr)),
            () -> qrs.issue(school, 14, 5),
            () -> qrs.page(school, null, PageRequest.first(20)),
            () -> applications.find(id),
            () -> run(() -> applications.approve(id, version(id))),
            () -> run(() -> applications.reject(id, version(id), "不")),
            () -> applications.page(school, null, PageRequest.first(20)))) {
      Exception thrown = assertThrows(Exception.class, () -> as(foreign, work));
      assertTrue(root(thrown) instanceof NotFoundException, root(thrown).toString());
    }
    Caller nobody =
        new Caller(
            clerk,
            "",
            "STAFF",
            inner,
            null,
            null,
            Set.of(Permission.CONTACTS_MANAGE),
            Scope.ALL,
            Language.EN,
            "",
            "",
            "");
    Exception thrown = assertThrows(Exception.class, () -> as(nobody, () -> applications.find(id)));
    assertTrue(root(thrown) instanceof ForbiddenException, root(thrown).toString());
  }

  @Test
  void nobodyDecidesOnHimself() {
    Mobile mobile = mobile();
    String id = submitted(issue(school), mobile, "甲");
    Caller self = bureauCaller(person(mobile));
    Exception approval =
        assertThrows(
            Exception.class,
            () -> as(self, () -> run(() -> applications.approve(id, version(id)))));
    assertEquals("joining.adminapp.own", ((BusinessException) root(approval)).key());
    assertTrue(as(self, () -> applications.find(id)).own());
    Caller mixed = bureauCaller(clerk);
    as(mixed, () -> run(() -> applications.approve(id, version(id))));
    Exception again =
        assertThrows(
            Exception.class,
            () -> {
              String cookie = proven(issue(school), mobile);
              String token = issue(school);
              visitor(() -> run(() -> applying.fill(token, cookie, "甲", null)));
              visitor(() -> applying.submit(token, cookie));
            });
    assertEquals(NotFoundException.class, root(again).getClass(), "the draft is of its own code");
  }

  /** Making an administrator asks for a proof of the last minutes. */
  @Test
  void anOldProofDoesNotApprove() {
    String id = submitted(issue(school), mobile(), "甲");
    Caller fresh = bureauCaller(clerk);
    Caller old =
        new Caller(
            fresh.personId(),
            fresh.name(),
            fresh.role(),
            null,
            null,
            null,
            fresh.permissions(),
            Scope.ALL,
            fresh.language(),
            "127.0.0.1",
            "test",
            "test",
            Instant.now().minus(Caller.FRESH));
    Exception thrown =
        assertThrows(
            Exception.class, () -> as(old, () -> run(() -> applications.approve(id, version(id)))));
    assertTrue(root(thrown) instanceof ProofNeededException, root(thrown).toString());
    assertEquals(AdminApplicationState.SUBMITTED, state(id));
  }

  @Test
  void whoIsItAlreadyIsToldSo() {
    Mobile mobile = mobile();
    String id = submitted(issue(school), mobile, "甲");
    bureau(() -> run(() -> applications.approve(id, version(id))));
    String token = issue(school);
    String cookie = proven(token, mobile);
    visitor(() -> run(() -> applying.fill(token, cookie, "甲", null)));
    Exception thrown =
        assertThrows(Exception.class, () -> visitor(() -> applying.submit(token, cookie)));
    assertEquals("joining.adminapp.already", ((BusinessException) root(thrown)).key());
  }

  /** A rejected applicant submits again though the code is used up, and not once it is revoked. */
  @Test
  void aRejectedOneComesAgain() {
    String qr = bureau(() -> qrs.issue(school, 14, 1));
    String token = token(qr);
    String cookie = proven(token, mobile());
    visitor(() -> run(() -> applying.fill(token, cookie, "甲", null)));
    visitor(() -> applying.submit(token, cookie));
    String id = waitingIds().get(0);
    bureau(() -> run(() -> applications.reject(id, version(id), "姓名不符")));
    visitor(() -> run(() -> applying.fill(token, cookie, "甲大明", null)));
    visitor(() -> applying.submit(token, cookie));
    assertEquals("甲大明", bureau(() -> applications.find(id)).row().name());
    bureau(() -> run(() -> applications.reject(id, version(id), "再改")));
    bureau(() -> run(() -> qrs.revoke(qr)));
    String another = issue(school);
    for (String way : List.of(token, another)) {
      Exception thrown =
          assertThrows(Exception.class, () -> visitor(() -> applying.submit(way, cookie)));
      assertEquals("joining.adminapp.closed", ((BusinessException) root(thrown)).key());
    }
  }

  /** Neither another school's code nor one without a school takes a rejected application over. */
  @Test
  void aRejectedOneStaysWithItsSchool() {
    String token = issue(school);
    String cookie = proven(token, mobile());
    visitor(() -> run(() -> applying.fill(token, cookie, "甲", null)));
    visitor(() -> applying.submit(token, cookie));
    String id = waitingIds().get(0);
    bureau(() -> run(() -> applications.reject(id, version(id), "姓名不符")));
    String elsewhere = bureau(() -> register.create(input("h" + run)));
    for (String way : List.of(issue(elsewhere), issue(null))) {
      Exception thrown =
          assertThrows(
              Exception.class,
              () -> visitor(() -> run(() -> applying.fill(way, cookie, "乙", elsewhere))));
      assertTrue(root(thrown) instanceof NotFoundException, root(thrown).toString());
      assertEquals(AdminStage.STATEMENT, visitor(() -> applying.visit(way, cookie)).stage());
    }
    visitor(() -> run(() -> applying.fill(token, cookie, "乙", elsewhere)));
    visitor(() -> applying.submit(token, cookie));
    assertEquals("登記學校g" + run, bureau(() -> applications.find(id)).row().school());
  }

  /** What cannot be rejected is named, and the others are. */
  @Test
  void manyAreRejectedEachForItself() {
    String token = issue(school);
    String one = submitted(token, mobile(), "甲");
    String other = submitted(token, mobile(), "乙");
    String gone = submitted(token, mobile(), "丙");
    Map<String, Integer> seen =
        Map.of(one, version(one), other, version(other), gone, version(gone), "x".repeat(22), 0);
    bureau(() -> run(() -> applications.reject(gone, version(gone), "先到")));
    assertEquals(
        3, bureau(() -> applications.all(school, null, "")).size(), "the list over all pages");
    Map<String, String> refused = bureau(() -> applications.rejectEach(seen, "姓名不符"));
    assertEquals(Set.of(gone, "x".repeat(22)), refused.keySet());
    assertEquals(
        Texts.of(Language.ZH_HANT).get("joining.decided.already", "審核者"), refused.get(gone));
    assertEquals(AdminApplicationState.REJECTED, state(one));
    assertEquals(AdminApplicationState.REJECTED, state(other));
    refused("shared.text.required", () -> applications.rejectEach(seen, " "));
    refused("joining.adminapp.none", () -> applications.rejectEach(Map.of(), "不"));
  }

  /** The applicant changed what the reviewer has open. */
  @Test
  void whatIsApprovedIsWhatWasSeen() {
    String token = issue(school);
    String cookie = proven(token, mobile());
    visitor(() -> run(() -> applying.fill(token, cookie, "甲", null)));
    visitor(() -> applying.submit(token, cookie));
    String id = waitingIds().get(0);
    int seen = version(id);
    bureau(() -> run(() -> applications.reject(id, seen, "姓名不符")));
    visitor(() -> run(() -> applying.fill(token, cookie, "乙", null)));
    visitor(() -> applying.submit(token, cookie));
    Exception thrown =
        assertThrows(
            Exception.class, () -> bureau(() -> run(() -> applications.approve(id, seen))));
    assertTrue(root(thrown) instanceof ConflictException, root(thrown).toString());
  }

  /** One number that comes, goes and comes again takes one place. */
  @Test
  void aNumberUsesACodeOnce() {
    String qr = bureau(() -> qrs.issue(school, 14, 2));
    String token = token(qr);
    Mobile mobile = mobile();
    for (int i = 0; i < 3; i++) {
      String cookie = proven(token, mobile);
      visitor(() -> run(() -> applying.fill(token, cookie, "甲", null)));
      visitor(() -> applying.submit(token, cookie));
      visitor(() -> run(() -> applying.cancel(token, cookie)));
    }
    assertEquals(1, bureau(() -> qrs.find(qr)).uses());
  }

  @Test
  void oldOnesLapseAndUnfinishedOnesAreForgotten() {
    String token = issue(school);
    String id = submitted(token, mobile(), "甲");
    proven(token, mobile());
    two.outside(
        () ->
            outside.update(
                "update admin_application set expires_at = expires_at - interval 31 day where"
                    + " school_id = :school",
                Map.of("school", inner)));
    assertEquals(AdminApplicationState.EXPIRED, state(id));
    refused("joining.decided.expired", () -> run(() -> applications.approve(id, version(id))));
    two.outside(() -> upkeep.tidy());
    assertEquals(AdminApplicationState.EXPIRED, state(id));
    assertEquals(
        1L,
        two.outside(
            () ->
                outside
                    .query(
                        "select count(*) n from admin_application where school_id = :school",
                        Map.of("school", inner),
                        r -> r.id("n"))
                    .get(0)));
  }

  private String issue(String of) {
    return token(bureau(() -> qrs.issue(of, 14, 20)));
  }

  private String token(String qr) {
    AdminQrRow row = bureau(() -> qrs.find(qr));
    return row.link().substring(row.link().lastIndexOf('/') + 1);
  }

  /** A visitor who has proven a number; returns his cookie. */
  private String proven(String token, Mobile mobile) {
    String agreed = visitor(() -> applying.agree(token, applying.statement().number()));
    visitor(() -> run(() -> applying.sendCode(token, agreed, mobile.reveal())));
    return visitor(() -> applying.checkCode(token, agreed, codes.newest(mobile))).cookie();
  }

  /** An application that waits; returns its public id. */
  private String submitted(String token, Mobile mobile, String name) {
    String cookie = proven(token, mobile);
    visitor(() -> run(() -> applying.fill(token, cookie, name, null)));
    visitor(() -> applying.submit(token, cookie));
    return bureau(
            () -> applications.page(school, AdminApplicationState.SUBMITTED, PageRequest.first(50)))
        .rows()
        .stream()
        .filter(r -> r.name().equals(name))
        .findFirst()
        .orElseThrow()
        .publicId();
  }

  private List<String> waitingIds() {
    return bureau(
            () -> applications.page(school, AdminApplicationState.SUBMITTED, PageRequest.first(50)))
        .rows()
        .stream()
        .map(AdminApplicationRow::publicId)
        .toList();
  }

  private int version(String id) {
    return bureau(() -> applications.find(id)).row().version();
  }

  private AdminApplicationState state(String id) {
    return bureau(() -> applications.find(id)).row().state();
  }

  private SchoolStatus status() {
    return two.outside(() -> schools.byPublicId(school)).status();
  }

  private List<AdministratorRow> supers() {
    return two.in(inner, () -> administrators.superAdministrators());
  }

  private String addMember(String name, Mobile mobile) {
    return two.in(
        inner,
        () ->
            members.add(
                new MemberInput(
                    name,
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
                    List.of(new PlaceInput(departments.tops().get(0).top().publicId(), false)))));
  }

  private Mobile mobile() {
    return Mobile.parse("6" + (2_000_000 + (run * 20L + people++) % 5_000_000), "MO");
  }

  private long person(Mobile mobile) {
    return two.outside(() -> signIn.personIdOf(mobile, "人" + run, Language.EN));
  }

  private Caller bureauCaller(long person) {
    return new Caller(
        person,
        "審核者",
        "BUREAU_ADMIN",
        null,
        null,
        null,
        Set.of(Permission.BUREAU_VIEW, Permission.BUREAU_MANAGE),
        Scope.NONE,
        Language.ZH_HANT,
        "127.0.0.1",
        "test",
        "test",
        Instant.now());
  }

  private Caller superAdministrator(int of, long person) {
    two.outside(() -> run(() -> memberships.give(person, of, Role.SUPER_ADMIN, null)));
    return new Caller(
        person,
        "超管",
        "SUPER_ADMIN",
        of,
        null,
        null,
        Set.of(Permission.ADMINS_MANAGE),
        Scope.ALL,
        Language.ZH_HANT,
        "127.0.0.1",
        "test",
        "test",
        Instant.now());
  }

  private <T> T bureau(Callable<T> work) {
    return as(bureauCaller(clerk), work);
  }

  private <T> T visitor(Callable<T> work) {
    // one address asks only so often in an hour
    String address = "10.1." + run / 250 % 250 + "." + run % 250;
    return as(Caller.anonymous(Language.ZH_HANT, address, "test", "test"), work);
  }

  private <T> T as(Caller caller, Callable<T> work) {
    return transactions.call(caller, work);
  }

  private void refused(String key, Callable<?> work) {
    Exception thrown = assertThrows(Exception.class, () -> bureau(work));
    assertEquals(key, ((BusinessException) root(thrown)).key());
  }

  private static Throwable root(Throwable thrown) {
    Throwable at = thrown;
    while (at.getCause() != null) {
      at = at.getCause();
    }
    return at;
  }

  private static Object run(Runnable work) {
    work.run();
    return null;
  }
}
