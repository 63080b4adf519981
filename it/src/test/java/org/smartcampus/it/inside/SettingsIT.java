package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.bureau.service.GatewayService;
import org.smartcampus.identity.model.SessionKind;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.identity.service.SessionService;
import org.smartcampus.identity.service.SignInProof;
import org.smartcampus.joining.service.JoinInvitations;
import org.smartcampus.platform.model.BureauContact;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.service.BureauContacts;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.LimitService;
import org.smartcampus.platform.service.LimitSheet;
import org.smartcampus.platform.service.OneTimeCodes;
import org.smartcampus.platform.service.SchoolLimits;
import org.smartcampus.platform.service.SchoolSettings;
import org.smartcampus.platform.store.OutsideSql;
import org.smartcampus.school.service.HolidayService;
import org.smartcampus.school.service.SchoolCalendar;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.ConflictException;
import org.smartcampus.shared.model.ForbiddenException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.Permission;

/** The bureau's settings (P-09): they hold at once, within the seed's limits and for schools. */
@ArquillianTest
class SettingsIT {
  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(SettingsIT.class, BureauCaller.class, TwoSchools.class);
  }

  @Inject private LimitService limits;
  @Inject private SchoolLimits choices;
  @Inject private SchoolSettings settings;
  @Inject private SchoolCalendar calendar;
  @Inject private HolidayService holidays;
  @Inject private OneTimeCodes codes;
  @Inject private SessionService sessions;
  @Inject private MembershipService memberships;
  @Inject private JoinInvitations invitations;
  @Inject private GatewayService gateways;
  @Inject private BureauContacts contacts;
  @Inject private TwoSchools schools;
  @Inject private OutsideSql sql;
  @Inject private InSchool transactions;
  @Inject private CampusClock clock;

  @AfterEach
  void asBefore() {
    Map<Setting, Integer> seeds = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      seeds.put(setting, setting.seed());
    }
    save(new LimitSheet(version(), seeds, Set.of(), LimitService.SEED_YEAR_START));
  }

  @Test
  void aSettingHoldsFromTheNextQuestionOn() {
    set(Map.of(Setting.CODES_PER_DAY, 3, Setting.CODE_TRIES, 3), Set.of());
    Mobile mobile =
        Mobile.parse("6" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999), "MO");
    int sent = 0;
    String last = "";
    for (int i = 0; i < 5; i++) {
      last = transactions.outside(() -> codes.send("test", mobile, Language.EN));
      String request = last;
      sent += filled(request) ? 1 : 0;
    }
    assertEquals(3, sent);
    String request = last;
    for (int i = 0; i < 3; i++) {
      assertEquals("wrong", check(request));
    }
    assertEquals("locked", check(request));
  }

  @Test
  void anIdleSessionEndsByTheSetting() {
    long person = person();
    String token =
        transactions.call(
            BureauCaller.visitor(Language.EN),
            () ->
                sessions.open(
                    person, SessionKind.CONSOLE, Language.EN, SignInProof.own(true, clock.now())));
    transactions.outside(
        () ->
            sql.update(
                "update person_session set last_seen_at = last_seen_at - interval 10 minute where"
                    + " person_id = :person",
                Map.of("person", person)));
    assertTrue(sessions.find(token).isPresent());
    transactions.outside(
        () ->
            sql.update(
                "update person_session set last_seen_at = utc_timestamp() - interval 10 minute where"
                    + " person_id = :person",
                Map.of("person", person)));
    set(Map.of(Setting.CONSOLE_IDLE, 9), Set.of());
    assertFalse(sessions.find(token).isPresent());
  }

  @Test
  void nothingBeyondTheSeedAndNobodyOverwritesAnybody() {
    LimitSheet sheet = read();
    Map<Setting, Integer> beyond = new HashMap<>(sheet.values());
    beyond.put(Setting.CODE_MINUTES, 6);
    BusinessException refusal =
        assertThrows(
            BusinessException.class,
            () -> save(new LimitSheet(sheet.version(), beyond, Set.of(), sheet.yearStart())));
    assertEquals("CODE_MINUTES", refusal.field());
    save(sheet);
    assertThrows(ConflictException.class, () -> save(sheet));
    assertThrows(
        ForbiddenException.class,
        () ->
            transactions.call(
                BureauCaller.of(1L, null, EnumSet.of(Permission.BUREAU_VIEW)),
                () -> limits.read()));
  }

  @Test
  void aSchoolDecidesOnlyWhereItIsLetAndOnlyToBeStricter() {
    int one = schools.open(0);
    int other = schools.open(0);
    set(Map.of(Setting.INVITE_DAYS, 90), Set.of());
    assertEquals(90, in(one, () -> settings.of(Setting.INVITE_DAYS)));
    assertEquals(
        "platform.setting.locked",
        assertThrows(BusinessException.class, () -> choose(one, Setting.INVITE_DAYS, 30)).key());

    set(Map.of(Setting.INVITE_DAYS, 90), Set.of(Setting.INVITE_DAYS));
    choose(one, Setting.INVITE_DAYS, 30);
    assertEquals(30, in(one, () -> settings.of(Setting.INVITE_DAYS)));
    assertEquals(java.util.List.of(7, 30), in(one, () -> invitations.days()));
    assertEquals(90, in(other, () -> settings.of(Setting.INVITE_DAYS)), "another school's choice");
    assertEquals(
        "platform.setting.range",
        assertThrows(BusinessException.class, () -> choose(one, Setting.INVITE_DAYS, 91)).key());

    choose(one, Setting.INVITE_DAYS, 90);
    set(Map.of(Setting.INVITE_DAYS, 10), Set.of(Setting.INVITE_DAYS));
    assertEquals(10, in(one, () -> settings.of(Setting.INVITE_DAYS)), "tightened since");
    set(Map.of(Setting.INVITE_DAYS, 180), Set.of());
    assertEquals(180, in(one, () -> settings.of(Setting.INVITE_DAYS)), "the bureau decides again");
  }

  @Test
  void theCalendarIsEverybodys() {
    LocalDate day = LocalDate.of(2031, 5, 1);
    assertEquals(2030, transactions.outside(() -> calendar.schoolYear(day)));
    save(new LimitSheet(version(), read().values(), Set.of(), MonthDay.of(5, 1)));
    assertEquals(2031, transactions.outside(() -> calendar.schoolYear(day)));
    assertTrue(transactions.outside(() -> calendar.workingDays().isWorkingDay(day)));
    bureau(
        () -> {
          holidays.add(day, "勞動節");
          return null;
        });
    assertFalse(transactions.outside(() -> calendar.workingDays().isWorkingDay(day)));
    assertEquals(
        "school.holiday.taken",
        assertThrows(
                BusinessException.class,
                () ->
                    bureau(
                        () -> {
                          holidays.add(day, "again");
                          return null;
                        }))
            .key());
    bureau(
        () -> {
          holidays.remove(day);
          return null;
        });
    assertTrue(transactions.outside(() -> calendar.workingDays().isWorkingDay(day)));
  }

  @Test
  void aGatewayIsTriedFiveTimesAnHourAtMost() {
    long person = person();
    for (int i = 0; i < 5; i++) {
      // no gateway listens here: the try fails and is counted all the same
      assertEquals("bureau.gateway.failed", tryMail(person));
    }
    assertEquals("shared.error.tooManyRequests", tryMail(person));
  }

  private String tryMail(long person) {
    return assertThrows(
            BusinessException.class,
            () ->
                transactions.call(
                    BureauCaller.clerk(person),
                    () -> {
                      gateways.testMail("clerk@example.org");
                      return null;
                    }))
        .key();
  }

  private boolean filled(String request) {
    return transactions.outside(
        () ->
            !sql.query(
                    "select request_id from one_time_code where request_id = :r and code_hash <> ''",
                    Map.of("r", request),
                    r -> r.text("request_id"))
                .isEmpty());
  }

  private String check(String request) {
    return transactions.outside(() -> codes.check("test", request, "x")).error();
  }

  private long person() {
    Mobile mobile =
        Mobile.parse("6" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999), "MO");
    return transactions.outside(
        () ->
            memberships.addPerson(
                "s" + mobile.lastFour() + System.nanoTime(), "s", mobile, Language.EN));
  }

  private void set(Map<Setting, Integer> values, Set<Setting> deciding) {
    Map<Setting, Integer> all = new HashMap<>(read().values());
    all.putAll(values);
    save(new LimitSheet(version(), all, deciding, LimitService.SEED_YEAR_START));
  }

  /**
   * The contact counts with the other settings: who has the page open longer does not overwrite.
   */
  @Test
  void theContactIsShownToEverybodyAndAudited() {
    BureauContacts.Sheet before = bureau(contacts::read);
    BureauContact wanted = new BureauContact("支援組" + before.version(), "+853 2800 1111", "");
    try {
      bureau(() -> keep(wanted, before.version()));
      assertEquals(wanted, transactions.call(BureauCaller.visitor(Language.PT), contacts::shown));
      assertEquals(
          1,
          transactions
              .outside(
                  () ->
                      sql.query(
                          "select a.id from audit_entry a where a.action = 'setting.update' and"
                              + " a.object_id = :id order by a.id desc limit 1",
                          Map.of("id", BureauContacts.CODE),
                          r -> r.number("id")))
              .size());
      assertThrows(
          ConflictException.class, () -> bureau(() -> keep(BureauContact.NONE, before.version())));
      assertThrows(
          ForbiddenException.class,
          () ->
              transactions.call(
                  BureauCaller.visitor(Language.PT), () -> keep(BureauContact.NONE, version())));
      BusinessException refused =
          assertThrows(
              BusinessException.class,
              () -> bureau(() -> keep(new BureauContact("支援組", "", ""), version())));
      assertEquals("contactTelephone", refused.field());
    } finally {
      bureau(() -> keep(before.contact(), version()));
    }
  }

  private Void keep(BureauContact contact, int version) {
    contacts.save(contact, version);
    return null;
  }

  private LimitSheet read() {
    return bureau(limits::read);
  }

  private int version() {
    return read().version();
  }

  private void save(LimitSheet sheet) {
    bureau(
        () -> {
          limits.save(sheet);
          return null;
        });
  }

  private void choose(int school, Setting setting, int value) {
    transactions.call(
        BureauCaller.of(1L, school, EnumSet.of(Permission.ADMINS_MANAGE)),
        () -> {
          choices.save(choices.version(), Map.of(setting, value));
          return null;
        });
  }

  private <T> T in(int school, Callable<T> work) {
    return transactions.call(school, work);
  }

  private <T> T bureau(Callable<T> work) {
    return transactions.call(BureauCaller.clerk(1L), work);
  }
}
