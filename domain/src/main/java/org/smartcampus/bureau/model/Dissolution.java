package org.smartcampus.bureau.model;

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
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.model.PublicId;

/**
 * The end of a school (F121, F122, §3.7): asked for by its founder, approved by the bureau, thirty
 * days in which it can be taken back, then the purge. A legal hold of the bureau keeps the last
 * step from happening.
 */
@Entity
@Table(name = "dissolution")
@Cacheable(false)
public class Dissolution {
  /** How long a school is read-only before it is purged. */
  public static final Duration COOLING_OFF = Duration.ofDays(30);

  /** Most code points of a reason. */
  public static final int REASON_MAX = 200;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dissolution")
  @SequenceGenerator(name = "dissolution", sequenceName = "dissolution_seq", allocationSize = 50)
  private Long id;

  @Column(name = "public_id")
  private String publicId = PublicId.random();

  @Version private int version;

  @Column(name = "school_id")
  private int schoolId;

  @Column(name = "open_of")
  private Integer openOf;

  @Enumerated(EnumType.STRING)
  private DissolutionState state = DissolutionState.REQUESTED;

  private String reason;

  @Column(name = "requested_by_id")
  private long requestedById;

  @Column(name = "requested_by")
  private String requestedBy;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Column(name = "approved_by")
  private String approvedBy;

  @Column(name = "approved_at")
  private Instant approvedAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Column(name = "hold_reason")
  private String holdReason;

  @Column(name = "hold_by")
  private String holdBy;

  @Column(name = "hold_at")
  private Instant holdAt;

  @Column(name = "ended_by")
  private String endedBy;

  @Column(name = "end_reason")
  private String endReason;

  @Column(name = "ended_at")
  private Instant endedAt;

  private String purged;

  protected Dissolution() {}

  /**
   * The founder asks for it.
   *
   * @throws BusinessException on field {@code reason}
   */
  public Dissolution(int schoolId, long by, String byName, String why, Instant now) {
    this.schoolId = schoolId;
    this.openOf = schoolId;
    this.requestedById = by;
    this.requestedBy = byName;
    this.reason = reason(why);
    this.requestedAt = now;
  }

  private static String reason(String why) {
    return PlainText.required(why, REASON_MAX, "reason");
  }

  /**
   * The bureau approves: the thirty days begin.
   *
   * @throws BusinessException {@code bureau.dissolution.over} unless it is only asked for
   */
  public void approve(String byName, Instant now) {
    if (state != DissolutionState.REQUESTED) {
      throw new BusinessException("bureau.dissolution.over");
    }
    state = DissolutionState.COOLING_OFF;
    approvedBy = byName;
    approvedAt = now;
    endsAt = now.plus(COOLING_OFF);
  }

  /**
   * The founder or the bureau takes it back.
   *
   * @throws BusinessException on field {@code reason}; {@code bureau.dissolution.over} once the
   *     purge has begun
   */
  public void revoke(String byName, String why, Instant now) {
    if (!state.isRevocable()) {
      throw new BusinessException("bureau.dissolution.over");
    }
    endReason = reason(why);
    endedBy = byName;
    close(DissolutionState.REVOKED, now);
  }

  /**
   * Keeps the purge from happening until {@link #lift()}.
   *
   * @throws BusinessException on field {@code reason}; {@code bureau.dissolution.over}
   */
  public void hold(String byName, String why, Instant now) {
    if (!state.isRevocable()) {
      throw new BusinessException("bureau.dissolution.over");
    }
    holdReason = reason(why);
    holdBy = byName;
    holdAt = now;
  }

  /** Ends the hold. */
  public void lift() {
    holdReason = null;
    holdBy = null;
    holdAt = null;
  }

  /** True when the thirty days are over and nobody holds it; and while a purge was cut off. */
  public boolean isDue(Instant now) {
    boolean over = state == DissolutionState.COOLING_OFF && !now.isBefore(endsAt);
    return state == DissolutionState.PURGING || over && !isHeld();
  }

  /**
   * From here on nothing can be restored.
   *
   * @throws BusinessException {@code bureau.dissolution.over} when it is not due
   */
  public void purge(Instant now) {
    if (!isDue(now)) {
      throw new BusinessException("bureau.dissolution.over");
    }
    state = DissolutionState.PURGING;
  }

  /**
   * Keeps what the purge has to remove, as it begins; a purge that was cut off keeps to it.
   *
   * @param what rows by table and the persons concerned, as JSON
   */
  public void plan(String what) {
    if (purged == null) {
      purged = what;
    }
  }

  /**
   * The school's rows and files are gone.
   *
   * @param what the certificate: number of rows by table, as JSON
   */
  public void purged(String what, Instant now) {
    purged = what;
    close(DissolutionState.DISSOLVED, now);
  }

  private void close(DissolutionState how, Instant now) {
    state = how;
    openOf = null;
    endedAt = now;
  }

  public Long getId() {
    return id;
  }

  public String getPublicId() {
    return publicId;
  }

  public int getSchoolId() {
    return schoolId;
  }

  public DissolutionState getState() {
    return state;
  }

  /** Why the founder asks for it. */
  public String getReason() {
    return reason;
  }

  public String getRequestedBy() {
    return requestedBy;
  }

  public Instant getRequestedAt() {
    return requestedAt;
  }

  /** Who of the bureau approved it, or null. */
  public String getApprovedBy() {
    return approvedBy;
  }

  public Instant getApprovedAt() {
    return approvedAt;
  }

  /** When the thirty days end; null before the approval. */
  public Instant getEndsAt() {
    return endsAt;
  }

  public boolean isHeld() {
    return holdAt != null;
  }

  /** Why it is held, or null. */
  public String getHoldReason() {
    return holdReason;
  }

  /** Who holds it, or null. */
  public String getHoldBy() {
    return holdBy;
  }

  /** Who took it back, or null. */
  public String getEndedBy() {
    return endedBy;
  }

  /** Why it was taken back, or null. */
  public String getEndReason() {
    return endReason;
  }

  public Instant getEndedAt() {
    return endedAt;
  }

  /** The plan of the purge, and after it the certificate, as JSON; null before. */
  public String getPurged() {
    return purged;
  }
}
