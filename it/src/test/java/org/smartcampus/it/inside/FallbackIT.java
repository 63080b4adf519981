package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.notification.model.ConfirmRule;
import org.smartcampus.notification.model.NotificationMode;
import org.smartcampus.notification.model.ShownSender;
import org.smartcampus.notification.service.Audience;
import org.smartcampus.notification.service.InboxService;
import org.smartcampus.notification.service.MobileAccess;
import org.smartcampus.notification.service.NotificationContent;
import org.smartcampus.notification.service.NotificationService;
import org.smartcampus.notification.service.NotificationStatusService;
import org.smartcampus.notification.service.SendNotification;
import org.smartcampus.notification.work.FallbackWorker;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.model.ChoicePage;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.ChoiceService;
import org.smartcampus.platform.service.ChoiceSheet;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.Scope;
import org.smartcampus.platform.store.OutsideSql;
import org.smartcampus.platform.store.SqlGateway;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.ForbiddenException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.PublicId;

/**
 * Who has not read a notice after the school's minutes is told by SMS or mail, once (F169). No
 * gateway listens here: what was to be sent is tried and waits.
 */
@ArquillianTest
class FallbackIT {
  private static final int PARENTS = 3;

  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(
        FallbackIT.class, BureauCaller.class, TwoSchools.class, OneClass.class, WaitingCodes.class);
  }

  @Inject private TwoSchools schools;
  @Inject private OneClass room;
  @Inject private NotificationService notices;
  @Inject private NotificationStatusService status;
  @Inject private InboxService inbox;
  @Inject private FallbackWorker worker;
  @Inject private MobileAccess access;
  @Inject private ChoiceService choices;
  @Inject private MembershipService memberships;
  @Inject private InSchool transactions;
  @Inject private SqlGateway sql;
  @Inject private OutsideSql outside;
  @Resource private ManagedExecutorService executor;

  private int school;

  @BeforeEach
  void threeParentsWhoMayReadNotices() {
    school = schools.open(1);
    String first = room.open(school);
    for (int i = 0; i < PARENTS; i++) {
      String name = "學生" + i;
      Mobile mobile = OneClass.mobile();
      room.child(school, first, name, mobile, i == 1 ? "father@example.org" : "");
      long person = person(mobile);
      update(
          "update parent set person_id = "
              + person
              + " where school_id = :school and name = '"
              + name
              + "的父親'");
    }
    update("update parent_relation set state = 'ACTIVE' where school_id = :school");
    choose("SMS");
  }

  @Test
  void onlyAfterTheMinutesAndOnlyWhoHasNotRead() {
    String id = send();
    assertEquals(
        30 * 60,
        number(
            "select timestampdiff(second, sent_at, fallback_at) from notification where school_id ="
                + " :school"));
    worker.workOff(school);
    assertEquals(0, attempts("SMS"), "too early");
    as(reader(), () -> inbox.open(id));
    later();
    worker.workOff(school);
    assertEquals(PARENTS - 1, attempts("SMS"));
    assertEquals(0, number(ATTEMPTS + " and a.parent_id = " + reading()), "who has read it");
    assertEquals(1, recorded("pnotice.fallback"));
  }

  @Test
  void nobodyTwiceHoweverManyWorkersAndHoweverOften() throws Exception {
    send();
    later();
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(executor.submit(() -> worker.workOff(school)));
    }
    for (Future<?> one : all) {
      one.get();
    }
    assertEquals(PARENTS, attempts("SMS"));
    assertEquals(PARENTS, number(ATTEMPTS + " and a.tries = 1"), "one claim each");
    update("update notification set fallback_at = sent_at where school_id = :school");
    worker.workOff(school);
    assertEquals(PARENTS, attempts("SMS"));
    assertEquals(PARENTS, number(ATTEMPTS + " and a.tries = 1"), "not due again yet");
  }

  /** A node that was killed while it sent gives its claims back at the end of their lease. */
  @Test
  void whatAKilledNodeClaimedIsTakenUpAfterItsLease() {
    send();
    later();
    worker.workOff(school);
    update(
        "update delivery_attempt set due_at = utc_timestamp() + interval 60 second where school_id"
            + " = :school");
    worker.workOff(school);
    assertEquals(PARENTS, number(ATTEMPTS + " and a.tries = 1"));
    update(
        "update delivery_attempt set due_at = utc_timestamp() - interval 1 second where school_id ="
            + " :school");
    worker.workOff(school);
    assertEquals(PARENTS, number(ATTEMPTS + " and a.tries = 2 and a.state = 'READY'"));
  }

  @Test
  void whoReadsItMeanwhileIsLeftAlone() {
    String id = send();
    later();
    worker.workOff(school);
    as(reader(), () -> inbox.open(id));
    update(
        "update delivery_attempt set due_at = utc_timestamp() - interval 1 second where school_id ="
            + " :school");
    worker.workOff(school);
    assertEquals(1, number(ATTEMPTS + " and a.state = 'DROPPED' and a.parent_id = " + reading()));
    assertEquals(PARENTS - 1, number(ATTEMPTS + " and a.state = 'READY'"));
  }

  @Test
  void aWithdrawnNoticeTellsNobody() {
    String id = send();
    withdraw(id);
    later();
    worker.workOff(school);
    assertEquals(0, attempts("SMS"));

    String other = send();
    later();
    worker.workOff(school);
    withdraw(other);
    assertEquals(PARENTS, number(ATTEMPTS + " and a.state = 'DROPPED'"), "what waited is dropped");
  }

  @Test
  void whoHasNoChildThereAnyMoreIsLeftAlone() {
    send();
    later();
    worker.workOff(school);
    assertEquals(PARENTS, attempts("SMS"));
    leave();
    due();
    worker.workOff(school);
    assertEquals(1, number(ATTEMPTS + " and a.state = 'DROPPED' and a.parent_id = " + reading()));
    assertEquals(PARENTS - 1, number(ATTEMPTS + " and a.state = 'READY'"));
  }

  @Test
  void whoLeftBeforeItsTimeIsNotEvenPrepared() {
    send();
    leave();
    later();
    worker.workOff(school);
    assertEquals(PARENTS - 1, attempts("SMS"));
  }

  /** It would come weeks late, when the school is a school again. */
  @Test
  void whatWaitsInASuspendedSchoolIsDropped() {
    send();
    later();
    worker.workOff(school);
    send();
    later();
    suspended(true);
    worker.workOff(school);
    assertEquals(PARENTS, number(ATTEMPTS + " and a.state = 'DROPPED'"));
    suspended(false);
    worker.workOff(school);
    assertEquals(PARENTS, attempts("SMS"), "nor is the other notice's time made up for");
  }

  private void leave() {
    update(
        "update parent_relation set state = 'ENDED' where school_id = :school and parent_id = "
            + reading());
  }

  private void due() {
    update(
        "update delivery_attempt set due_at = utc_timestamp() - interval 1 second where school_id"
            + " = :school");
  }

  private void suspended(boolean suspended) {
    String states =
        suspended
            ? "resumes_as = status, status = 'SUSPENDED'"
            : "status = resumes_as, resumes_as = null";
    schools.outside(
        () ->
            outside.update(
                "update school set " + states + " where id = :school", Map.of("school", school)));
  }

  @Test
  void nothingWhereTheSchoolWishesNone() {
    choose("OFF");
    send();
    assertEquals(
        1,
        number(
            "select count(*) from notification where school_id = :school and fallback_at is null"));
    choose("SMS");
    send();
    choose("OFF");
    later();
    worker.workOff(school);
    assertEquals(0, attempts("SMS"), "switched off since");

    choose("SMS");
    send();
    later();
    worker.workOff(school);
    choose("OFF");
    update(
        "update delivery_attempt set due_at = utc_timestamp() - interval 1 second where school_id ="
            + " :school");
    worker.workOff(school);
    assertEquals(PARENTS, number(ATTEMPTS + " and a.state = 'DROPPED'"), "what waited is dropped");
  }

  @Test
  void byMailWhereThereIsAnAddressElseBySms() {
    choose("MAIL");
    send();
    later();
    worker.workOff(school);
    assertEquals(1, attempts("MREM"));
    assertEquals(PARENTS - 1, attempts("SMS"));
  }

  @Test
  void aSampleGoesToWhoTriesItAndFiveTimesAnHourAtMost() {
    Caller own = admin(person(OneClass.mobile()));
    for (int i = 0; i < 5; i++) {
      // no gateway listens here: the try fails and is counted all the same
      assertEquals("notification.access.failed", tried(own));
    }
    assertEquals("shared.error.tooManyRequests", tried(own));
    assertEquals(5, recorded("setting.fallback.test"));
    Caller clerk = BureauCaller.of(1L, school, EnumSet.of(Permission.SIGNED_IN));
    assertThrows(
        ForbiddenException.class,
        () ->
            as(
                clerk,
                () -> {
                  access.test();
                  return null;
                }));
  }

  private String tried(Caller caller) {
    return assertThrows(
            BusinessException.class,
            () ->
                as(
                    caller,
                    () -> {
                      access.test();
                      return null;
                    }))
        .key();
  }

  private long person(Mobile mobile) {
    return schools.outside(
        () ->
            memberships.addPerson(
                "f" + mobile.lastFour() + System.nanoTime(), "f", mobile, Language.ZH_HANT));
  }

  private static final String ATTEMPTS =
      "select count(*) from delivery_attempt a where a.school_id = :school and a.channel = 'SMS'";

  private long attempts(String channel) {
    return number(
        "select count(*) from delivery_attempt a where a.school_id = :school and a.channel = '"
            + channel
            + "'");
  }

  private String send() {
    NotificationContent content =
        new NotificationContent(
            "停課 " + PublicId.random(),
            "",
            "<p>明天停課。</p>",
            NotificationMode.READ,
            ConfirmRule.ANY,
            null,
            ShownSender.SCHOOL);
    return as(
            admin(),
            () ->
                notices.send(
                    new SendNotification(
                        PublicId.random(), null, content, new Audience(true, Set.of()), false)))
        .publicId();
  }

  private void withdraw(String id) {
    as(
        admin(),
        () -> {
          status.withdraw(id);
          return null;
        });
  }

  /** The school's minutes are over. */
  private void later() {
    update(
        "update notification set fallback_at = fallback_at - interval 31 minute where school_id ="
            + " :school");
  }

  private void choose(String channel) {
    as(
        admin(),
        () -> {
          ChoiceSheet now = choices.sheet(ChoicePage.MOBILE_ACCESS);
          choices.save(
              new ChoiceSheet(
                  now.page(),
                  now.version(),
                  Map.of(Choice.FALLBACK, channel, Choice.FALLBACK_MINUTES, "30")));
          return null;
        });
  }

  private long reading() {
    return number("select min(id) from parent where school_id = :school");
  }

  private Caller reader() {
    return new Caller(
        reading(),
        "家長",
        "PARENT",
        school,
        null,
        reading(),
        EnumSet.of(Permission.SIGNED_IN, Permission.PARENT),
        Scope.NONE,
        Language.ZH_HANT,
        "",
        "",
        "");
  }

  private Caller admin() {
    return admin(1L);
  }

  private Caller admin(long person) {
    return BureauCaller.of(
        person,
        school,
        EnumSet.of(Permission.SIGNED_IN, Permission.ADMINS_MANAGE, Permission.PARENTS_NOTIFY));
  }

  private long recorded(String action) {
    return number(
        "select count(*) from audit_entry where school_id = :school and action = '" + action + "'");
  }

  private void update(String statement) {
    schools.in(school, () -> sql.update(statement, Map.of()));
  }

  private long number(String query) {
    return schools.in(school, () -> sql.number(query, Map.of()));
  }

  private <T> T as(Caller caller, Callable<T> work) {
    return transactions.call(caller, work);
  }
}
