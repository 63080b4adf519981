package org.smartcampus.joining.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.InsertAfter;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.model.SecretText;
import org.smartcampus.shared.model.TenantEntity;

/**
 * Where a visitor of a join link stands: agreed or not, which mobile, proven or not. It lives on
 * the server, found by the hash of the visitor's cookie and of the token; nothing of it is in the
 * address.
 */
@InsertAfter({JoinToken.class, Consent.class})
@Entity
@Table(name = "join_progress")
@jakarta.persistence.Cacheable(false)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "school_id",
    contextProperty = "eclipselink.tenant-id",
    discriminatorType = jakarta.persistence.DiscriminatorType.INTEGER)
public class JoinProgress extends TenantEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "join_progress")
  @SequenceGenerator(
      name = "join_progress",
      sequenceName = "join_progress_seq",
      allocationSize = 50)
  private Long id;

  /** How long a proven mobile may be used to submit. */
  public static final Duration PROOF = Duration.ofHours(1);

  /** How long a visitor finds his requests again without a new code. */
  public static final Duration LIFE = Duration.ofDays(30);

  /** How long a form that was begun and not submitted is kept. */
  public static final Duration DRAFT = Duration.ofDays(1);

  /** Shortest time between two codes to one visitor. */
  public static final Duration CODE_PAUSE = Duration.ofSeconds(30);

  @Column(name = "key_hash")
  private String keyHash;

  @Column(name = "token_id")
  private long tokenId;

  @Column(name = "consent_id")
  private Long consentId;

  private Mobile mobile;

  @Column(name = "mobile_index")
  private String mobileIndex;

  @Column(name = "code_request")
  private String codeRequest;

  @Column(name = "code_sent_at")
  private Instant codeSentAt;

  @Column(name = "proven_at")
  private Instant provenAt;

  @Column(name = "submit_key")
  private String submitKey = PublicId.random();

  private SecretText draft;

  @Column(name = "draft_at")
  private Instant draftAt;

  @Column(name = "draft_of")
  private String draftOf;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected JoinProgress() {}

  public JoinProgress(String cookie, JoinToken token, Instant now) {
    this.keyHash = hash(cookie, token.getTokenHash());
    this.tokenId = token.getId();
    this.expiresAt = now.plus(LIFE);
  }

  /** The hash under which a visitor's progress with one token is found. */
  public static String hash(String cookie, String tokenHash) {
    return BlindIndex.ofSecret("join-progress:" + tokenHash, cookie == null ? "" : cookie);
  }

  /** Another cookie from now on, after the visitor gained something. */
  public void rekey(String cookie, String tokenHash) {
    keyHash = hash(cookie, tokenHash);
  }

  /** The visitor agreed to the statement. */
  public void agreed(Consent consent) {
    consentId = consent.getId();
  }

  /**
   * A code is on its way to a mobile, which is not proven by that.
   *
   * @throws BusinessException {@code joining.code.wait} within half a minute of the last one,
   *     {@code joining.consent.missing} before the visitor agreed
   */
  public void codeSent(String request, Mobile to, Instant now) {
    mayAskCode(now);
    codeRequest = request;
    mobile = to;
    mobileIndex = null;
    provenAt = null;
    codeSentAt = now;
  }

  /** Refuses a code before the agreement and within half a minute of the last one. */
  public void mayAskCode(Instant now) {
    if (consentId == null) {
      throw new BusinessException("joining.consent.missing");
    }
    if (codeSentAt != null && now.isBefore(codeSentAt.plus(CODE_PAUSE))) {
      throw new BusinessException("joining.code.wait", CODE_PAUSE.toSeconds()).onField("mobile");
    }
  }

  /** Takes another number: back to the question for it. */
  public void forgetMobile() {
    mobile = null;
    mobileIndex = null;
    codeRequest = null;
    provenAt = null;
  }

  /**
   * The code was right: the mobile is the visitor's. What was filled in under another one is not
   * his.
   */
  public void proven(Mobile proven, int schoolId, Instant now) {
    mobile = proven;
    mobileIndex = BlindIndex.ofSchool(schoolId, proven);
    if (!mobileIndex.equals(draftOf)) {
      dropDraft();
    }
    provenAt = now;
    codeRequest = null;
    expiresAt = now.plus(LIFE);
  }

  /** True when the mobile was proven, however long ago. */
  public boolean isProven() {
    return provenAt != null;
  }

  /** True while the proof of the mobile is fresh enough to submit. */
  public boolean isProofFresh(Instant now) {
    return provenAt != null && now.isBefore(provenAt.plus(PROOF));
  }

  /** True while this row may be used at all. */
  public boolean isAlive(Instant now) {
    return now.isBefore(expiresAt);
  }

  /**
   * Keeps what the visitor filled in, for the mobile that he has proven. The key changes with it,
   * so that only what he saw last can be submitted.
   */
  public void keepDraft(SecretText filledIn, Instant now) {
    draft = filledIn;
    draftAt = now;
    draftOf = mobileIndex;
    submitKey = PublicId.random();
  }

  /** Forgets what was filled in. */
  public void dropDraft() {
    draft = null;
    draftAt = null;
    draftOf = null;
  }

  /** The form was submitted: its key is used up. */
  public void submitted() {
    dropDraft();
    submitKey = PublicId.random();
  }

  public Long getId() {
    return id;
  }

  public long getTokenId() {
    return tokenId;
  }

  public Long getConsentId() {
    return consentId;
  }

  public Mobile getMobile() {
    return mobile;
  }

  /** Blind index of the proven mobile; null before the proof. */
  public String getMobileIndex() {
    return mobileIndex;
  }

  /** Request of the code that was sent, or null. */
  public String getCodeRequest() {
    return codeRequest;
  }

  /** What was filled in within the last day and not submitted, or null. */
  public SecretText draftAt(Instant now) {
    return draftAt != null && now.isBefore(draftAt.plus(DRAFT)) ? draft : null;
  }

  /** Key of the next submission; a form carries it, so that a repeat is known. */
  public String getSubmitKey() {
    return submitKey;
  }
}
