package org.smartcampus.joining.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.joining.model.Consent;
import org.smartcampus.joining.model.JoinProgress;
import org.smartcampus.joining.model.JoinRequestChild;
import org.smartcampus.joining.model.JoinState;
import org.smartcampus.joining.model.JoinToken;
import org.smartcampus.joining.model.JoinTokenState;
import org.smartcampus.joining.store.JoinProgressStore;
import org.smartcampus.joining.store.JoinRequestStore;
import org.smartcampus.joining.store.JoinTokenStore;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.CodeCheck;
import org.smartcampus.platform.service.OneTimeCodes;
import org.smartcampus.platform.service.PlatformSettings;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.school.service.StatementText;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.service.Open;

/**
 * A visitor's way from the link to the request (M-01, §3.3): statement, mobile and code, and the
 * status afterwards. Every method takes the link's token and the visitor's cookie and does nothing
 * out of order; a token that takes nobody any more looks like an unknown one. While the bureau
 * keeps the school closed, each of its links is merely not open.
 */
@Stateless
@Open("the token of the link and the visitor's own cookie are the proof; both are unguessable")
public class JoinVisits {
  /** Codes that one link may send in an hour. */
  static final int CODES_PER_TOKEN = 300;

  static final String PURPOSE = "join";

  @Inject private JoinTokenStore tokens;
  @Inject private JoinProgressStore progresses;
  @Inject private JoinRequestStore requests;
  @Inject private JoinSubmissions submissions;
  @Inject private JoinKinds kinds;
  @Inject private SchoolService schools;
  @Inject private OneTimeCodes codes;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;
  @Inject private PlatformSettings settings;
  @Inject private JoinWishes wishes;

  /**
   * What to show now.
   *
   * @throws NotFoundException for a token that is over and a visitor who has nothing to see here
   */
  public JoinVisit visit(String token, String cookie) {
    JoinToken link = link(token);
    JoinKind kind = kinds.of(link.getPurpose());
    JoinTarget target = kind.target(link.getTargetId()).orElseThrow(NotFoundException::new);
    if (schools.isSuspended()) {
      return JoinVisit.notOpen(schools.current().name(), target.name());
    }
    JoinProgress progress = find(token, cookie).orElse(null);
    List<JoinLine> lines = lines(link, kind, progress);
    JoinTokenState state = link.stateAt(clock.now());
    boolean over = state == JoinTokenState.EXPIRED || state == JoinTokenState.REVOKED;
    if (over && lines.isEmpty()) {
      throw new NotFoundException();
    }
    String closedKey =
        over
            ? "joining.closed.over"
            : state == JoinTokenState.PAUSED
                ? "joining.closed.paused"
                : wishes.isInviting(link.getPurpose()) ? target.closedKey() : "joining.closed.kind";
    return new JoinVisit(
        stage(progress, closedKey == null, !lines.isEmpty()),
        schools.current().name(),
        target.name(),
        closedKey,
        progress == null ? null : progress.getMobile(),
        progress == null ? null : progress.getSubmitKey(),
        lines,
        relations(kind),
        closedKey == null,
        progress != null && progress.isProofFresh(clock.now()),
        progress == null ? null : JoinDraft.read(progress.draftAt(clock.now())));
  }

  /** A browser opened the link for the first time. */
  public void countScan(String token) {
    JoinToken link = link(token);
    if (link.stateAt(clock.now()) == JoinTokenState.ACTIVE) {
      tokens.countScan(link.getId());
    }
  }

  /** The statement to agree to, in the visitor's language (F016). */
  public StatementText statement(String token) {
    return schools.statement(kinds.of(link(token).getPurpose()).statement());
  }

  /**
   * Keeps that the visitor agreed to the statement that he was shown.
   *
   * @param number version of the statement on his page
   * @return the cookie that finds his progress from now on
   * @throws BusinessException {@code joining.consent.changed} when another version is valid by now
   */
  public String agree(String token, int number) {
    JoinToken link = open(token);
    JoinKind kind = kinds.of(link.getPurpose());
    StatementText statement = schools.statement(kind.statement());
    if (statement.number() != number) {
      throw new BusinessException("joining.consent.changed");
    }
    Caller caller = callers.current();
    Consent consent =
        progresses.add(
            new Consent(
                kind.statement(), number, statement.language(), clock.now(), caller.address()));
    String cookie = PublicId.random() + PublicId.random();
    JoinProgress progress = new JoinProgress(cookie, link, clock.now());
    progress.agreed(consent);
    progresses.add(progress);
    audit.record("join.consent", "Consent", consent.getId());
    return cookie;
  }

  /**
   * Sends a code to a mobile. Beyond ten a day and number nothing is sent, and the answer is the
   * same.
   *
   * @throws BusinessException {@code shared.mobile.invalid}, {@code joining.code.wait} or {@code
   *     shared.error.tooManyRequests}, on field {@code mobile}
   */
  public void sendCode(String token, String cookie, String rawMobile) {
    JoinProgress progress = lock(token, cookie);
    open(token);
    Mobile mobile = mobile(rawMobile);
    Instant now = clock.now();
    progress.mayAskCode(now);
    boolean mayAsk =
        progresses.takeUse("token", JoinToken.hash(token), now, CODES_PER_TOKEN)
            && progresses.takeUse(
                "address", addressHash(), now, settings.of(Setting.JOIN_CODES_PER_ADDRESS));
    if (!mayAsk) {
      throw new BusinessException("shared.error.tooManyRequests").onField("mobile");
    }
    progress.codeSent(codes.send(PURPOSE, mobile, callers.current().language()), mobile, now);
  }

  /**
   * Forgets the number, so that another one or a new proof may be given; what was filled in stays.
   */
  public void otherNumber(String token, String cookie) {
    lock(token, cookie).forgetMobile();
  }

  /**
   * Keeps what the visitor filled in for a day, right or wrong, whatever became of the link
   * meanwhile.
   *
   * @throws NotFoundException for a visitor who never proved a number
   */
  public void keep(String token, String cookie, JoinForm form) {
    JoinProgress progress = lock(token, cookie);
    if (!progress.isProven()) {
      throw new NotFoundException();
    }
    progress.keepDraft(JoinDraft.write(form), clock.now());
  }

  /** Forgets what the visitor filled in, as he wishes. */
  public void discard(String token, String cookie) {
    lock(token, cookie).dropDraft();
  }

  /** Asks for the number again when its proof is too old to submit. */
  public void renewProof(String token, String cookie) {
    JoinProgress progress = lock(token, cookie);
    if (!progress.isProofFresh(clock.now())) {
      progress.forgetMobile();
    }
  }

  /**
   * Tries a code. Answers instead of throwing, so that the try stays counted.
   *
   * @return the answer, and when it was right the visitor's new cookie
   */
  public CodeAnswer checkCode(String token, String cookie, String code) {
    JoinProgress progress = lock(token, cookie);
    CodeCheck check = codes.check(PURPOSE, progress.getCodeRequest(), code);
    if (check.locks()) {
      audit.record(
          "code.lock", "OneTimeCode", PURPOSE, Map.of(), Map.of("mobile", progress.getMobile()));
    }
    if (!check.isProven()) {
      return new CodeAnswer(check, null);
    }
    progress.proven(check.mobile(), callers.current().schoolId(), clock.now());
    progresses
        .consent(progress.getConsentId())
        .ifPresent(consent -> consent.provenBy(progress.getMobileIndex()));
    String fresh = PublicId.random() + PublicId.random();
    progress.rekey(fresh, JoinToken.hash(token));
    return new CodeAnswer(check, fresh);
  }

  /** Answer to a try of a code; the cookie is null unless the code was right. */
  public record CodeAnswer(CodeCheck check, String cookie) {}

  /**
   * What is wrong with a form, by field; empty when it may be submitted.
   *
   * @throws BusinessException {@code joining.proof.old} when the mobile must be proven anew
   */
  public Map<String, BusinessException> review(String token, String cookie, JoinForm form) {
    JoinToken link = open(token);
    proven(find(token, cookie).orElseThrow(NotFoundException::new));
    return form.refusals(kinds.of(link.getPurpose()).relations());
  }

  /**
   * Submits the form that was kept. A repeat with the same key changes nothing; a child that
   * already waits is not submitted again: the first line stays and is shown.
   *
   * @param submitKey the key of the page on which he saw what he submits
   * @throws BusinessException the first refusal of the form, {@code joining.proof.old}, {@code
   *     joining.submit.stale}, {@code joining.submit.tooMany}
   */
  public void submit(String token, String cookie, String submitKey) {
    JoinProgress progress = lock(token, cookie);
    if (submissions.isRepeat(progress, submitKey)) {
      return;
    }
    JoinToken link = open(token);
    proven(progress);
    JoinForm form = JoinDraft.read(progress.draftAt(clock.now()));
    if (form == null) {
      throw new BusinessException("joining.submit.stale");
    }
    JoinKind kind = kinds.of(link.getPurpose());
    form.refusals(kind.relations())
        .values()
        .forEach(
            refusal -> {
              throw refusal;
            });
    submissions.add(progress, link, kind, form);
    progress.submitted();
  }

  /** Takes an own line back. */
  public void cancel(String token, String cookie, String publicId) {
    JoinProgress progress = lock(token, cookie);
    JoinRequestChild child =
        requests
            .lock(publicId)
            .filter(c -> c.getRequest().getMobileIndex().equals(progress.getMobileIndex()))
            .orElseThrow(NotFoundException::new);
    child.cancel(clock.now());
    audit.record(
        "edu.verify.cancel",
        "JoinRequestChild",
        publicId,
        Map.of("state", JoinState.SUBMITTED),
        Map.of("state", child.getState()));
  }

  private List<JoinLine> lines(JoinToken link, JoinKind kind, JoinProgress progress) {
    if (progress == null || progress.getMobileIndex() == null) {
      return List.of();
    }
    Language language = callers.current().language();
    return requests.ofMobile(link.getPurpose(), progress.getMobileIndex()).stream()
        .map(c -> JoinLines.of(c, kind, language, clock.now()))
        .toList();
  }

  private JoinStage stage(JoinProgress progress, boolean open, boolean hasLines) {
    if (hasLines) {
      return JoinStage.STATUS;
    }
    if (!open) {
      return JoinStage.NOT_OPEN;
    }
    if (progress == null) {
      return JoinStage.STATEMENT;
    }
    if (progress.isProofFresh(clock.now())) {
      return JoinStage.FORM;
    }
    return progress.getCodeRequest() != null ? JoinStage.CODE : JoinStage.MOBILE;
  }

  private List<JoinVisit.Relation> relations(JoinKind kind) {
    Language language = callers.current().language();
    return kind.relations().stream()
        .map(code -> new JoinVisit.Relation(code, kind.relationName(code, "", language)))
        .toList();
  }

  private Mobile mobile(String raw) {
    String region = schools.current().region();
    return BusinessException.onField("mobile", () -> Mobile.parse(raw, region));
  }

  private void proven(JoinProgress progress) {
    if (!progress.isProofFresh(clock.now())) {
      throw new BusinessException("joining.proof.old");
    }
  }

  /** A token of this school, whatever its state. */
  private JoinToken link(String token) {
    return tokens.byHash(JoinToken.hash(token)).orElseThrow(NotFoundException::new);
  }

  /** A token that takes requests now. */
  private JoinToken open(String token) {
    JoinToken link = link(token);
    boolean target =
        kinds
            .of(link.getPurpose())
            .target(link.getTargetId())
            .filter(JoinTarget::isOpen)
            .isPresent();
    if (link.stateAt(clock.now()) != JoinTokenState.ACTIVE
        || !target
        || !wishes.isInviting(link.getPurpose())
        || schools.isSuspended()) {
      throw new NotFoundException();
    }
    return link;
  }

  private Optional<JoinProgress> find(String token, String cookie) {
    return progresses
        .find(JoinProgress.hash(cookie, JoinToken.hash(token)))
        .filter(p -> p.isAlive(clock.now()));
  }

  /** The visitor's progress, read first in the transaction: a double click waits here. */
  private JoinProgress lock(String token, String cookie) {
    return progresses
        .lock(JoinProgress.hash(cookie, JoinToken.hash(token)))
        .filter(p -> p.isAlive(clock.now()) && !schools.isSuspended())
        .orElseThrow(NotFoundException::new);
  }

  private String addressHash() {
    return BlindIndex.ofSecret("join-address", callers.current().address());
  }
}
