package org.smartcampus.school.model;

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
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.SafeHtml;

/**
 * One language of one version of a statement of personal-data collection (F016, F017). Versions
 * count from 1 and are never changed; {@code draft} marks the text as the bureau's to replace.
 */
@Entity
@Table(name = "statement")
@jakarta.persistence.Cacheable(false)
public class Statement {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "statement")
  @SequenceGenerator(name = "statement", sequenceName = "statement_seq", allocationSize = 50)
  private Long id;

  @Enumerated(EnumType.STRING)
  private StatementPurpose purpose;

  private int number;

  @Enumerated(EnumType.STRING)
  private Language language;

  private String title;
  private SafeHtml body;
  private boolean draft;

  @Column(name = "valid_from")
  private Instant validFrom;

  protected Statement() {}

  public Statement(
      StatementPurpose purpose,
      int number,
      Language language,
      String title,
      SafeHtml body,
      boolean draft,
      Instant validFrom) {
    this.purpose = purpose;
    this.number = number;
    this.language = language;
    this.title = title;
    this.body = body;
    this.draft = draft;
    this.validFrom = validFrom;
  }

  public StatementPurpose getPurpose() {
    return purpose;
  }

  /** Version number, counted from 1. */
  public int getNumber() {
    return number;
  }

  public Language getLanguage() {
    return language;
  }

  public String getTitle() {
    return title;
  }

  public SafeHtml getBody() {
    return body;
  }

  /** True while the bureau has not put its own text in place of the product's draft. */
  public boolean isDraft() {
    return draft;
  }
}
