package org.smartcampus.bureau.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.smartcampus.identity.model.Person;
import org.smartcampus.shared.model.InsertAfter;
import org.smartcampus.shared.model.PublicId;

/**
 * An uploaded list of schools (P-01): the dry run that one person of the bureau was shown, and when
 * it was confirmed. Nobody else sees it.
 */
@InsertAfter(Person.class)
@Entity
@Table(name = "bureau_school_list")
@Cacheable(false)
public class SchoolList {
  /** How long a list can be looked at. */
  public static final Duration KEPT = Duration.ofDays(30);

  /** Most rows of a list. */
  public static final int ROWS_MAX = 500;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bureau_school_list")
  @SequenceGenerator(
      name = "bureau_school_list",
      sequenceName = "bureau_school_list_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "public_id")
  private String publicId = PublicId.random();

  @Column(name = "person_id")
  private long personId;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "sheet_rows")
  private String rows;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "done_at")
  private Instant doneAt;

  protected SchoolList() {}

  /** A dry run; {@code rows} is its stored form. */
  public SchoolList(long personId, String fileName, String rows, Instant now) {
    this.personId = personId;
    this.fileName = fileName;
    this.rows = rows;
    this.createdAt = now;
  }

  public String getPublicId() {
    return publicId;
  }

  public long getPersonId() {
    return personId;
  }

  public String getFileName() {
    return fileName;
  }

  public String getRows() {
    return rows;
  }

  /** When it was confirmed, or null. */
  public Instant getDoneAt() {
    return doneAt;
  }

  /** Its schools are stored. */
  public void done(Instant now) {
    doneAt = now;
  }
}
