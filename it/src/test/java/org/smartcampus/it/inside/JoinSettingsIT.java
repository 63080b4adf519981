package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.contactparents.service.InvitationService;
import org.smartcampus.joining.model.JoinState;
import org.smartcampus.joining.service.JoinLine;
import org.smartcampus.joining.service.JoinSettings;
import org.smartcampus.joining.service.JoinStage;
import org.smartcampus.joining.service.JoinUpkeep;
import org.smartcampus.joining.service.JoinVisits;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.model.ChoicePage;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.ChoiceService;
import org.smartcampus.platform.service.ChoiceSheet;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.store.SqlGateway;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.ConflictException;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;

/** P-56: who joins without review, by whose word, and for how long a request waits. */
@ArquillianTest
class JoinSettingsIT {
  private static final long ONE = 1L;
  private static final long TWO = 2L;

  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(
        JoinSettingsIT.class,
        BureauCaller.class,
        TwoSchools.class,
        OneClass.class,
        WaitingCodes.class);
  }

  @Inject private TwoSchools schools;
  @Inject private OneClass room;
  @Inject private JoinSettings settings;
  @Inject private ChoiceService choices;
  @Inject private JoinUpkeep upkeep;
  @Inject private JoinVisits visits;
  @Inject private InvitationService invitations;
  @Inject private InSchool transactions;
  @Inject private SqlGateway sql;

  private int school;
  private String first;
  private String token;
  private final Mobile father = OneClass.mobile();

  @BeforeEach
  void aClassWithAChildOnTheRoster() {
    school = schools.open(1);
    first = room.open(school);
    room.child(school, first, "陳小明", father);
    token = room.code(school, first);
  }

  @Test
  void everybodyIsReviewedUntilTwoAgreed() {
    assertEquals(JoinState.SUBMITTED, room.join(school, token, father, "陳小明").state());
    wish(ONE);
    assertEquals(
        JoinState.SUBMITTED,
        room.join(school, code(), fatherOf("李小華"), "李小華").state(),
        "one alone changes nothing");
    refused("joining.waiver.own", () -> run(ONE, settings::confirm));
    run(TWO, settings::confirm);
    refused("joining.waiver.over", () -> run(TWO, settings::confirm));
    assertEquals(JoinState.APPROVED, room.join(school, code(), fatherOf("何小英"), "何小英").state());
    assertEquals(1, recorded("edu.verify.rule"));
    assertEquals(1, recorded("setting.waiver.confirm"));
  }

  @Test
  void onlyTheProvenMobileBesideThatChildJoinsAtOnce() {
    wish(ONE);
    run(TWO, settings::confirm);
    assertEquals(
        JoinState.SUBMITTED,
        room.join(school, token, OneClass.mobile(), "陳小明").state(),
        "another number");
    assertEquals(
        JoinState.SUBMITTED, room.join(school, token, father, "陳大明").state(), "another child");
    JoinLine line = room.join(school, code(), father, "陳小明");
    assertEquals(JoinState.APPROVED, line.state());
    assertEquals(1, bound(), "bound to the child of the roster, and no new child made");
    save(ONE, Map.of(Choice.JOIN_REVIEW, "ALL"));
    assertEquals(
        JoinState.SUBMITTED,
        room.join(school, code(), fatherOf("何小英"), "何小英").state(),
        "one alone brings the review back");
  }

  @Test
  void aWishLapsesAfterThreeDaysAndMayBeRefusedOrTakenBack() {
    wish(ONE);
    refused("joining.waiver.already", () -> wish(TWO));
    refused("joining.waiver.over", () -> run(TWO, settings::withdraw));
    run(ONE, settings::withdraw);
    assertTrue(as(TWO, () -> settings.waiting()).isEmpty());
    wish(ONE);
    refused("joining.waiver.own", () -> run(ONE, settings::refuse));
    run(TWO, settings::refuse);
    wish(ONE);
    assertTrue(as(TWO, () -> settings.isAsked()));
    assertFalse(as(ONE, () -> settings.isAsked()));
    schools.in(
        school,
        () ->
            sql.update(
                "update review_waiver set expires_at = utc_timestamp() where school_id = :school"
                    + " and open_mark = 1",
                Map.of()));
    assertFalse(as(TWO, () -> settings.isAsked()));
    refused("joining.waiver.over", () -> run(TWO, settings::confirm));
    assertEquals("ALL", sheet().values().get(Choice.JOIN_REVIEW));
    wish(TWO);
    run(ONE, settings::confirm);
    assertEquals("UNMATCHED", sheet().values().get(Choice.JOIN_REVIEW));
  }

  @Test
  void aRequestWaitsAsLongAsTheSchoolSays() {
    save(ONE, Map.of(Choice.JOIN_DAYS, "5"));
    room.join(school, token, OneClass.mobile(), "陳小明");
    assertEquals(Duration.ofDays(5).toSeconds(), waits(), 5);
    assertEquals(0, schools.in(school, upkeep::tidy));
    schools.in(
        school,
        () ->
            sql.update(
                "update join_request_child set expires_at = utc_timestamp() - interval 1 second"
                    + " where school_id = :school",
                Map.of()));
    assertEquals(1, schools.in(school, upkeep::tidy));
    assertEquals("JOIN_DAYS", field(Map.of(Choice.JOIN_DAYS, "31")));
    assertEquals("JOIN_DAYS", field(Map.of(Choice.JOIN_DAYS, "2")));
  }

  @Test
  void aSchoolThatGivesNoClassCodesTakesNobodyByThem() {
    save(ONE, Map.of(Choice.JOIN_CODES, "ADMIN"));
    assertEquals(JoinStage.NOT_OPEN, room.visitor(school, () -> visits.visit(token, null)).stage());
    assertThrows(NotFoundException.class, () -> room.visitor(school, () -> visits.agree(token, 1)));
    refused("joining.closed.kind", () -> run(ONE, () -> invitations.renew(first, 30)));
    save(ONE, Map.of(Choice.JOIN_CODES, "ADMIN,PARENT"));
    assertEquals(
        JoinStage.STATEMENT, room.visitor(school, () -> visits.visit(token, null)).stage());
  }

  @Test
  void nobodyOverwritesAnybody() {
    ChoiceSheet old = sheet();
    save(ONE, Map.of(Choice.JOIN_DAYS, "7"));
    assertThrows(ConflictException.class, () -> as(TWO, () -> settings.save(old)));
    assertEquals(1, recorded("setting.choose"));
  }

  private String field(Map<Choice, String> values) {
    return assertThrows(BusinessException.class, () -> save(ONE, values)).field();
  }

  /** A request of one number by one code of its own: nobody asks again within the minute. */
  private String code() {
    return room.code(school, first);
  }

  private Mobile fatherOf(String child) {
    Mobile mobile = OneClass.mobile();
    room.child(school, first, child, mobile);
    return mobile;
  }

  private void wish(long person) {
    assertTrue(save(person, Map.of(Choice.JOIN_REVIEW, JoinSettings.UNMATCHED)));
  }

  private boolean save(long person, Map<Choice, String> values) {
    return as(
        person,
        () -> {
          ChoiceSheet now = choices.sheet(ChoicePage.JOINING);
          Map<Choice, String> all = new EnumMap<>(now.values());
          all.putAll(values);
          return settings.save(new ChoiceSheet(now.page(), now.version(), all));
        });
  }

  private ChoiceSheet sheet() {
    return as(ONE, () -> choices.sheet(ChoicePage.JOINING));
  }

  private long bound() {
    return number(
        "select count(*) from parent_relation r join parent p on p.school_id = r.school_id and p.id"
            + " = r.parent_id join student s on s.school_id = r.school_id and s.id = r.student_id"
            + " where r.school_id = :school and s.name = '陳小明' and p.person_id is not null and"
            + " r.state = 'ACTIVE'");
  }

  private long waits() {
    return number(
        "select timestampdiff(second, utc_timestamp(), max(expires_at)) from join_request_child"
            + " where school_id = :school");
  }

  private long recorded(String action) {
    return number(
        "select count(*) from audit_entry where school_id = :school and action = '" + action + "'");
  }

  private long number(String query) {
    return schools.in(school, () -> sql.number(query, Map.of()));
  }

  private static void refused(String key, Runnable work) {
    assertEquals(key, assertThrows(BusinessException.class, work::run).key());
  }

  private void run(long person, Runnable work) {
    as(
        person,
        () -> {
          work.run();
          return null;
        });
  }

  private <T> T as(long person, Callable<T> work) {
    Caller caller =
        BureauCaller.of(
            person,
            school,
            EnumSet.of(
                Permission.CONSOLE_ENTER,
                Permission.ADMINS_MANAGE,
                Permission.PARENTS_INVITE,
                Permission.STRUCTURE_VIEW));
    return transactions.call(caller, work);
  }
}
