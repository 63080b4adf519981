package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.contactparents.service.InvitationService;
import org.smartcampus.joining.service.JoinForm;
import org.smartcampus.joining.service.JoinStage;
import org.smartcampus.joining.service.JoinVisits;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.store.SqlGateway;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NotFoundException;

/**
 * What somebody can do with a class's code who means no good: whatever he tries, nobody joins
 * without approval and no request reaches another class (reliability E3).
 */
@ArquillianTest
class InvitationAbuseIT {
  /** Codes that one address may ask for in an hour. */
  private static final int PER_ADDRESS = 60;

  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(
        InvitationAbuseIT.class,
        BureauCaller.class,
        TwoSchools.class,
        OneClass.class,
        WaitingCodes.class);
  }

  @Inject private TwoSchools schools;
  @Inject private OneClass room;
  @Inject private JoinVisits visits;
  @Inject private InvitationService invitations;
  @Inject private WaitingCodes codes;
  @Inject private Callers callers;
  @Inject private SqlGateway sql;

  /** One that no earlier run has used up. */
  private final String address =
      "2001:db8::" + Long.toHexString(ThreadLocalRandom.current().nextLong(1L << 16, 1L << 32));

  private int school;
  private String first;
  private String token;

  private record Proven(String cookie, Mobile mobile) {}

  @BeforeEach
  void aClassWithACode() {
    school = schools.open(1);
    first = room.open(school);
    token = room.code(school, first);
  }

  @Test
  void anExpiredCodeTakesNobodyNotEvenWhoHadBegun() {
    Proven begun = proven(token);
    set("expires_at = utc_timestamp() - interval 1 second");
    deadFor(begun);
  }

  @Test
  void aRevokedCodeTakesNobodyNotEvenWhoHadBegun() {
    Proven begun = proven(token);
    String second = room.code(school, first);
    deadFor(begun);
    assertTrue(isOpen(second), "the new one");
    assertThrows(
        NotFoundException.class, () -> submit(second, begun, "陳小明"), "with the old one's cookie");
  }

  @Test
  void aPausedCodeTakesNobody() {
    Proven begun = proven(token);
    schools.in(
        school,
        () -> {
          invitations.pause(first);
          return null;
        });
    deadFor(begun);
  }

  @Test
  void aCodeIsOfOneClassOfOneSchool() {
    int other = schools.open(1);
    String elsewhere = room.code(other, room.open(other));
    assertThrows(
        NotFoundException.class,
        () -> visitor(other, () -> visits.statement(token)),
        "the code in another school");
    Proven begun = proven(token);
    assertThrows(
        NotFoundException.class,
        () -> visitor(other, () -> keepForm(elsewhere, begun.cookie(), "陳小明")),
        "the proof of one code with another");
    submit(token, begun, "陳小明");
    assertEquals(
        1,
        number(
            "select count(*) from join_request_child c join structure_node n on n.school_id ="
                + " c.school_id and n.id = c.target_id where c.school_id = :school and n.public_id"
                + " = :id",
            Map.of("id", first)));
    assertEquals(1, requests());
    nobodyJoined();
  }

  @Test
  void theLastUseIsTakenOnce() throws Exception {
    set("quota = submitted + 2");
    List<Proven> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      all.add(proven(token));
    }
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(8);
    List<Future<Boolean>> tries = new ArrayList<>();
    for (Proven one : all) {
      tries.add(
          pool.submit(
              () -> {
                start.await();
                try {
                  submit(token, one, "陳小明");
                  return true;
                } catch (NotFoundException used) {
                  return false;
                }
              }));
    }
    start.countDown();
    int done = 0;
    for (Future<Boolean> one : tries) {
      done += one.get() ? 1 : 0;
    }
    pool.shutdown();
    assertEquals(2, done);
    assertEquals(2, requests());
    nobodyJoined();
  }

  @Test
  void whatWasSentIsNotSentAgain() {
    Proven one = proven(token);
    String key = keep(token, one, "陳小明");
    submitKey(one, key);
    submitKey(one, key);
    assertEquals(1, requests(), "the same form twice");
    submit(token, one, "陳小明");
    assertEquals(1, requests(), "the same child again");
    assertEquals(
        "joining.submit.stale",
        assertThrows(BusinessException.class, () -> submitKey(one, "made-up")).key());
    nobodyJoined();
  }

  @Test
  void aProofIsOfTheNumberAndTheBrowserThatMadeIt() {
    String mobile = OneClass.mobile().reveal();
    String cookie =
        visitor(
            school,
            () -> {
              String begun = visits.agree(token, visits.statement(token).number());
              visits.sendCode(token, begun, mobile);
              return begun;
            });
    String code = codes.newest(Mobile.ofStored(mobile));
    assertFalse(check(cookie, WaitingCodes.other(code)));
    assertThrows(
        NotFoundException.class,
        () -> visitor(school, () -> keepForm(token, cookie, "陳小明")),
        "a form before the proof");
    assertTrue(check(cookie, code));
    assertThrows(
        NotFoundException.class,
        () -> check(cookie, code),
        "the cookie from before the proof is worth nothing");
  }

  /** Codes cost money and trouble: an address gets its share, and no more. */
  @Test
  void aFloodEndsAtTheLimitOfTheAddress() {
    int refused = 0;
    for (int i = 0; i < PER_ADDRESS + 40; i++) {
      try {
        visitor(
            school,
            () -> {
              String begun = visits.agree(token, visits.statement(token).number());
              visits.sendCode(token, begun, OneClass.mobile().reveal());
              return null;
            });
      } catch (BusinessException tooMany) {
        assertEquals("shared.error.tooManyRequests", tooMany.key());
        refused++;
      }
    }
    assertEquals(40, refused);
    assertEquals(0, requests());
    nobodyJoined();
  }

  private void deadFor(Proven begun) {
    assertFalse(isOpen(token), "for a newcomer");
    assertThrows(NotFoundException.class, () -> visitor(school, () -> visits.agree(token, 1)));
    assertThrows(NotFoundException.class, () -> submit(token, begun, "陳小明"));
    assertEquals(0, requests());
    nobodyJoined();
  }

  /** A dead code shows the neutral page, or none at all once it is not the class's any more. */
  private boolean isOpen(String of) {
    try {
      return visitor(school, () -> visits.visit(of, null)).stage() != JoinStage.NOT_OPEN;
    } catch (NotFoundException none) {
      return false;
    }
  }

  private Proven proven(String of) {
    Mobile mobile = OneClass.mobile();
    return visitor(
        school,
        () -> {
          String begun = visits.agree(of, visits.statement(of).number());
          visits.sendCode(of, begun, mobile.reveal());
          return new Proven(visits.checkCode(of, begun, codes.newest(mobile)).cookie(), mobile);
        });
  }

  private boolean check(String cookie, String code) {
    return visitor(school, () -> visits.checkCode(token, cookie, code)).check().isProven();
  }

  private void submit(String of, Proven one, String child) {
    String key = keep(of, one, child);
    visitor(
        school,
        () -> {
          visits.submit(of, one.cookie(), key);
          return null;
        });
  }

  private void submitKey(Proven one, String key) {
    visitor(
        school,
        () -> {
          visits.submit(token, one.cookie(), key);
          return null;
        });
  }

  private String keep(String of, Proven one, String child) {
    return visitor(school, () -> keepForm(of, one.cookie(), child));
  }

  private String keepForm(String of, String cookie, String child) {
    visits.keep(
        of, cookie, new JoinForm("陳父", "", List.of(new JoinForm.Child(child, "", "FATHER", ""))));
    return visits.visit(of, cookie).submitKey();
  }

  private void nobodyJoined() {
    assertEquals(0, number("select count(*) from parent where school_id = :school", Map.of()));
    assertEquals(
        0,
        number(
            "select count(*) from join_request_child where school_id = :school and state ="
                + " 'APPROVED'",
            Map.of()));
  }

  private long requests() {
    return number("select count(*) from join_request_child where school_id = :school", Map.of());
  }

  private void set(String change) {
    schools.in(
        school,
        () ->
            sql.update(
                "update join_token set "
                    + change
                    + " where school_id = :school and current_of is not null",
                Map.of()));
  }

  private long number(String query, Map<String, ?> values) {
    return schools.in(school, () -> sql.number(query, values));
  }

  private <T> T visitor(int at, Callable<T> work) {
    return callers.as(
        Caller.anonymous(Language.ZH_HANT, address, "test", "test").visiting(at), work);
  }
}
