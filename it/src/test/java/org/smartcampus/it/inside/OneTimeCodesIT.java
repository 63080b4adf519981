package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.smartcampus.platform.service.PlatformSettings;
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
  @Inject private PlatformSettings settings;

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
    Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    transactions.outside(() -> codes.forget(yesterday));
    assertEquals(1, made(mobile), "nobody's number is kept for longer than it is counted");
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
  void tenThousandGuessesOnOneNumberTryFive() throws Exception {
    Mobile mobile = Mobile.parse("66771240", "MO");
    String request = ask(mobile);
    String right = waiting.newest(mobile);
    Map<String, Long> answers = guess(List.of(request), List.of(right), 10_000);
    assertEquals(Map.of("wrong", 5L, "locked", 9_995L), answers);
    assertEquals(List.of("locked"), tries(request, right, 1));
  }

  @Test
  void tenThousandGuessesOverAHundredNumbersTryFiveEach() throws Exception {
    List<String> requests = new ArrayList<>();
    List<String> rights = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Mobile mobile = Mobile.parse("667720" + String.format("%02d", i), "MO");
      requests.add(ask(mobile));
      rights.add(waiting.newest(mobile));
    }
    Map<String, Long> answers = guess(requests, rights, 100);
    assertEquals(Map.of("wrong", 500L, "locked", 9_500L), answers);
  }

  /** Many guess at the last try at once, the right code among them: one try is taken. */
  @Test
  void theLastTryIsOneTry() throws Exception {
    for (int round = 0; round < 10; round++) {
      Mobile mobile = Mobile.parse("6677130" + round, "MO");
      String request = ask(mobile);
      String right = waiting.newest(mobile);
      tries(request, WaitingCodes.other(right), 4);
      List<Future<CodeCheck>> all = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        String code = i == 10 ? right : WaitingCodes.other(right);
        all.add(threads.submit(() -> check(request, code)));
      }
      int tried = 0;
      for (Future<CodeCheck> one : all) {
        CodeCheck answer = one.get();
        tried += answer.isProven() || "wrong".equals(answer.error()) ? 1 : 0;
      }
      assertEquals(1, tried, "round " + round);
    }
  }

  /** Guesses of eight at once, none of them right; how often each answer came. */
  private Map<String, Long> guess(List<String> requests, List<String> rights, int times)
      throws Exception {
    List<Future<List<String>>> all = new ArrayList<>();
    for (int worker = 0; worker < 8; worker++) {
      int first = worker;
      all.add(
          threads.submit(
              () -> {
                List<String> answers = new ArrayList<>();
                for (int i = first; i < times; i += 8) {
                  for (int n = 0; n < requests.size(); n++) {
                    String code = String.format("%06d", i);
                    answers.add(
                        check(
                                requests.get(n),
                                code.equals(rights.get(n)) ? WaitingCodes.other(code) : code)
                            .error());
                  }
                }
                return answers;
              }));
    }
    Map<String, Long> counts = new TreeMap<>();
    for (Future<List<String>> one : all) {
      one.get().forEach(answer -> counts.merge(answer, 1L, Long::sum));
    }
    return counts;
  }

  @Test
  void beyondTheHoursCodesNobodyGetsOne() {
    transactions.outside(
        () -> outside.update("update one_time_code set day_place = null", Map.of()));
    int most = Setting.CODES_PER_HOUR.lowest();
    set(most);
    try {
      int made = 0;
      for (int i = 0; i < most + 5; i++) {
        Mobile mobile = Mobile.parse("667730" + String.format("%02d", i % 100), "MO");
        int before = made(mobile);
        ask(mobile);
        made += made(mobile) - before;
      }
      assertEquals(most, made);
      transactions.outside(
          () ->
              outside.update(
                  "update one_time_code set created_at = created_at - interval 1 hour", Map.of()));
      Mobile later = Mobile.parse("66773300", "MO");
      ask(later);
      assertEquals(1, made(later), "an hour later codes are sent again");
    } finally {
      set(Setting.CODES_PER_HOUR.seed());
    }
  }

  private void set(int codesPerHour) {
    transactions.outside(
        () -> {
          settings.put(Setting.CODES_PER_HOUR.code(), String.valueOf(codesPerHour));
          return null;
        });
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
