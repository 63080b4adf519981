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
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.model.SecretText;
import org.smartcampus.shared.model.TenantEntity;

/**
 * An invitation by QR (F206, P-65): 128 random bits, bound to one target and purpose, with an end
 * and a quota. It is found by its hash and shown again from an encrypted copy; it gives no access
 * by itself, only a request that somebody decides (design §4.7).
 */
@Entity
@Table(name = "join_token")
@jakarta.persistence.Cacheable(false)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "school_id",
    contextProperty = "eclipselink.tenant-id",
    discriminatorType = jakarta.persistence.DiscriminatorType.INTEGER)
public class JoinToken extends TenantEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "join_token")
  @SequenceGenerator(name = "join_token", sequenceName = "join_token_seq", allocationSize = 50)
  private Long id;

  @Column(name = "public_id")
  private String publicId = PublicId.random();

  @Enumerated(EnumType.STRING)
  private JoinPurpose purpose;

  @Column(name = "target_id")
  private long targetId;

  @Column(name = "current_of")
  private Long currentOf;

  @Column(name = "token_hash")
  private String tokenHash;

  private SecretText token;

  @Enumerated(EnumType.STRING)
  private JoinTokenState state = JoinTokenState.ACTIVE;

  private int quota;

  /** Counted by SQL, so that many visitors at once never collide on the version. */
  @Column(updatable = false)
  private int scanned;

  @Column(updatable = false)
  private int submitted;

  @Column(updatable = false)
  private int approved;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected JoinToken() {}

  /**
   * A fresh token.
   *
   * @param quota most requests that it may yield, at least 1
   * @throws BusinessException {@code joining.token.past} when it would end before it begins
   */
  public JoinToken(JoinPurpose purpose, long targetId, int quota, Instant now, Instant expiresAt) {
    String secret = PublicId.random();
    this.purpose = purpose;
    this.targetId = targetId;
    this.currentOf = targetId;
    this.tokenHash = hash(secret);
    this.token = SecretText.of(secret);
    this.quota = quota;
    this.createdAt = now;
    prolong(now, expiresAt);
  }

  /** The hash under which a token is found. */
  public static String hash(String secret) {
    return BlindIndex.ofSecret("join-token", secret);
  }

  /** The state at a moment: an active or paused token whose time or quota is over is expired. */
  public JoinTokenState stateAt(Instant now) {
    boolean over = !now.isBefore(expiresAt) || submitted >= quota;
    return over && state != JoinTokenState.REVOKED ? JoinTokenState.EXPIRED : state;
  }

  /** Ends it for good; another one may be shown for the target. */
  public void revoke() {
    state = JoinTokenState.REVOKED;
    currentOf = null;
  }

  /** Stops it for a while. */
  public void pause() {
    mustLive();
    state = JoinTokenState.PAUSED;
  }

  /** Opens a paused one again. */
  public void resume() {
    mustLive();
    state = JoinTokenState.ACTIVE;
  }

  /** Moves its end; an expired one lives again by it. */
  public void prolong(Instant now, Instant until) {
    mustLive();
    if (!until.isAfter(now)) {
      throw new BusinessException("joining.token.past").onField("until");
    }
    expiresAt = until;
  }

  private void mustLive() {
    if (state == JoinTokenState.REVOKED) {
      throw new BusinessException("joining.token.revoked");
    }
  }

  public Long getId() {
    return id;
  }

  public String getPublicId() {
    return publicId;
  }

  public JoinPurpose getPurpose() {
    return purpose;
  }

  /** What it invites to: for parents the class's node; opaque here. */
  public long getTargetId() {
    return targetId;
  }

  public String getTokenHash() {
    return tokenHash;
  }

  /** The secret of the link, for those who may hand it out. */
  public String secret() {
    return token.reveal();
  }

  public int getQuota() {
    return quota;
  }

  /** Browsers that opened the link. */
  public int getScanned() {
    return scanned;
  }

  public int getSubmitted() {
    return submitted;
  }

  public int getApproved() {
    return approved;
  }

  public Instant getExpiresAt() {
    return expiresAt;
  }
}
