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
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.InsertAfter;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.model.TenantEntity;

/** One submitted form: who asks to join, with a mobile proven by a code (F208). */
@InsertAfter({JoinToken.class, Consent.class})
@Entity
@Table(name = "join_request")
@jakarta.persistence.Cacheable(false)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "school_id",
    contextProperty = "eclipselink.tenant-id",
    discriminatorType = jakarta.persistence.DiscriminatorType.INTEGER)
public class JoinRequest extends TenantEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "join_request")
  @SequenceGenerator(name = "join_request", sequenceName = "join_request_seq", allocationSize = 50)
  private Long id;

  /** Most code points of the applicant's name. */
  public static final int NAME_LENGTH = 64;

  @Column(name = "public_id")
  private String publicId = PublicId.random();

  @Enumerated(EnumType.STRING)
  private JoinPurpose purpose;

  @Column(name = "token_id")
  private long tokenId;

  @Column(name = "consent_id")
  private long consentId;

  @Column(name = "applicant_name")
  private String applicantName;

  private Mobile mobile;

  @Column(name = "mobile_index")
  private String mobileIndex;

  @Column(name = "mobile_last_four")
  private String mobileLastFour;

  private Email email;

  @Enumerated(EnumType.STRING)
  private Language language;

  @Column(name = "submit_key")
  private String submitKey;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  protected JoinRequest() {}

  /** A request of a visitor whose mobile is proven; the e-mail may be null. */
  public JoinRequest(
      JoinToken token,
      JoinProgress progress,
      int schoolId,
      String applicantName,
      Email email,
      Language language,
      Instant now) {
    this.purpose = token.getPurpose();
    this.tokenId = token.getId();
    this.consentId = progress.getConsentId();
    this.applicantName = PlainText.required(applicantName, NAME_LENGTH, "applicantName");
    this.mobile = progress.getMobile();
    this.mobileIndex = progress.getMobileIndex();
    this.mobileLastFour = BlindIndex.lastFour(schoolId, mobile);
    this.email = email;
    this.language = language;
    this.submitKey = progress.getSubmitKey();
    this.submittedAt = now;
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

  public long getTokenId() {
    return tokenId;
  }

  public long getConsentId() {
    return consentId;
  }

  public String getApplicantName() {
    return applicantName;
  }

  /** The proven number. */
  public Mobile getMobile() {
    return mobile;
  }

  public String getMobileIndex() {
    return mobileIndex;
  }

  /** The e-mail given, or null. */
  public Email getEmail() {
    return email;
  }

  /** The language in which the applicant is written to. */
  public Language getLanguage() {
    return language;
  }

  public Instant getSubmittedAt() {
    return submittedAt;
  }
}
