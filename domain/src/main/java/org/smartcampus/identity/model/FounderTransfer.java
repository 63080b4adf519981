package org.smartcampus.identity.model;

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
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.InsertAfter;
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.model.PublicId;

/**
 * The founder of a school hands it over (F119, §3.6): asked for by him, it happens when the other
 * one accepts within three days. One waits at a time.
 */
@InsertAfter(Person.class)
@Entity
@Table(name = "founder_transfer")
@Cacheable(false)
public class FounderTransfer {
  /** How long the other one may take. */
  public static final Duration LIFE = Duration.ofHours(72);

  /** Longest reason of the bureau, in code points. */
  public static final int REASON_MAX = 200;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "founder_transfer")
  @SequenceGenerator(
      name = "founder_transfer",
      sequenceName = "founder_transfer_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "public_id")
  private String publicId = PublicId.random();

  @Version private int version;

  @Column(name = "school_id")
  private int schoolId;

  @Column(name = "open_of")
  private Integer openOf;

  @Column(name = "from_id")
  private long fromId;

  @Column(name = "from_name")
  private String fromName;

  @Column(name = "to_id")
  private long toId;

  @Column(name = "to_name")
  private String toName;

  private boolean stays;

  @Enumerated(EnumType.STRING)
  private FounderTransferState state = FounderTransferState.REQUESTED;

  @Column(name = "code_request")
  private String codeRequest;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "forced_by")
  private Long forcedBy;

  @Column(name = "forced_by_name")
  private String forcedByName;

  private String reason;

  @Column(name = "decided_by")
  private Long decidedBy;

  protected FounderTransfer() {}

  /**
   * A transfer that waits for the other one.
   *
   * @param stays whether the present founder stays super administrator afterwards
   * @throws BusinessException {@code identity.founder.self} on field {@code member}
   */
  public FounderTransfer(
      int schoolId,
      long fromId,
      String fromName,
      long toId,
      String toName,
      boolean stays,
      Instant now) {
    if (fromId == toId) {
      throw new BusinessException("identity.founder.self").onField("member");
    }
    this.schoolId = schoolId;
    this.openOf = schoolId;
    this.fromId = fromId;
    this.fromName = fromName;
    this.toId = toId;
    this.toName = toName;
    this.stays = stays;
    this.requestedAt = now;
    this.expiresAt = now.plus(LIFE);
  }

  /**
   * One of the bureau's administrators asks for it in the founder's place; another one decides.
   *
   * @throws BusinessException {@code shared.text.required}, {@code shared.text.tooLong} on field
   *     {@code reason}; {@code identity.founder.forced.himself} on field {@code mobile}
   */
  public void force(long clerk, String clerkName, String why) {
    if (clerk == toId) {
      throw new BusinessException("identity.founder.forced.himself").onField("mobile");
    }
    reason = PlainText.required(why, REASON_MAX, "reason");
    forcedBy = clerk;
    forcedByName = clerkName;
  }

  /**
   * The other one of the bureau's administrators decides it.
   *
   * @throws BusinessException {@code identity.founder.forced.other} for the one who asked; {@code
   *     identity.founder.forced.himself} for the successor
   */
  public void decide(long clerk, Instant now) {
    requireWaiting(now);
    if (clerk == toId) {
      throw new BusinessException("identity.founder.forced.himself");
    }
    if (forcedBy == null || forcedBy == clerk) {
      throw new BusinessException("identity.founder.forced.other", forcedByName);
    }
    decidedBy = clerk;
  }

  /** Whether the bureau asked for it; then neither founder nor successor has a say. */
  public boolean isForced() {
    return forcedBy != null;
  }

  /** The bureau's administrator who asked for it, or null. */
  public Long getForcedBy() {
    return forcedBy;
  }

  /** His name as it was then, or null. */
  public String getForcedByName() {
    return forcedByName;
  }

  public Instant getRequestedAt() {
    return requestedAt;
  }

  /** Why the bureau asks for it, or null. */
  public String getReason() {
    return reason;
  }

  /** The state at a moment: one whose time is over counts as expired. */
  public FounderTransferState stateAt(Instant now) {
    return state == FounderTransferState.REQUESTED && !now.isBefore(expiresAt)
        ? FounderTransferState.EXPIRED
        : state;
  }

  /**
   * Ends it.
   *
   * @throws BusinessException {@code identity.founder.over} when it does not wait any more
   */
  public void end(FounderTransferState how, Instant now) {
    requireWaiting(now);
    close(how, now);
  }

  /** Closes one whose time is over, so that another may wait; returns whether it was. */
  public boolean expire(Instant now) {
    boolean over =
        state == FounderTransferState.REQUESTED && stateAt(now) == FounderTransferState.EXPIRED;
    if (over) {
      close(FounderTransferState.EXPIRED, now);
    }
    return over;
  }

  private void close(FounderTransferState how, Instant now) {
    state = how;
    openOf = null;
    codeRequest = null;
    endedAt = now;
  }

  /** Refuses one that does not wait any more. */
  public void requireWaiting(Instant now) {
    if (stateAt(now) != FounderTransferState.REQUESTED) {
      throw new BusinessException("identity.founder.over");
    }
  }

  /** A code is on its way to the one who is to accept. */
  public void codeSent(String request) {
    codeRequest = request;
  }

  public String getPublicId() {
    return publicId;
  }

  public int getSchoolId() {
    return schoolId;
  }

  public long getFromId() {
    return fromId;
  }

  public String getFromName() {
    return fromName;
  }

  public long getToId() {
    return toId;
  }

  public String getToName() {
    return toName;
  }

  /** Whether the present founder stays super administrator afterwards. */
  public boolean isStays() {
    return stays;
  }

  /** Request of the code that the one who is to accept got last, or null. */
  public String getCodeRequest() {
    return codeRequest;
  }

  public Instant getExpiresAt() {
    return expiresAt;
  }
}
