package org.smartcampus.joining.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.model.TenantEntity;

/**
 * One super administrator wishes that parents who match the roster join without review (P-56); it
 * takes effect when another one agrees within three days.
 */
@Entity
@Table(name = "review_waiver")
@jakarta.persistence.Cacheable(false)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "school_id",
    contextProperty = "eclipselink.tenant-id",
    discriminatorType = jakarta.persistence.DiscriminatorType.INTEGER)
public class ReviewWaiver extends TenantEntity {
  /** How long the second one has. */
  public static final Duration WAIT = Duration.ofDays(3);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_waiver")
  @SequenceGenerator(
      name = "review_waiver",
      sequenceName = "review_waiver_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "public_id")
  private String publicId = PublicId.random();

  @Column(name = "open_mark")
  private Boolean openMark = Boolean.TRUE;

  @Enumerated(EnumType.STRING)
  private WaiverState state = WaiverState.REQUESTED;

  private long requester;

  @Column(name = "requested_by")
  private String requestedBy;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  protected ReviewWaiver() {}

  /** The wish of one. */
  public ReviewWaiver(long requester, String name, Instant now) {
    this.requester = requester;
    this.requestedBy = name;
    this.requestedAt = now;
    this.expiresAt = now.plus(WAIT);
  }

  /**
   * Another one agrees.
   *
   * @throws BusinessException {@code joining.waiver.own} for who asked; {@code joining.waiver.over}
   */
  public void confirm(long person, String name, Instant now) {
    refuseOwn(person);
    end(WaiverState.CONFIRMED, name, now);
  }

  /** Another one does not agree; refusals as of {@link #confirm}. */
  public void refuse(long person, String name, Instant now) {
    refuseOwn(person);
    end(WaiverState.REFUSED, name, now);
  }

  /**
   * Who asked takes it back, or nobody reviews any more.
   *
   * @throws BusinessException {@code joining.waiver.over}
   */
  public void withdraw(String name, Instant now) {
    end(WaiverState.WITHDRAWN, name, now);
  }

  /** Lapses it when its time is over; returns whether it lapsed. */
  public boolean expire(Instant now) {
    boolean over = state == WaiverState.REQUESTED && !now.isBefore(expiresAt);
    if (over) {
      close(WaiverState.EXPIRED, "", now);
    }
    return over;
  }

  private void refuseOwn(long person) {
    if (person == requester) {
      throw new BusinessException("joining.waiver.own");
    }
  }

  private void end(WaiverState how, String name, Instant now) {
    if (stateAt(now) != WaiverState.REQUESTED) {
      throw new BusinessException("joining.waiver.over");
    }
    close(how, name, now);
  }

  private void close(WaiverState how, String name, Instant now) {
    state = how;
    openMark = null;
    decidedBy = name;
    decidedAt = now;
  }

  /** How it stands at a moment. */
  public WaiverState stateAt(Instant now) {
    boolean over = state == WaiverState.REQUESTED && !now.isBefore(expiresAt);
    return over ? WaiverState.EXPIRED : state;
  }

  public String getPublicId() {
    return publicId;
  }

  /** The person who asked. */
  public long getRequester() {
    return requester;
  }

  public String getRequestedBy() {
    return requestedBy;
  }

  public Instant getRequestedAt() {
    return requestedAt;
  }

  public Instant getExpiresAt() {
    return expiresAt;
  }
}
