package org.smartcampus.joining.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
public class AdminApplication extends AdminApplicant {
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
    super(cookie, number, read, language, address, now);
    this.qrId = qr.getId();
    this.schoolId = qr.getSchoolId();
    this.expiresAt = now.plus(DRAFT);
  }

  /** What makes two waiting applications the same one. */
  public static String openKey(String mobileIndex, int schoolId) {
    return BlindIndex.ofSecret("admin-application-open:" + mobileIndex, String.valueOf(schoolId));
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
    become(AdminApplicationState.SUBMITTED);
    openKey = openKey(getMobileIndex(), schoolId);
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
    boolean over = getState() == AdminApplicationState.SUBMITTED && !now.isBefore(expiresAt);
    if (over) {
      end(AdminApplicationState.EXPIRED, now);
    }
    return over;
  }

  /** The state at a moment: one whose time is over counts as expired before the timer comes. */
  public AdminApplicationState stateAt(Instant now) {
    return getState() == AdminApplicationState.SUBMITTED && !now.isBefore(expiresAt)
        ? AdminApplicationState.EXPIRED
        : getState();
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
    become(ended);
    openKey = null;
    decidedAt = now;
    expiresAt = now.plus(SHOWN);
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
    return now.isBefore(expiresAt) || getState() == AdminApplicationState.SUBMITTED;
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
