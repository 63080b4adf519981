package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
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
import org.smartcampus.contacts.model.ConfidentialView;
import org.smartcampus.contacts.model.ViewPlace;
import org.smartcampus.contacts.service.MemberQuery;
import org.smartcampus.contacts.service.MemberService;
import org.smartcampus.contacts.service.MemberSummary;
import org.smartcampus.contacts.service.confidential.ConfidentialSettings;
import org.smartcampus.contacts.service.confidential.ConfidentialViews;
import org.smartcampus.contacts.service.confidential.Look;
import org.smartcampus.contacts.service.confidential.ViewLog;
import org.smartcampus.contacts.service.confidential.ViewQuestion;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.model.ChoicePage;
import org.smartcampus.platform.model.ConfidentialField;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.ChoiceService;
import org.smartcampus.platform.service.ChoiceSheet;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.LimitService;
import org.smartcampus.platform.service.LimitSheet;
import org.smartcampus.platform.service.Scope;
import org.smartcampus.platform.service.Scopes;
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

/** No value without its record, and no record without the right (§3.11, P-44). */
@ArquillianTest
class ConfidentialViewsIT {
  private static final EnumSet<Permission> VIEWER =
      EnumSet.of(
          Permission.SIGNED_IN,
          Permission.CONSOLE_ENTER,
          Permission.CONTACTS_VIEW,
          Permission.CONFIDENTIAL_VIEW,
          Permission.ADMINS_MANAGE,
          Permission.LOG_VIEW);

  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(ConfidentialViewsIT.class, BureauCaller.class, TwoSchools.class);
  }

  @Inject private TwoSchools schools;
  @Inject private ConfidentialViews views;
  @Inject private ConfidentialSettings confidential;
  @Inject private ChoiceService choices;
  @Inject private ViewLog log;
  @Inject private MemberService members;
  @Inject private MembershipService memberships;
  @Inject private LimitService limits;
  @Inject private InSchool transactions;
  @Inject private Callers callers;
  @Inject private SqlGateway gateway;
  @Inject private OutsideSql sql;
  @Inject private CampusClock clock;

  private int school;
  private long viewer;
  private MemberSummary member;

  @BeforeEach
  void aMemberAndWhoMayLook() {
    school = schools.open(1);
    viewer = person();
    member =
        schools
            .in(
                school,
                () -> members.list(new MemberQuery(null, null, null), PageRequest.first(10)))
            .rows()
            .get(0);
  }

  @AfterEach
  void asBefore() {
    set(Map.of(Setting.VIEWS_ALERT, 30, Setting.VIEWS_PER_HOUR, 300));
  }

  @Test
  void aValueIsGivenWithItsRecord() {
    String value = look(ConfidentialField.EMAIL, "");
    assertTrue(value.endsWith("@example.org"), value);
    assertFalse(value.contains("•"));
    ConfidentialView view = only();
    assertEquals(viewer, view.viewerId());
    assertEquals(member.publicId(), view.objectId());
    assertEquals(ConfidentialField.EMAIL, view.field());
    assertEquals(ViewPlace.DIRECTORY, view.place());
    assertEquals(1, audited("view.reveal"));
  }

  @Test
  void aLookThatIsNotKeptGivesNothing() {
    assertThrows(
        RuntimeException.class,
        () ->
            callers.as(
                caller(viewer, VIEWER, clock.now()),
                () ->
                    views.reveal(
                        new Look(
                            "Member",
                            member.publicId(),
                            ConfidentialField.EMAIL,
                            null,
                            "no place to keep"))));
    assertEquals(0, count());
  }

  @Test
  void withoutTheRightOnlyWhatIsNotConfidentialIsSeen() {
    EnumSet<Permission> without = EnumSet.copyOf(VIEWER);
    without.remove(Permission.CONFIDENTIAL_VIEW);
    assertThrows(ForbiddenException.class, () -> look(without, ConfidentialField.EMAIL, ""));
    assertEquals(Set.of(), as(without, () -> views.allowed()));
    assertEquals(0, count());
    choose("MOBILE", false, true, "家長會要求");
    assertEquals(
        Set.of(ConfidentialField.EMAIL, ConfidentialField.BIRTH_DATE),
        as(without, () -> views.allowed()));
    look(without, ConfidentialField.EMAIL, "");
    assertEquals(1, count(), "what is not confidential is recorded too");
  }

  @Test
  void whoIsNotInTheScopeIsAbsent() {
    Caller narrow =
        new Caller(
            viewer,
            "管理員",
            "SUB_ADMIN",
            school,
            null,
            null,
            VIEWER,
            Scope.NONE,
            Language.ZH_HANT,
            "",
            "",
            "",
            clock.now());
    assertThrows(NotFoundException.class, () -> callers.as(narrow, this::revealed));
    int other = schools.open(0);
    Caller elsewhere = caller(viewer, other, VIEWER, clock.now());
    assertThrows(NotFoundException.class, () -> callers.as(elsewhere, this::revealed));
    assertThrows(
        NotFoundException.class,
        () ->
            as(
                VIEWER,
                () ->
                    views.reveal(
                        new Look(
                            "Member",
                            member.publicId(),
                            ConfidentialField.BIRTH_DATE,
                            ViewPlace.MEMBER,
                            ""))),
        "a value that he has not");
    EnumSet<Permission> blind = EnumSet.copyOf(VIEWER);
    blind.remove(Permission.CONTACTS_VIEW);
    assertThrows(ForbiddenException.class, () -> look(blind, ConfidentialField.EMAIL, ""));
    assertEquals(0, count());
  }

  /** A right reaches as far as the group that it came from. */
  @Test
  void theRightToConfidentialFieldsHasAScopeOfItsOwn() {
    EnumSet<Permission> plain = EnumSet.copyOf(VIEWER);
    plain.remove(Permission.CONFIDENTIAL_VIEW);
    Scopes scopes =
        Scopes.none()
            .plus(plain, Scope.ALL)
            .plus(EnumSet.of(Permission.CONFIDENTIAL_VIEW), Scope.NONE);
    Caller two =
        new Caller(
            viewer,
            "管理員",
            "SUB_ADMIN",
            "",
            school,
            null,
            null,
            VIEWER,
            scopes,
            Language.ZH_HANT,
            "",
            "",
            "",
            clock.now());
    assertThrows(ForbiddenException.class, () -> callers.as(two, this::revealed));
    assertEquals(0, count());
  }

  @Test
  void anOldProofGivesNothing() {
    Caller stale = caller(viewer, VIEWER, clock.now().minus(Caller.FRESH));
    assertThrows(ProofNeededException.class, () -> callers.as(stale, this::revealed));
    assertEquals(0, count());
  }

  @Test
  void aPurposeIsAskedWhereTheSchoolWantsIt() {
    choose("BIRTH_DATE,EMAIL,MOBILE", true, true, "");
    BusinessException none =
        assertThrows(BusinessException.class, () -> look(ConfidentialField.EMAIL, "  "));
    assertEquals("purpose", none.field());
    assertEquals(0, count());
    look(ConfidentialField.EMAIL, "聯絡家長");
    assertEquals("聯絡家長", only().purpose());
  }

  @Test
  void protectingLessNeedsAReason() {
    assertEquals("reason", refusedChoice("EMAIL,MOBILE", false, true));
    assertEquals("reason", refusedChoice("BIRTH_DATE,EMAIL,MOBILE", false, false));
    choose("EMAIL,MOBILE", true, true, "出生日期不屬機密");
    assertEquals(1, audited("view.loosen"));
    assertEquals("reason", refusedChoice("EMAIL,MOBILE", false, true));
    choose("BIRTH_DATE,EMAIL,MOBILE", true, true, "");
    assertEquals(1, audited("view.loosen"), "protecting more needs none");
  }

  @Test
  void manyLooksAlertOnceAndTooManyEnd() {
    set(Map.of(Setting.VIEWS_ALERT, 5, Setting.VIEWS_PER_HOUR, 30));
    for (int i = 0; i < 30; i++) {
      look(ConfidentialField.EMAIL, "");
    }
    assertEquals(1, alerts());
    BusinessException over =
        assertThrows(BusinessException.class, () -> look(ConfidentialField.EMAIL, ""));
    assertEquals("contacts.view.tooMany", over.key());
    assertEquals(30, count());
  }

  /** A script that asks for everything at once is counted one by one. */
  @Test
  void looksAtTheSameTimeAreAllCounted() throws Exception {
    set(Map.of(Setting.VIEWS_ALERT, 5, Setting.VIEWS_PER_HOUR, 30));
    ExecutorService pool = Executors.newFixedThreadPool(8);
    List<Future<Boolean>> looks = new ArrayList<>();
    for (int i = 0; i < 36; i++) {
      looks.add(
          pool.submit(
              () -> {
                try {
                  look(ConfidentialField.EMAIL, "");
                  return true;
                } catch (BusinessException over) {
                  assertEquals("contacts.view.tooMany", over.key());
                  return false;
                }
              }));
    }
    int shown = 0;
    for (Future<Boolean> one : looks) {
      shown += one.get() ? 1 : 0;
    }
    pool.shutdown();
    assertEquals(30, shown);
    assertEquals(30, count());
    assertEquals(1, alerts());
  }

  @Test
  void whoWasLookedAtSeesItAndLooksAtHimselfUnrecorded() {
    long self = person();
    transactions.call(
        school,
        () ->
            gateway.update(
                "update member set person_id = :person where school_id = :school and public_id ="
                    + " :id",
                Map.of("person", self, "id", member.publicId())));
    look(ConfidentialField.EMAIL, "");
    assertEquals(
        List.of(viewer),
        callers.as(caller(self, EnumSet.of(Permission.SIGNED_IN), clock.now()), log::own).stream()
            .map(ConfidentialView::viewerId)
            .toList());
    assertEquals(List.of(), callers.as(caller(viewer, VIEWER, clock.now()), log::own));
    callers.as(caller(self, VIEWER, clock.now()), this::revealed);
    assertEquals(1, count());
    choose("BIRTH_DATE,EMAIL,MOBILE", false, false, "試行");
    assertEquals(
        List.of(),
        callers.as(caller(self, EnumSet.of(Permission.SIGNED_IN), clock.now()), log::own));
  }

  private String revealed() {
    return views.reveal(
        new Look("Member", member.publicId(), ConfidentialField.EMAIL, ViewPlace.DIRECTORY, ""));
  }

  private String look(ConfidentialField field, String purpose) {
    return look(VIEWER, field, purpose);
  }

  private String look(EnumSet<Permission> permissions, ConfidentialField field, String purpose) {
    return as(
        permissions,
        () ->
            views.reveal(
                new Look("Member", member.publicId(), field, ViewPlace.DIRECTORY, purpose)));
  }

  private void choose(String fields, boolean purpose, boolean told, String reason) {
    as(
        VIEWER,
        () -> {
          ChoiceSheet sheet = choices.sheet(ChoicePage.CONFIDENTIAL);
          confidential.save(
              new ChoiceSheet(
                  sheet.page(),
                  sheet.version(),
                  Map.of(
                      Choice.CONFIDENTIAL_FIELDS,
                      fields,
                      Choice.CONFIDENTIAL_PURPOSE,
                      Boolean.toString(purpose),
                      Choice.CONFIDENTIAL_TOLD,
                      Boolean.toString(told))),
              reason);
          return null;
        });
  }

  private String refusedChoice(String fields, boolean purpose, boolean told) {
    return assertThrows(BusinessException.class, () -> choose(fields, purpose, told, " ")).field();
  }

  private ConfidentialView only() {
    List<ConfidentialView> all = all();
    assertEquals(1, all.size());
    return all.get(0);
  }

  private int count() {
    return all().size();
  }

  private List<ConfidentialView> all() {
    return as(VIEWER, () -> log.page(ViewQuestion.upTo(clock.today()), PageRequest.first(100), 0))
        .rows();
  }

  private long alerts() {
    return all().stream().filter(ConfidentialView::alerted).count();
  }

  private int audited(String action) {
    return transactions
        .outside(
            () ->
                sql.query(
                    "select id from audit_entry where school_id = :school and action = :action",
                    Map.of("school", school, "action", action),
                    r -> r.id("id")))
        .size();
  }

  private long person() {
    String number = "6" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    return transactions.outside(
        () ->
            memberships.addPerson(
                "v" + number + System.nanoTime(),
                "管理" + number,
                Mobile.parse(number, "MO"),
                Language.ZH_HANT));
  }

  private <T> T as(EnumSet<Permission> permissions, Callable<T> work) {
    return callers.as(caller(viewer, permissions, clock.now()), work);
  }

  private Caller caller(long person, EnumSet<Permission> permissions, Instant proven) {
    return caller(person, school, permissions, proven);
  }

  private static Caller caller(
      long person, int school, EnumSet<Permission> permissions, Instant proven) {
    return new Caller(
        person,
        "管理員",
        "SUPER_ADMIN",
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
