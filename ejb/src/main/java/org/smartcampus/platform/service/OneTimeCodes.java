package org.smartcampus.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.store.OneTimeCodeStore;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.FieldCipher;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.PublicId;

/**
 * One code service for joining and sign-in (design §8.3): six digits; minutes, tries and codes a
 * day and number are settings (P-09). A code is bound to its request; only a keyed hash of it is
 * stored.
 */
@ApplicationScoped
public class OneTimeCodes {
  private static final Logger LOG = Logger.getLogger(OneTimeCodes.class.getName());
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration PAUSE = Duration.ofSeconds(30);

  @Inject private OneTimeCodeStore store;
  @Inject private Outbox outbox;
  @Inject private CampusClock clock;
  @Inject private PlatformSettings settings;
  @Inject private Audit audit;

  private volatile Instant told;

  /**
   * Refuses a code of one kind that follows another one to the same number within half a minute.
   *
   * @throws BusinessException {@code joining.code.wait} on field {@code code}
   */
  public void requirePause(String purpose, Mobile mobile) {
    if (store.isAsked(purpose, mobile, clock.now().minus(PAUSE))) {
      throw new BusinessException("joining.code.wait", PAUSE.toSeconds()).onField("code");
    }
  }

  /**
   * Makes a code and hands it to the outbox for sending.
   *
   * @return the opaque request id that {@link #check} asks for
   */
  public String send(String purpose, Mobile mobile, Language language) {
    String request = reserve(purpose, mobile);
    fill(request, mobile, language);
    return request;
  }

  /**
   * Opens a request that no code fits yet, so that known and unknown numbers look the same until
   * somebody who may know calls {@link #fill}.
   */
  public String reserve(String purpose, Mobile mobile) {
    String request = PublicId.random();
    store.add(request, purpose, mobile, clock.now(), valid());
    return request;
  }

  /**
   * Puts a code into a reserved request and sends it. Beyond ten a day and number nothing is sent,
   * and nothing beyond the hour's codes for all numbers together: whoever makes them be sent may
   * mean the bill, or the people who get them.
   */
  public void fill(String request, Mobile mobile, Language language) {
    if (isExhausted()) {
      return;
    }
    Instant dayAgo = clock.now().minus(Duration.ofDays(1));
    String code = String.format("%06d", RANDOM.nextInt(1_000_000));
    if (store.fill(
        request, hash(request, code), mobile, dayAgo, settings.of(Setting.CODES_PER_DAY))) {
      outbox.add(
          CodeSender.KIND,
          Map.of(
              "mobile", Base64.getEncoder().encodeToString(sealed(mobile.reveal())),
              "code", Base64.getEncoder().encodeToString(sealed(code)),
              "language", language.name(),
              "minutes", Long.toString(valid().toMinutes())));
    }
  }

  /**
   * Checks a code; a right one is used up, every other try is counted. Answers instead of throwing,
   * so that the counting is not rolled back; callers turn the answer into an error themselves.
   */
  public CodeCheck check(String purpose, String request, String code) {
    if (!PublicId.isShaped(request)) {
      return CodeCheck.expired();
    }
    int tries = settings.of(Setting.CODE_TRIES);
    if (!store.takeTry(request, purpose, tries)) {
      return store.exists(request, purpose) ? CodeCheck.locked() : CodeCheck.expired();
    }
    return store.use(request, hash(request, code == null ? "" : code.strip()), clock.now(), tries);
  }

  private boolean isExhausted() {
    Instant hourAgo = clock.now().minus(Duration.ofHours(1));
    int most = settings.of(Setting.CODES_PER_HOUR);
    boolean exhausted = store.sentSince(hourAgo) >= most;
    if (exhausted && (told == null || told.isBefore(hourAgo))) {
      told = clock.now();
      LOG.log(Level.WARNING, "no one-time code is sent: {0} within an hour are the limit", most);
      audit.recordIn(
          Audit.BUREAU, "code.breaker", "OneTimeCode", "all", Map.of(), Map.of("limit", most));
    }
    return exhausted;
  }

  private Duration valid() {
    return Duration.ofMinutes(settings.of(Setting.CODE_MINUTES));
  }

  /** The number that a request was made for, whether it is proven or not. */
  public Optional<Mobile> mobile(String request) {
    return store.mobile(request);
  }

  /** Forgets requests that were made before a moment, at least a day ago; returns how many. */
  public int forget(Instant before) {
    return store.forget(before);
  }

  private static byte[] sealed(String text) {
    return FieldCipher.encrypt("code", text);
  }

  private static String hash(String request, String code) {
    return BlindIndex.ofSecret("code:" + request, code);
  }
}
