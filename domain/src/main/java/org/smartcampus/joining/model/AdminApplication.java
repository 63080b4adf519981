package org.smartcampus.joining.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.ConflictException;
import org.smartcampus.shared.model.InsertAfter;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NameKeys;
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.model.PublicId;

/**
 * One person's application to be super administrator of a school (§3.1, P-03), from his agreement
 * to the decision. While he fills it in it is found by the hash of his cookie only.
 */
@InsertAfter(AdminQr.class)
@Entity
@Table(name = "admin_application")
@Cacheable(false)
public class AdminApplication {
  /** Most code points of the applicant's name (F019). */
  public static final int NAME_MAX = 32;

  /** Most code points of a reason. */
  public static final int REASON_MAX = 200;

  /** How long an application waits for its decision. */
  public static final Duration WAIT = Duration.ofDays(30);

  /** How long one that was not submitted is kept. */
  public static final Duration DRAFT = Duration.ofDays(1);

  /** How long a decided one is kept for its applicant to look at. */
  public static final Duration SHOWN = Duration.ofDays(30);

  /** How long a proven mobile may be used to submit. */
  public static final Duration PROOF = Duration.ofHours(1);

  /** Shortest time between two codes to one applicant. */
  public static final Duration CODE_PAUSE = Duration.ofSeconds(30);

  /** One-time codes that one application may cause. */
  static final int CODES = 10;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "admin_application")
  @SequenceGenerator(
      name = "admin_application",
      sequenceName = "admin_application_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "public_id")
  private String publicId = PublicId.random();

  @Version private int version;

  @Column(name = "qr_id")
  private long qrId;

  @Column(name = "school_id")
  private Integer schoolId;

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

  private String name = "";

  @Column(name = "name_search")
  private String nameSearch = "";

  @Column(name = "open_key")
  private String openKey;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "reviewer_id")
  private Long reviewerId;

  private String reviewer;

  @Column(name = "decided_at")
  private Instant decidedAt;

  private String reason = "";

  protected AdminApplication() {}

  /**
   * A visitor has agreed to a statement.
   *
   * @param cookie what finds it from now on
   * @param number version of the statement, in the language that he read
   * @param language the language in which he is told of the decision
   * @param address from where he agreed
   */
  public AdminApplication(
      AdminQr qr,
      String cookie,
      int number,
      Language read,
      Language language,
      String address,
      Instant now) {
    this.qrId = qr.getId();
    this.schoolId = qr.getSchoolId();
    this.keyHash = hash(cookie);
    this.language = language;
    this.statementNumber = number;
    this.statementLanguage = read;
    this.agreedAt = now;
    this.agreedFrom = address;
    this.expiresAt = now.plus(DRAFT);
  }

  /** The hash under which a visitor's application is found. */
  public static String hash(String cookie) {
    return BlindIndex.ofSecret("admin-application", cookie == null ? "" : cookie);
  }

  /** What an application is found by: four digits, whatever the school. */
  public static String lastFour(String digits) {
    return BlindIndex.lastFour(0, digits);
  }

  /** What makes two waiting applications the same one. */
  public static String openKey(String mobileIndex, int schoolId) {
    return BlindIndex.ofSecret("admin-application-open:" + mobileIndex, String.valueOf(schoolId));
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

  /**
   * Keeps what the applicant filled in.
   *
   * @param school the school that he applies to, by its inner id
   * @throws BusinessException on field {@code name}
   */
  public void fill(String rawName, int school) {
    requireEditable();
    name = PlainText.required(rawName, NAME_MAX, "name");
    nameSearch = NameKeys.searchText(name);
    schoolId = school;
  }

  /** True when the form was filled in. */
  public boolean isFilled() {
    return !name.isEmpty() && schoolId != null;
  }

  /**
   * Submits it, for the first time or again after a rejection.
   *
   * @throws BusinessException {@code joining.proof.old} when the mobile must be proven anew, {@code
   *     joining.submit.stale} when nothing was filled in
   */
  public void submit(Instant now) {
    requireEditable();
    if (!isProofFresh(now)) {
      throw new BusinessException("joining.proof.old");
    }
    if (!isFilled()) {
      throw new BusinessException("joining.submit.stale");
    }
    state = AdminApplicationState.SUBMITTED;
    openKey = openKey(mobileIndex, schoolId);
    submittedAt = now;
    expiresAt = now.plus(WAIT);
    reviewerId = null;
    reviewer = null;
    decidedAt = null;
    reason = "";
  }

  /** The applicant takes it back. */
  public void cancel(Instant now) {
    requireWaiting(now);
    end(AdminApplicationState.CANCELLED, now);
  }

  /**
   * Somebody approves it.
   *
   * @throws BusinessException as {@link #requireWaiting}
   */
  public void approve(long by, String byName, Instant now) {
    requireWaiting(now);
    decide(AdminApplicationState.APPROVED, by, byName, now);
  }

  /**
   * Somebody rejects it.
   *
   * @param why what the applicant reads
   * @throws BusinessException on field {@code reason}; as {@link #requireWaiting}
   */
  public void reject(String why, long by, String byName, Instant now) {
    requireWaiting(now);
    reason = reason(why);
    decide(AdminApplicationState.REJECTED, by, byName, now);
  }

  /**
   * What may stand as the reason of a rejection.
   *
   * @throws BusinessException on field {@code reason}
   */
  public static String reason(String raw) {
    return PlainText.required(raw, REASON_MAX, "reason");
  }

  /** Nobody decided it in time; returns whether that is so. */
  public boolean expire(Instant now) {
    boolean over = state == AdminApplicationState.SUBMITTED && !now.isBefore(expiresAt);
    if (over) {
      end(AdminApplicationState.EXPIRED, now);
    }
    return over;
  }

  /** The state at a moment: one whose time is over counts as expired before the timer comes. */
  public AdminApplicationState stateAt(Instant now) {
    return state == AdminApplicationState.SUBMITTED && !now.isBefore(expiresAt)
        ? AdminApplicationState.EXPIRED
        : state;
  }

  /**
   * Refuses a second decision.
   *
   * @throws BusinessException {@code joining.decided.already} with the name of who was first,
   *     {@code joining.adminapp.cancelled}, {@code joining.decided.expired}
   */
  public void requireWaiting(Instant now) {
    switch (stateAt(now)) {
      case SUBMITTED -> {}
      case APPROVED, REJECTED -> throw new BusinessException("joining.decided.already", reviewer);
      case CANCELLED -> throw new BusinessException("joining.adminapp.cancelled");
      default -> throw new BusinessException("joining.decided.expired");
    }
  }

  private void decide(AdminApplicationState decided, long by, String byName, Instant now) {
    end(decided, now);
    reviewerId = by;
    reviewer = byName;
  }

  private void end(AdminApplicationState ended, Instant now) {
    state = ended;
    openKey = null;
    decidedAt = now;
    expiresAt = now.plus(SHOWN);
  }

  private void requireEditable() {
    if (!state.isDraft() && state != AdminApplicationState.REJECTED) {
      throw new BusinessException("joining.state.notAllowed");
    }
  }

  /**
   * Refuses a decision on an older state than this.
   *
   * @throws ConflictException when the version differs
   */
  public void expectVersion(int expected) {
    if (version != expected) {
      throw new ConflictException();
    }
  }

  /** Counts the changes; a reviewer's page carries it to notice that the applicant changed it. */
  public int getVersion() {
    return version;
  }

  /** True while its applicant finds it by his cookie. */
  public boolean isShown(Instant now) {
    return now.isBefore(expiresAt) || state == AdminApplicationState.SUBMITTED;
  }

  public Long getId() {
    return id;
  }

  public String getPublicId() {
    return publicId;
  }

  public long getQrId() {
    return qrId;
  }

  /** The school, by its inner id; null until the applicant named it. */
  public Integer getSchoolId() {
    return schoolId;
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

  public String getName() {
    return name;
  }

  public Instant getSubmittedAt() {
    return submittedAt;
  }

  /** The person who decided, or null. */
  public Long getReviewerId() {
    return reviewerId;
  }

  /** Name of who decided, or null. */
  public String getReviewer() {
    return reviewer;
  }

  public Instant getDecidedAt() {
    return decidedAt;
  }

  /** Why it was rejected; else empty. */
  public String getReason() {
    return reason;
  }
}
