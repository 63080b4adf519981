package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.service.ExportTold;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.platform.model.AuditLog;
import org.smartcampus.platform.model.ExportState;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.service.AuditFilter;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.LimitService;
import org.smartcampus.platform.service.LimitSheet;
import org.smartcampus.platform.service.LogExport;
import org.smartcampus.platform.service.Scope;
import org.smartcampus.platform.service.exports.ExportDecisions;
import org.smartcampus.platform.service.exports.ExportFile;
import org.smartcampus.platform.service.exports.ExportRow;
import org.smartcampus.platform.service.exports.Exports;
import org.smartcampus.platform.store.OutsideSql;
import org.smartcampus.platform.store.SqlGateway;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.ForbiddenException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.ProofNeededException;

/** Files with persons' data leave with a reason, a second person where they are many, for a day. */
@ArquillianTest
class ExportsIT {
  private static final EnumSet<Permission> SUPER =
      EnumSet.of(
          Permission.CONSOLE_ENTER,
          Permission.EXPORT_RUN,
          Permission.EXPORT_DECIDE,
          Permission.LOG_VIEW);

  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(ExportsIT.class, BureauCaller.class, TwoSchools.class);
  }

  @Inject private TwoSchools schools;
  @Inject private Exports exports;
  @Inject private ExportDecisions decisions;
  @Inject private ExportTold told;
  @Inject private MembershipService memberships;
  @Inject private LimitService limits;
  @Inject private InSchool transactions;
  @Inject private Callers callers;
  @Inject private OutsideSql sql;
  @Inject private SqlGateway gateway;
  @Inject private CampusClock clock;

  private int school;
  private long one;
  private long two;

  @BeforeEach
  void aSchoolWithTwoSuperAdministrators() {
    school = schools.open(3);
    one = superAdministrator();
    two = superAdministrator();
  }

  @AfterEach
  void asBefore() {
    set(Map.of(Setting.EXPORT_SECOND, 500, Setting.EXPORT_FILES, 20));
  }

  @Test
  void fewPersonsAreTakenAtOnceByWhoOrderedThemAlone() throws IOException {
    String id = order(one);
    assertEquals(ExportState.RELEASED, row(one, id).state());
    assertTrue(row(one, id).takeable());
    assertFalse(row(two, id).takeable());
    ExportFile file = as(one, SUPER, () -> exports.take(id));
    assertTrue(Files.size(file.file()) > 0);
    Files.delete(file.file());
    assertThrows(NotFoundException.class, () -> as(two, SUPER, () -> exports.take(id)));
    assertEquals(1, row(one, id).request().taken());
    assertEquals(List.of("export.order", "export.take"), recorded(id));
  }

  @Test
  void otherSchoolsFindNothing() {
    String id = order(one);
    int other = schools.open(0);
    Caller there = caller(one, other, SUPER, clock.now());
    assertThrows(NotFoundException.class, () -> callers.as(there, () -> exports.take(id)));
    assertThrows(
        NotFoundException.class,
        () ->
            callers.as(
                there,
                () -> {
                  decisions.stop(id);
                  return null;
                }));
    assertTrue(
        callers.as(there, () -> exports.list(PageRequest.first(20))).rows().isEmpty(),
        "nor in the list");
  }

  @Test
  void manyWaitForAnotherPersonThenForTheDelay() {
    set(Map.of(Setting.EXPORT_SECOND, 0));
    String id = order(one);
    assertEquals(ExportState.WAITING, row(one, id).state());
    assertEquals("platform.export.waits", refusal(() -> as(one, SUPER, () -> exports.take(id))));
    assertEquals("platform.export.own", refusal(() -> agree(one, id)));
    assertEquals(Set.of(two), tellsOf(id));
    agree(two, id);
    assertEquals(Set.of(one, two), tellsOf(id));
    assertEquals("platform.export.notYet", refusal(() -> as(one, SUPER, () -> exports.take(id))));
    elapse(id);
    assertTrue(row(one, id).takeable());
    as(one, SUPER, () -> exports.take(id));
    assertEquals("platform.export.over", refusal(() -> agree(two, id)), "decided once");
  }

  @Test
  void whatIsRefusedOrStoppedIsNotTaken() {
    set(Map.of(Setting.EXPORT_SECOND, 0));
    String refused = order(one);
    as(
        two,
        SUPER,
        () -> {
          decisions.refuse(refused, "無此需要");
          return null;
        });
    assertEquals("無此需要", row(one, refused).request().answer());
    assertEquals(
        "platform.export.over", refusal(() -> as(one, SUPER, () -> exports.take(refused))));
    String stopped = order(one);
    agree(two, stopped);
    elapse(stopped);
    as(
        two,
        SUPER,
        () -> {
          decisions.stop(stopped);
          return null;
        });
    assertEquals(
        "platform.export.over", refusal(() -> as(one, SUPER, () -> exports.take(stopped))));
  }

  @Test
  void whatHasGrownIsOrderedAnew() {
    String id = order(one);
    set(Map.of(Setting.EXPORT_SECOND, 0));
    assertEquals("platform.export.grown", refusal(() -> as(one, SUPER, () -> exports.take(id))));
  }

  @Test
  void rightsCountAtTheMomentOfTaking() {
    String id = order(one);
    EnumSet<Permission> without = EnumSet.copyOf(SUPER);
    without.remove(Permission.LOG_VIEW);
    assertThrows(ForbiddenException.class, () -> as(one, without, () -> exports.take(id)));
    without.remove(Permission.EXPORT_RUN);
    assertThrows(ForbiddenException.class, () -> as(one, without, () -> exports.take(id)));
    EnumSet<Permission> sub = EnumSet.copyOf(SUPER);
    sub.remove(Permission.EXPORT_DECIDE);
    assertThrows(ForbiddenException.class, () -> as(two, sub, () -> agreed(id)));
    assertThrows(
        NotFoundException.class,
        () ->
            as(
                two,
                sub,
                () -> {
                  decisions.stop(id);
                  return null;
                }));
  }

  @Test
  void orderingAsksForAFreshProofAndAReason() {
    Caller stale = caller(one, school, SUPER, clock.now().minus(Caller.FRESH));
    assertThrows(ProofNeededException.class, () -> callers.as(stale, this::ordered));
    assertThrows(
        ProofNeededException.class,
        () -> callers.as(stale, () -> exports.outlook(LogExport.KIND, parameters())));
    BusinessException none =
        assertThrows(
            BusinessException.class,
            () -> as(one, SUPER, () -> exports.order(LogExport.KIND, parameters(), "xlsx", "  ")));
    assertEquals("reason", none.field());
    BusinessException wrong =
        assertThrows(
            BusinessException.class,
            () -> as(one, SUPER, () -> exports.order(LogExport.KIND, parameters(), "exe", "因")));
    assertEquals("format", wrong.field());
  }

  @Test
  void theLastOrderOfADayIsTakenOnce() throws Exception {
    set(Map.of(Setting.EXPORT_FILES, 3));
    order(one);
    order(one);
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService both = Executors.newFixedThreadPool(4);
    List<Future<Boolean>> tries = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      tries.add(
          both.submit(
              () -> {
                start.await();
                try {
                  order(one);
                  return true;
                } catch (BusinessException e) {
                  assertEquals("platform.export.tooMany", e.key());
                  return false;
                }
              }));
    }
    start.countDown();
    int done = 0;
    for (Future<Boolean> one : tries) {
      done += one.get() ? 1 : 0;
    }
    both.shutdown();
    assertEquals(1, done);
    order(two);
  }

  @Test
  void theBureausOwnAreItsOwn() {
    EnumSet<Permission> bureau = EnumSet.copyOf(SUPER);
    bureau.add(Permission.BUREAU_VIEW);
    Caller clerk = caller(one, null, bureau, clock.now());
    String id = callers.as(clerk, this::ordered);
    assertEquals(ExportState.RELEASED, row(clerk, id).state());
    assertTrue(as(one, SUPER, () -> exports.list(PageRequest.first(20))).rows().isEmpty());
    // a clerk who is a parent of a school works for the bureau there too
    String schools = order(one);
    Caller parent = caller(two, school, bureau, clock.now());
    assertThrows(NotFoundException.class, () -> callers.as(parent, () -> agreed(schools)));
    assertTrue(
        callers.as(parent, () -> exports.list(PageRequest.first(100))).rows().stream()
            .noneMatch(r -> r.request().publicId().equals(schools)));
  }

  private long superAdministrator() {
    String number = "6" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    long person =
        transactions.outside(
            () ->
                memberships.addPerson(
                    "e" + number + System.nanoTime(),
                    "管理" + number,
                    Mobile.parse(number, "MO"),
                    Language.ZH_HANT));
    transactions.call(
        school,
        () -> {
          memberships.give(person, school, Role.SUPER_ADMIN, null);
          return null;
        });
    return person;
  }

  private Map<String, String> parameters() {
    return AuditFilter.upTo(clock.today(), AuditLog.ADMINISTRATORS).parameters();
  }

  private String ordered() {
    return exports.order(LogExport.KIND, parameters(), "xlsx", "年度檢查");
  }

  private String order(long person) {
    return as(person, SUPER, this::ordered);
  }

  private Void agreed(String id) {
    decisions.agree(id);
    return null;
  }

  private void agree(long person, String id) {
    as(person, SUPER, () -> agreed(id));
  }

  private Set<Long> tellsOf(String id) {
    return transactions.call(school, () -> told.of(id)).keySet();
  }

  private void elapse(String id) {
    transactions.call(
        school,
        () ->
            gateway.update(
                "update export_request set open_from = ordered_at where school_id = :school and"
                    + " public_id = :id",
                Map.of("id", id)));
  }

  private List<String> recorded(String id) {
    return transactions.outside(
        () ->
            sql.query(
                "select action from audit_entry where object_type = 'Export' and object_id = :id"
                    + " order by id",
                Map.of("id", id),
                r -> r.text("action")));
  }

  private ExportRow row(long person, String id) {
    return row(caller(person, school, SUPER, clock.now()), id);
  }

  private ExportRow row(Caller caller, String id) {
    return callers.as(caller, () -> exports.list(PageRequest.first(100))).rows().stream()
        .filter(r -> r.request().publicId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private <T> T as(long person, EnumSet<Permission> permissions, Callable<T> work) {
    return callers.as(caller(person, school, permissions, clock.now()), work);
  }

  private static Caller caller(
      long person, Integer school, EnumSet<Permission> permissions, Instant proven) {
    return new Caller(
        person,
        "管理員",
        school == null ? "BUREAU_ADMIN" : "SUPER_ADMIN",
        school,
        null,
        null,
        permissions,
        Scope.ALL,
        Language.ZH_HANT,
        "127.0.0.1",
        "test",
        "test",
        proven);
  }

  private static String refusal(Callable<?> work) {
    return assertThrows(BusinessException.class, work::call).key();
  }

  private static String refusal(Runnable work) {
    return assertThrows(BusinessException.class, work::run).key();
  }

  private void set(Map<Setting, Integer> values) {
    transactions.call(
        BureauCaller.clerk(1L),
        () -> {
          LimitSheet sheet = limits.read();
          Map<Setting, Integer> all = new HashMap<>(sheet.values());
          all.putAll(values);
          limits.save(
              new LimitSheet(sheet.version(), all, sheet.deciding(), LimitService.SEED_YEAR_START));
          return null;
        });
  }
}
