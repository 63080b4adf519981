package org.smartcampus.school.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
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

  @Column(name = "publisher_id")
  private Long publisherId;

  private String publisher;

  @Column(name = "published_at")
  private Instant publishedAt;

  protected Statement() {}

  /**
   * @param draft true for the product's own text, false for the bureau's
   * @param validFrom from when the form shows it
   */
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
    this.publishedAt = validFrom;
    this.publisher = "";
  }

  /** Names who published it, and when; before it is stored. */
  public Statement by(Long person, String name, Instant at) {
    if (id != null) {
      throw new IllegalStateException("a published statement never changes");
    }
    publisherId = person;
    publisher = name;
    publishedAt = at;
    return this;
  }

  @PreUpdate
  @PreRemove
  void neverAgain() {
    throw new IllegalStateException("a published statement never changes");
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

  /** From when the form shows it, unless a higher number is valid by then. */
  public Instant getValidFrom() {
    return validFrom;
  }

  /** Name of who published it; empty for the product's own text. */
  public String getPublisher() {
    return publisher;
  }

  public Instant getPublishedAt() {
    return publishedAt;
  }
}
