package org.smartcampus.joining.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.NameKeys;
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.model.TenantEntity;

/**
 * One line of a request, decided by itself: a claimed child with its number and the applicant's
 * relation to it. While it is open no second one for the same mobile, target and child can be
 * stored.
 */
@Entity
@Table(name = "join_request_child")
@jakarta.persistence.Cacheable(false)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "school_id",
    contextProperty = "eclipselink.tenant-id",
    discriminatorType = jakarta.persistence.DiscriminatorType.INTEGER)
public class JoinRequestChild extends TenantEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "join_request_child")
  @SequenceGenerator(
      name = "join_request_child",
      sequenceName = "join_request_child_seq",
      allocationSize = 50)
  private Long id;

  /** Most code points of a child's name (§8.8). */
  public static final int CHILD_NAME_LENGTH = 32;

  /** In place of who decided: the school's rule did, without a person. */
  public static final String BY_RULE = "*";

  /** How long a line waits at most before it lapses (§3.3). */
  public static final Duration WAIT = Duration.ofDays(30);

  @Column(name = "public_id")
  private String publicId = PublicId.random();

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "request_id", referencedColumnName = "id")
  private JoinRequest request;

  @Column(name = "target_id")
  private long targetId;

  @Column(name = "child_name")
  private String childName;

  @Column(name = "name_sort")
  private String nameSort;

  @Column(name = "name_search")
  private String nameSearch;

  @Column(name = "student_no")
  private String studentNo;

  private String relation;

  @Column(name = "relation_text")
  private String relationText;

  @Enumerated(EnumType.STRING)
  @Column(name = "match_result")
  private MatchResult matchResult;

  @Column(name = "matched_id")
  private Long matchedId;

  @Enumerated(EnumType.STRING)
  private JoinState state = JoinState.SUBMITTED;

  @Column(name = "open_key")
  private String openKey;

  @Enumerated(EnumType.STRING)
  private RejectReason reason;

  @Column(name = "reason_text")
  private String reasonText = "";

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected JoinRequestChild() {}

  /** A claimed child, not matched yet. */
  public JoinRequestChild(
      JoinRequest request,
      long targetId,
      String childName,
      String studentNo,
      String relation,
      String relationText) {
    this.request = request;
    this.targetId = targetId;
    this.childName = PlainText.required(childName, CHILD_NAME_LENGTH, "childName");
    this.studentNo = PlainText.optional(studentNo, 32, "studentNo");
    this.nameSort = NameKeys.sortKey(this.childName);
    this.nameSearch =
        NameKeys.searchText(this.childName, this.studentNo, request.getApplicantName());
    this.relation = relation;
    this.relationText = PlainText.optional(relationText, 32, "relationText");
    this.openKey = openKey(request.getMobileIndex(), targetId, this.childName);
    this.submittedAt = request.getSubmittedAt();
    this.expiresAt = submittedAt.plus(WAIT);
  }

  /** Lets it wait for less than {@link #WAIT}, as the school wishes. */
  public void waitFor(Duration patience) {
    expiresAt = submittedAt.plus(patience);
  }

  /** What makes two open lines the same one: mobile, target and the child's name. */
  public static String openKey(String mobileIndex, long targetId, String childName) {
    return BlindIndex.ofSecret(
        "join-open:" + mobileIndex, targetId + ":" + PlainText.normalize(childName));
  }

  /** Keeps what the roster said when it was submitted or forwarded. */
  public void matched(MatchResult result, Long id) {
    matchResult = result;
    matchedId = id;
  }

  /**
   * Approves it.
   *
   * @throws BusinessException {@code joining.decided.already} with the name of who was first
   */
  public void approve(long boundId, String by, Instant now) {
    decide(JoinStep.APPROVE, by, now);
    matchedId = boundId;
  }

  /**
   * Rejects it with a reason that the applicant reads.
   *
   * @throws BusinessException {@code joining.decided.already}; {@code joining.reason.text} on field
   *     {@code reasonText} for {@code OTHER} without a text
   */
  public void reject(RejectReason why, String text, String by, Instant now) {
    String clean = PlainText.optional(text, 200, "reasonText");
    if (why == null) {
      throw new BusinessException("shared.text.required").onField("reason");
    }
    if (why == RejectReason.OTHER && clean.isEmpty()) {
      throw new BusinessException("joining.reason.text").onField("reasonText");
    }
    decide(JoinStep.REJECT, by, now);
    reason = why;
    reasonText = clean;
  }

  /** Passes it on to another target, where it waits anew. */
  public void forward(long toTargetId) {
    refuseDecided();
    state = state.after(JoinStep.FORWARD);
    targetId = toTargetId;
    openKey = openKey(request.getMobileIndex(), toTargetId, childName);
  }

  /** The applicant takes it back. */
  public void cancel(Instant now) {
    refuseDecided();
    end(JoinStep.CANCEL, now);
  }

  /** Lapses it when its time is over; otherwise nothing changes. Returns whether it lapsed. */
  public boolean expire(Instant now) {
    if (!state.isOpen() || now.isBefore(expiresAt)) {
      return false;
    }
    end(JoinStep.EXPIRE, now);
    return true;
  }

  private void decide(JoinStep step, String by, Instant now) {
    mustBeOpen(now);
    end(step, now);
    decidedBy = by;
  }

  /**
   * Refuses a second decision.
   *
   * @throws BusinessException {@code joining.decided.already} with the name of who was first,
   *     {@code joining.decided.cancelled}, {@code joining.decided.expired}
   */
  public void mustBeOpen(Instant now) {
    if (state.isOpen() && !now.isBefore(expiresAt)) {
      throw new BusinessException("joining.decided.expired");
    }
    refuseDecided();
  }

  private void refuseDecided() {
    if (state == JoinState.APPROVED || state == JoinState.REJECTED) {
      throw decidedBy.equals(BY_RULE)
          ? new BusinessException("joining.decided.byRule")
          : new BusinessException("joining.decided.already", decidedBy);
    }
    if (!state.isOpen()) {
      throw new BusinessException(
          state == JoinState.CANCELLED ? "joining.decided.cancelled" : "joining.decided.expired");
    }
  }

  private void end(JoinStep step, Instant now) {
    state = state.after(step);
    openKey = null;
    decidedAt = now;
  }

  public Long getId() {
    return id;
  }

  public String getPublicId() {
    return publicId;
  }

  public JoinRequest getRequest() {
    return request;
  }

  /** For parents the class's node; opaque here. */
  public long getTargetId() {
    return targetId;
  }

  public String getChildName() {
    return childName;
  }

  /** The number as the applicant wrote it; may be empty. */
  public String getStudentNo() {
    return studentNo;
  }

  /** Code of the relation, as the face of joining knows it. */
  public String getRelation() {
    return relation;
  }

  /** The applicant's words for the relation {@code OTHER}; else empty. */
  public String getRelationText() {
    return relationText;
  }

  public MatchResult getMatchResult() {
    return matchResult;
  }

  /** The roster's row that fits, or after an approval the one that was bound; may be null. */
  public Long getMatchedId() {
    return matchedId;
  }

  public JoinState getState() {
    return state;
  }

  public RejectReason getReason() {
    return reason;
  }

  public String getReasonText() {
    return reasonText;
  }

  /** Name of who decided, or null. */
  public String getDecidedBy() {
    return decidedBy;
  }

  public Instant getDecidedAt() {
    return decidedAt;
  }

  public Instant getSubmittedAt() {
    return submittedAt;
  }

  public Instant getExpiresAt() {
    return expiresAt;
  }
}
