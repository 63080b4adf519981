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
import org.smartcampus.school.model.StatementPurpose;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.TenantEntity;

/**
 * That somebody agreed to a statement of personal-data collection (F016): which version in which
 * language, when and from where; who it was is added when the mobile is proven.
 */
@Entity
@Table(name = "consent")
@jakarta.persistence.Cacheable(false)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "school_id",
    contextProperty = "eclipselink.tenant-id",
    discriminatorType = jakarta.persistence.DiscriminatorType.INTEGER)
public class Consent extends TenantEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "consent")
  @SequenceGenerator(name = "consent", sequenceName = "consent_seq", allocationSize = 50)
  private Long id;

  @Enumerated(EnumType.STRING)
  private StatementPurpose purpose;

  @Column(name = "statement_number")
  private int statementNumber;

  @Enumerated(EnumType.STRING)
  @Column(name = "statement_language")
  private Language statementLanguage;

  @Column(name = "agreed_at")
  private Instant agreedAt;

  private String address;

  @Column(name = "mobile_index")
  private String mobileIndex;

  protected Consent() {}

  public Consent(
      StatementPurpose purpose, int number, Language language, Instant agreedAt, String address) {
    this.purpose = purpose;
    this.statementNumber = number;
    this.statementLanguage = language;
    this.agreedAt = agreedAt;
    this.address = address;
  }

  /** Names who agreed: the school's blind index of the proven mobile. */
  public void provenBy(String schoolMobileIndex) {
    this.mobileIndex = schoolMobileIndex;
  }

  public Long getId() {
    return id;
  }

  public int getStatementNumber() {
    return statementNumber;
  }

  public Instant getAgreedAt() {
    return agreedAt;
  }
}
