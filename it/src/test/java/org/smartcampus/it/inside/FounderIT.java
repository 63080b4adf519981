package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.contacts.service.DepartmentService;
import org.smartcampus.contacts.service.MemberInput;
import org.smartcampus.contacts.service.MemberService;
import org.smartcampus.contacts.service.PlaceInput;
import org.smartcampus.identity.model.FounderTransferState;
import org.smartcampus.identity.service.AdministratorRow;
import org.smartcampus.identity.service.AdministratorService;
import org.smartcampus.identity.service.ForcedTransferDetail;
import org.smartcampus.identity.service.ForcedTransfers;
import org.smartcampus.identity.service.FounderNews;
import org.smartcampus.identity.service.FounderTransfers;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.identity.service.SessionService;
import org.smartcampus.identity.service.VerifiedMobiles;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.Scope;
import org.smartcampus.platform.store.OutsideSql;
import org.smartcampus.platform.store.Sequences;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.ForbiddenException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;

/** The transfer of a school to another founder (§3.6): both prove who they are, and one is it. */
@ArquillianTest
class FounderIT {
  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(
        FounderIT.class, TwoSchools.class, OneClass.class, WaitingCodes.class, BureauCaller.class);
  }

  @Inject private TwoSchools schools;
  @Inject private FounderTransfers transfers;
  @Inject private FounderNews news;
  @Inject private AdministratorService administrators;
  @Inject private MemberService members;
  @Inject private DepartmentService departments;
  @Inject private SchoolService register;
  @Inject private SessionService sessions;
  @Inject private VerifiedMobiles mobiles;
  @Inject private MembershipService memberships;
  @Inject private WaitingCodes codes;
  @Inject private OutsideSql outside;
  @Inject private ForcedTransfers forced;
  @Inject private Sequences sequences;
  @Inject private Callers callers;
  @Inject private InSchool transactions;
  @Resource private ManagedExecutorService executor;

  private final Map<String, Mobile> numbers = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Map<Long, Long> clerks = new HashMap<>();
  private int school;

  @BeforeEach
  void aSchoolWithItsFounder() {
    school = schools.open(0);
    join("創建人");
    join("接任人");
    in(() -> run(() -> administrators.add(ids.get("創建人"))));
    schools.outside(() -> run(() -> register.setFounder(school, person("創建人"))));
  }

  @Test
  void bothProveWhoTheyAreAndOneIsIt() {
    String transfer = ask("接任人", true);
    assertEquals(List.of(transfer), waiting("接任人"));
    assertTrue(waiting("創建人").isEmpty());
    accept("接任人", transfer);
    assertEquals(person("接任人"), founder());
    assertEquals(Set.of("創建人", "接任人"), supers());
    assertEquals(FounderTransferState.DONE, as("接任人", () -> transfers.find(transfer)).state());
    assertOver(() -> run(() -> transfers.decline(transfer)));
    assertFalse(as("創建人", transfers::isFounder));
  }

  @Test
  void whoDoesNotWishToStayGoes() {
    accept("接任人", ask("接任人", false));
    assertEquals(Set.of("接任人"), supers());
    assertEquals(person("接任人"), founder());
  }

  @Test
  void aWrongCodeDoesNothing() {
    String request = as("創建人", transfers::sendCode);
    String wrong = WaitingCodes.other(codes.newest(numbers.get("創建人")));
    assertFalse(
        as("創建人", () -> transfers.request(ids.get("接任人"), true, request, wrong)).isProven());
    assertTrue(waiting("接任人").isEmpty());
    assertRefused("joining.code.wait", "創建人", transfers::sendCode);
    String transfer = ask("接任人", true);
    as("接任人", () -> run(() -> transfers.sendCodeTo(transfer)));
    String other = WaitingCodes.other(codes.newest(numbers.get("接任人")));
    assertFalse(as("接任人", () -> transfers.accept(transfer, other)).isProven());
    assertEquals(person("創建人"), founder());
  }

  /** A code that went to another telephone proves nothing, though it is a right one. */
  @Test
  void anothersCodeIsAWrongOne() {
    String transfer = ask("接任人", true);
    as("接任人", () -> run(() -> transfers.sendCodeTo(transfer)));
    String theirs = codes.newest(numbers.get("接任人"));
    String request =
        schools.outside(
            () ->
                outside
                    .query(
                        "select code_request from founder_transfer where public_id = :id",
                        Map.of("id", transfer),
                        r -> r.text("code_request"))
                    .get(0));
    as("創建人", () -> run(() -> transfers.cancel(transfer)));
    assertFalse(
        as("創建人", () -> transfers.request(ids.get("接任人"), true, request, theirs)).isProven());
    assertTrue(waiting("接任人").isEmpty());
  }

  @Test
  void oneWaitsAtATimeAndNobodyElseTouchesIt() {
    String transfer = ask("接任人", true);
    join("第三人");
    assertRefused("identity.founder.pending", "創建人", () -> ask("第三人", true));
    assertRefused("identity.founder.self", "創建人", () -> ask("創建人", true));
    for (Callable<?> work :
        List.<Callable<?>>of(
            () -> transfers.find(transfer),
            () -> run(() -> transfers.sendCodeTo(transfer)),
            () -> transfers.accept(transfer, "000000"),
            () -> run(() -> transfers.decline(transfer)))) {
      Exception thrown = assertThrows(Exception.class, () -> as("第三人", work));
      assertTrue(root(thrown) instanceof NotFoundException, root(thrown).toString());
    }
    in(() -> run(() -> administrators.add(ids.get("第三人"))));
    for (Callable<?> work :
        List.<Callable<?>>of(
            transfers::sendCode,
            () -> transfers.request(ids.get("接任人"), true, "x", "000000"),
            () -> run(() -> transfers.cancel(transfer)))) {
      Exception thrown = assertThrows(Exception.class, () -> as("第三人", work));
      assertTrue(root(thrown) instanceof ForbiddenException, root(thrown).toString());
    }
    as("創建人", () -> run(() -> transfers.cancel(transfer)));
    assertOver(() -> transfers.accept(transfer, "000000"));
  }

  @Test
  void itLapsesAfterThreeDays() {
    String transfer = ask("接任人", true);
    schools.outside(
        () ->
            outside.update(
                "update founder_transfer set expires_at = expires_at - interval 72 hour where"
                    + " public_id = :id",
                Map.of("id", transfer)));
    assertOver(() -> transfers.accept(transfer, "000000"));
    assertTrue(waiting("接任人").isEmpty());
    String next = ask("接任人", true);
    assertEquals(List.of(next), waiting("接任人"));
  }

  @Test
  void whoFoundedFiveOrLeftCannotAccept() {
    String transfer = ask("接任人", true);
    List<Integer> five = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int other = schools.open(0);
      five.add(other);
      schools.outside(() -> run(() -> register.setFounder(other, person("接任人"))));
    }
    assertRefused("identity.founder.tooMany", "接任人", () -> accepted("接任人", transfer));
    assertEquals(person("創建人"), founder());
    assertEquals(Set.of("創建人"), supers(), "nothing is half done");
    schools.outside(() -> run(() -> register.setFounder(five.get(0), person("創建人"))));
    String member = ids.get("接任人");
    in(() -> run(() -> members.disable(member, members.find(member).version())));
    assertRefused("identity.founder.notMember", "接任人", () -> accepted("接任人", transfer));
  }

  @Test
  void twoAnswersAtOnceAreOne() throws Exception {
    String transfer = ask("接任人", true);
    as("接任人", () -> run(() -> transfers.sendCodeTo(transfer)));
    String code = codes.newest(numbers.get("接任人"));
    List<Future<Object>> both = new ArrayList<>();
    both.add(executor.submit(() -> as("接任人", () -> transfers.accept(transfer, code))));
    both.add(executor.submit(() -> as("創建人", () -> run(() -> transfers.cancel(transfer)))));
    int refused = 0;
    for (Future<Object> one : both) {
      try {
        one.get();
      } catch (ExecutionException e) {
        refused++;
      }
    }
    assertEquals(1, refused);
    boolean done = as("接任人", () -> transfers.find(transfer)).state() == FounderTransferState.DONE;
    assertEquals(person(done ? "接任人" : "創建人"), founder());
  }

  /** The one who accepts and the bureau who asks do not wait for each other. */
  @Test
  void theBureauAsksWhileItIsAccepted() throws Exception {
    join("第三人");
    String number = numbers.get("第三人").reveal();
    String id = schools.outside(() -> register.byId(school)).publicId();
    String transfer = ask("接任人", true);
    as("接任人", () -> run(() -> transfers.sendCodeTo(transfer)));
    String code = codes.newest(numbers.get("接任人"));
    bureau(1, () -> forced.waiting(id));
    Future<Object> asked =
        executor.submit(() -> bureau(1, () -> run(() -> forced.ask(id, number, true, "聯絡不上"))));
    Future<Object> accepted =
        executor.submit(() -> as("接任人", () -> transfers.accept(transfer, code)));
    boolean isAccepted = true;
    try {
      accepted.get();
    } catch (ExecutionException e) {
      isAccepted = false;
      assertEquals("identity.founder.over", ((BusinessException) root(e)).key());
    }
    asked.get();
    assertEquals(person(isAccepted ? "接任人" : "創建人"), founder());
  }

  /** Two schools at once for somebody who has four: one of them. */
  @Test
  void fiveAreTheMostAlsoForTwoAtOnce() throws Exception {
    String heir = "接任人";
    for (int i = 0; i < 4; i++) {
      int other = schools.open(0);
      schools.outside(() -> run(() -> register.setFounder(other, person(heir))));
    }
    Mobile mobile = numbers.get(heir);
    String first = ask(heir, true);
    int second = schools.open(0);
    school = second;
    numbers.remove("創建人");
    join("創建人");
    enter(heir, mobile);
    in(() -> run(() -> administrators.add(ids.get("創建人"))));
    schools.outside(() -> run(() -> register.setFounder(second, person("創建人"))));
    String other = ask(heir, true);
    List<Future<Boolean>> both = new ArrayList<>();
    for (String transfer : List.of(first, other)) {
      codes.pass(mobile);
      as(heir, () -> run(() -> transfers.sendCodeTo(transfer)));
      String code = codes.newest(mobile);
      both.add(executor.submit(() -> as(heir, () -> transfers.accept(transfer, code)).isProven()));
    }
    int done = 0;
    for (Future<Boolean> one : both) {
      try {
        done += one.get() ? 1 : 0;
      } catch (ExecutionException e) {
        assertEquals("identity.founder.tooMany", ((BusinessException) root(e)).key());
      }
    }
    assertEquals(1, done);
  }

  @Test
  void allConcernedAreTold() {
    String transfer = ask("接任人", false);
    String asked = schools.outside(() -> news.of(transfer, null)).orElseThrow().text();
    assertTrue(asked.contains("/m/founder/" + transfer), asked);
    accept("接任人", transfer);
    for (String name : List.of("創建人", "接任人")) {
      long person = person(name);
      FounderNews.Told told = schools.outside(() -> news.of(transfer, person)).orElseThrow();
      assertEquals(numbers.get(name), told.mobile());
      assertTrue(told.text().contains("接任人"), told.text());
    }
    List<String> payloads =
        schools.outside(
            () ->
                outside.query(
                    "select payload from outbox where kind = 'identity.founder'",
                    Map.of(),
                    r -> r.text("payload")));
    assertEquals(
        1,
        payloads.stream()
            .filter(p -> p.contains(transfer) && p.contains("\"" + person("創建人") + "\""))
            .count());
  }

  /** The bureau's two (§3.6): the one who asked does not decide, and nobody of the school does. */
  @Test
  void twoOfTheBureauReplaceAFounder() {
    String own = ask("接任人", true);
    String of = schools.outside(() -> register.byId(school)).publicId();
    String number = numbers.get("接任人").reveal();
    bureau(1, () -> run(() -> forced.ask(of, number, false, "創建人已離職")));
    assertEquals(FounderTransferState.CANCELLED, as("接任人", () -> transfers.find(own)).state());
    assertTrue(waiting("接任人").isEmpty());
    assertTrue(as("創建人", transfers::current).isEmpty());
    ForcedTransferDetail first = bureau(1, () -> forced.waiting(of)).orElseThrow();
    assertFalse(first.decidable(), "who asked does not decide");
    assertTrue(bureau(2, () -> forced.waiting(of)).orElseThrow().decidable());
    String id = first.publicId();
    for (Callable<?> work :
        List.<Callable<?>>of(
            () -> transfers.find(id),
            () -> run(() -> transfers.decline(id)),
            () -> transfers.accept(id, "000000"))) {
      Exception thrown = assertThrows(Exception.class, () -> as("接任人", work));
      assertTrue(root(thrown) instanceof NotFoundException, root(thrown).toString());
    }
    Exception cancel =
        assertThrows(Exception.class, () -> as("創建人", () -> run(() -> transfers.cancel(id))));
    assertTrue(root(cancel) instanceof NotFoundException, root(cancel).toString());
    Exception school =
        assertThrows(Exception.class, () -> as("創建人", () -> run(() -> forced.decide(id))));
    assertTrue(root(school) instanceof ForbiddenException, root(school).toString());
    assertKey("identity.founder.forced.other", 1, () -> run(() -> forced.decide(id)));
    assertKey("identity.founder.pending", 2, () -> run(() -> forced.ask(of, number, true, "再次")));
    assertEquals(person("創建人"), founder());
    bureau(2, () -> run(() -> forced.decide(id)));
    assertEquals(person("接任人"), founder());
    assertEquals(Set.of("接任人"), supers());
    assertKey("identity.founder.over", 2, () -> run(() -> forced.decide(id)));
    assertKey("identity.founder.over", 2, () -> run(() -> forced.withdraw(id)));
  }

  @Test
  void theBureauNamesAJoinedMemberAndAReasonAndIsInTime() {
    String of = schools.outside(() -> register.byId(school)).publicId();
    String number = numbers.get("接任人").reveal();
    assertKey(
        "identity.founder.forced.nobody",
        1,
        () -> run(() -> forced.ask(of, "66000000", true, "由")));
    assertKey("shared.text.required", 1, () -> run(() -> forced.ask(of, number, true, " ")));
    assertKey(
        "identity.founder.self",
        1,
        () -> run(() -> forced.ask(of, numbers.get("創建人").reveal(), true, "由")));
    bureau(1, () -> run(() -> forced.ask(of, number, true, "由")));
    String id = bureau(1, () -> forced.waiting(of)).orElseThrow().publicId();
    schools.outside(
        () ->
            outside.update(
                "update founder_transfer set expires_at = expires_at - interval 72 hour where"
                    + " public_id = :id",
                Map.of("id", id)));
    assertTrue(bureau(2, () -> forced.waiting(of)).isEmpty());
    assertKey("identity.founder.over", 2, () -> run(() -> forced.decide(id)));
    bureau(1, () -> run(() -> forced.ask(of, number, true, "由")));
    String next = bureau(1, () -> forced.waiting(of)).orElseThrow().publicId();
    bureau(2, () -> run(() -> forced.withdraw(next)));
    assertEquals(person("創建人"), founder());
  }

  /** Who joined the bureau only now decides nothing that was asked before. */
  @Test
  void aColleagueMadeForThePurposeDecidesNothing() {
    String of = schools.outside(() -> register.byId(school)).publicId();
    String number = numbers.get("接任人").reveal();
    bureau(1, () -> run(() -> forced.ask(of, number, true, "由")));
    String id = bureau(1, () -> forced.waiting(of)).orElseThrow().publicId();
    long fresh = clerk("utc_timestamp(6)");
    Exception thrown =
        assertThrows(
            Exception.class,
            () -> callers.as(BureauCaller.clerk(fresh), () -> run(() -> forced.decide(id))));
    assertEquals("identity.founder.forced.settled", ((BusinessException) root(thrown)).key());
    schools.outside(
        () ->
            outside.update(
                "delete from membership where person_id = :person",
                Map.of("person", clerks.get(1L))));
    assertKey("identity.founder.over", 2, () -> run(() -> forced.decide(id)));
    assertEquals(person("創建人"), founder());
  }

  /** An administrator of the bureau since a moment; his person's id. */
  private long clerk(String since) {
    Mobile mobile = OneClass.mobile();
    long person =
        schools.outside(
            () ->
                memberships.addPerson("b" + System.nanoTime(), "教育局職員", mobile, Language.ZH_HANT));
    schools.outside(
        () ->
            outside.update(
                "insert into membership (id, person_id, school_id, role, ref_id, state, created_at,"
                    + " version) values (:id, :person, null, 'BUREAU_ADMIN', null, 'ACTIVE', "
                    + since
                    + ", 1)",
                Map.of("id", sequences.next("membership_seq"), "person", person)));
    return person;
  }

  private <T> T bureau(long clerk, Callable<T> work) {
    long person = clerks.computeIfAbsent(clerk, c -> clerk("utc_timestamp(6) - interval 2 day"));
    return callers.as(BureauCaller.clerk(person), work);
  }

  private void assertKey(String key, long clerk, Callable<?> work) {
    Exception thrown = assertThrows(Exception.class, () -> bureau(clerk, work));
    assertEquals(key, ((BusinessException) root(thrown)).key());
  }

  private String ask(String to, boolean stays) throws RuntimeException {
    codes.pass(numbers.get("創建人"));
    String request = as("創建人", transfers::sendCode);
    String code = codes.newest(numbers.get("創建人"));
    assertTrue(as("創建人", () -> transfers.request(ids.get(to), stays, request, code)).isProven());
    return as("創建人", transfers::current).orElseThrow().publicId();
  }

  private void accept(String who, String transfer) {
    assertTrue(accepted(who, transfer));
  }

  private boolean accepted(String who, String transfer) {
    codes.pass(numbers.get(who));
    as(who, () -> run(() -> transfers.sendCodeTo(transfer)));
    String code = codes.newest(numbers.get(who));
    return as(who, () -> transfers.accept(transfer, code)).isProven();
  }

  private List<String> waiting(String who) {
    return as(who, transfers::waiting).stream().map(t -> t.publicId()).toList();
  }

  private Long founder() {
    return schools.outside(() -> register.byId(school)).founderId();
  }

  private Set<String> supers() {
    return Set.copyOf(
        in(administrators::superAdministrators).stream().map(AdministratorRow::name).toList());
  }

  /** A member who has proven his mobile. */
  private void join(String name) {
    Mobile mobile =
        Mobile.parse("6" + (3_000_000 + (school * 10 + numbers.size()) % 999_999), "MO");
    enter(name, mobile);
  }

  private void enter(String name, Mobile mobile) {
    numbers.put(name, mobile);
    ids.put(
        name,
        in(
            () ->
                members.add(
                    new MemberInput(
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
                        List.of(
                            new PlaceInput(departments.tops().get(0).top().publicId(), false))))));
    mobiles.signedIn(mobile, Language.ZH_HANT);
  }

  private long person(String name) {
    String username = mobiles.signedIn(numbers.get(name), Language.ZH_HANT);
    return schools.outside(() -> sessions.personOf(username)).orElseThrow();
  }

  private <T> T as(String name, Callable<T> work) {
    Caller caller =
        new Caller(
            person(name),
            name,
            "SUPER_ADMIN",
            school,
            null,
            null,
            Set.of(Permission.ADMINS_MANAGE, Permission.SIGNED_IN),
            Scope.ALL,
            Language.ZH_HANT,
            "127.0.0.1",
            "test",
            "test",
            Instant.now());
    return transactions.call(caller, work);
  }

  private void assertOver(Callable<?> work) {
    assertRefused("identity.founder.over", "接任人", work);
  }

  private void assertRefused(String key, String who, Callable<?> work) {
    Exception thrown = assertThrows(Exception.class, () -> as(who, work));
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
