package org.smartcampus.joining.model;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;

/**
 * The part of an {@link AdminApplication} that its applicant does before he fills anything in: he
 * agrees to the statement and proves his mobile (§3.1).
 */
@MappedSuperclass
public abstract class AdminApplicant {
  /** How long a proven mobile may be used to submit. */
  public static final Duration PROOF = Duration.ofHours(1);

  /** Shortest time between two codes to one applicant. */
  public static final Duration CODE_PAUSE = Duration.ofSeconds(30);

  /** One-time codes that one application may cause. */
  static final int CODES = 10;

  @Column(name = "key_hash")
  private String keyHash;

  @Enumerated(EnumType.STRING)
  private AdminApplicationState state = AdminApplicationState.CONSENTED;

  @Enumerated(EnumType.STRING)
  private Language language;

  @Column(name = "statement_number")
  private int statementNumber;

  @Enumerated(EnumType.STRING)
  @Column(name = "statement_language")
  private Language statementLanguage;

  @Column(name = "agreed_at")
  private Instant agreedAt;

  @Column(name = "agreed_from")
  private String agreedFrom;

  private Mobile mobile;

  @Column(name = "mobile_index")
  private String mobileIndex;

  @Column(name = "mobile_last_four")
  private String mobileLastFour;

  @Column(name = "code_request")
  private String codeRequest;

  @Column(name = "code_sent_at")
  private Instant codeSentAt;

  private int codes;

  @Column(name = "proven_at")
  private Instant provenAt;

  protected AdminApplicant() {}

  /** As the constructor of {@link AdminApplication}. */
  protected AdminApplicant(
      String cookie, int number, Language read, Language language, String address, Instant now) {
    this.keyHash = hash(cookie);
    this.language = language;
    this.statementNumber = number;
    this.statementLanguage = read;
    this.agreedAt = now;
    this.agreedFrom = address;
  }

  /** The hash under which a visitor's application is found. */
  public static String hash(String cookie) {
    return BlindIndex.ofSecret("admin-application", cookie == null ? "" : cookie);
  }

  /** What an application is found by: four digits, whatever the school. */
  public static String lastFour(String digits) {
    return BlindIndex.lastFour(0, digits);
  }

  /** Another cookie from now on. */
  public void rekey(String cookie) {
    keyHash = hash(cookie);
  }

  /**
   * Refuses a code too soon after the last one, too many of them, and once there is nothing to
   * prove.
   *
   * @throws BusinessException {@code joining.code.wait}, {@code shared.error.tooManyRequests} on
   *     field {@code mobile}
   */
  public void mayAskCode(Instant now) {
    requireEditable();
    if (codeSentAt != null && now.isBefore(codeSentAt.plus(CODE_PAUSE))) {
      throw new BusinessException("joining.code.wait", CODE_PAUSE.toSeconds()).onField("mobile");
    }
    if (codes >= CODES) {
      throw new BusinessException("shared.error.tooManyRequests").onField("mobile");
    }
  }

  /** A code is on its way to a mobile, which is not proven by that. */
  public void codeSent(String request, Mobile to, Instant now) {
    mayAskCode(now);
    codes++;
    codeRequest = request;
    codeSentAt = now;
    provenAt = null;
    mobile = to;
    if (state == AdminApplicationState.PHONE_VERIFIED) {
      state = AdminApplicationState.CONSENTED;
    }
  }

  /** Back to the question for the number; a rejected applicant keeps his. */
  public void forgetMobile() {
    codeRequest = null;
    if (state.isDraft()) {
      mobile = null;
      provenAt = null;
      state = AdminApplicationState.CONSENTED;
    }
  }

  /** The code was right: the mobile is the applicant's. */
  public void proven(Mobile owned, Instant now) {
    requireEditable();
    mobile = owned;
    mobileIndex = BlindIndex.ofBureau(owned);
    mobileLastFour = lastFour(owned.lastFour());
    provenAt = now;
    codeRequest = null;
    if (state == AdminApplicationState.CONSENTED) {
      state = AdminApplicationState.PHONE_VERIFIED;
    }
  }

  /** True while the proof of the mobile is fresh enough to submit. */
  public boolean isProofFresh(Instant now) {
    return provenAt != null && now.isBefore(provenAt.plus(PROOF));
  }

  final void requireEditable() {
    if (!state.isDraft() && state != AdminApplicationState.REJECTED) {
      throw new BusinessException("joining.state.notAllowed");
    }
  }

  final void become(AdminApplicationState next) {
    state = next;
  }

  /** The stored state; see {@link #stateAt}. */
  public AdminApplicationState getState() {
    return state;
  }

  /** The language that the applicant reads. */
  public Language getLanguage() {
    return language;
  }

  /** The language in which he read the statement. */
  public Language getStatementLanguage() {
    return statementLanguage;
  }

  public int getStatementNumber() {
    return statementNumber;
  }

  public Instant getAgreedAt() {
    return agreedAt;
  }

  /** The number that is being proven or is proven; null before. */
  public Mobile getMobile() {
    return mobile;
  }

  /** The bureau's blind index of the proven mobile; null before the proof. */
  public String getMobileIndex() {
    return mobileIndex;
  }

  /** Request of the code that was sent, or null. */
  public String getCodeRequest() {
    return codeRequest;
  }
}
