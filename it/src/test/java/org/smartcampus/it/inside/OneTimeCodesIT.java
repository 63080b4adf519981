package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.smartcampus.identity.service.SignInService;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.service.CodeCheck;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.OneTimeCodes;
import org.smartcampus.platform.store.OutsideSql;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.PublicId;

/**
 * Ten codes a day and number, also when many ask for one at the same moment; five tries, five
 * minutes, the same answer for unknown numbers (design §8.3).
 */
@ArquillianTest
class OneTimeCodesIT {
  private static final int ASKED = 40;

  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(OneTimeCodesIT.class, WaitingCodes.class);
  }

  @Inject private OneTimeCodes codes;
  @Inject private OutsideSql outside;
  @Inject private InSchool transactions;
  @Inject private WaitingCodes waiting;
  @Inject private SignInService signIn;

  @Resource private ManagedExecutorService threads;

  @Test
  void manyAtOnceNeverGetMoreThanTen() throws Exception {
    Mobile mobile = Mobile.parse("66771234", "MO");
    List<Future<String>> asked = new ArrayList<>();
    for (int i = 0; i < ASKED; i++) {
      asked.add(
          threads.submit(
              () -> transactions.outside(() -> codes.send("test", mobile, Language.EN))));
    }
    for (Future<String> one : asked) {
      one.get();
    }
    assertEquals(Setting.CODES_PER_DAY.seed(), made(mobile));

    // a day later the places are free again
    transactions.outside(
        () ->
            outside.update(
                "update one_time_code set created_at = created_at - interval 25 hour where"
                    + " mobile_index = :index",
                Map.of("index", BlindIndex.ofBureau(mobile))));
    transactions.outside(() -> codes.send("test", mobile, Language.EN));
    assertEquals(Setting.CODES_PER_DAY.seed() + 1, made(mobile));
  }

  @Test
  void theSixthTryIsRefusedThoughRight() {
    Mobile mobile = Mobile.parse("66771235", "MO");
    String request = ask(mobile);
    String right = waiting.newest(mobile);
    assertEquals(Collections.nCopies(5, "wrong"), tries(request, WaitingCodes.other(right), 5));
    assertEquals(List.of("locked"), tries(request, right, 1));
  }

  @Test
  void theFifthTryIsStillTakenAndACodeProvesOnce() {
    Mobile mobile = Mobile.parse("66771236", "MO");
    String request = ask(mobile);
    String right = waiting.newest(mobile);
    assertEquals(Collections.nCopies(4, "wrong"), tries(request, WaitingCodes.other(right), 4));
    CodeCheck check = check(request, right);
    assertTrue(check.isProven(), check.error());
    assertEquals(mobile, check.mobile());
    assertFalse(check(request, right).isProven(), "a code is used up by being right");
  }

  @Test
  void aCodeIsOverAfterFiveMinutes() {
    Mobile mobile = Mobile.parse("66771237", "MO");
    String request = ask(mobile);
    String right = waiting.newest(mobile);
    age(request, 5);
    assertEquals(List.of("expired"), tries(request, right, 1));
    String later = ask(mobile);
    age(later, 4);
    assertTrue(check(later, waiting.newest(mobile)).isProven(), "four minutes are within its time");
  }

  @Test
  void anUnknownNumberGetsTheAnswersOfAKnownOne() throws Exception {
    Mobile known = Mobile.parse("66771238", "MO");
    Mobile unknown = Mobile.parse("66771239", "MO");
    transactions.outside(() -> signIn.personIdOf(known, "陳大文", Language.EN));
    String ofUnknown = transactions.outside(() -> signIn.requestCode("66771239", Language.EN));
    String ofKnown = transactions.outside(() -> signIn.requestCode("66771238", Language.EN));
    awaitCode(known);
    String wrong = WaitingCodes.other(waiting.newest(known));
    assertTrue(PublicId.isShaped(ofUnknown) && PublicId.isShaped(ofKnown));
    List<String> answers = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      answers.add(transactions.outside(() -> signIn.checkCode(ofUnknown, wrong)).error());
      expected.add(transactions.outside(() -> signIn.checkCode(ofKnown, wrong)).error());
    }
    assertEquals(List.of("wrong", "wrong", "wrong", "wrong", "wrong", "locked"), expected);
    assertEquals(expected, answers);
    assertEquals(0, made(unknown), "a code for a number that nobody has");
  }

  /** The worker looks numbers up after the answer; it is awaited, not timed. */
  private void awaitCode(Mobile mobile) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (made(mobile) == 0 && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertEquals(1, made(mobile), "a code for a number that somebody has");
  }

  private String ask(Mobile mobile) {
    return transactions.outside(() -> codes.send("test", mobile, Language.EN));
  }

  private CodeCheck check(String request, String code) {
    return transactions.outside(() -> codes.check("test", request, code));
  }

  private List<String> tries(String request, String code, int times) {
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      answers.add(check(request, code).error());
    }
    return answers;
  }

  /** Moves a request's times back, as if so many minutes had passed. */
  private void age(String request, int minutes) {
    transactions.outside(
        () ->
            outside.update(
                "update one_time_code set created_at = created_at - interval "
                    + minutes
                    + " minute, expires_at = expires_at - interval "
                    + minutes
                    + " minute where request_id = :request",
                Map.of("request", request)));
  }

  private int made(Mobile mobile) {
    return transactions.outside(
        () ->
            outside
                .query(
                    "select count(*) as n from one_time_code where mobile_index = :index and"
                        + " code_hash <> ''",
                    Map.of("index", BlindIndex.ofBureau(mobile)),
                    r -> r.number("n"))
                .get(0));
  }
}
