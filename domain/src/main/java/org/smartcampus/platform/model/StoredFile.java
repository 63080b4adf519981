package org.smartcampus.platform.model;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.model.TenantEntity;

/**
 * A file of a school: an upload, a picture of a notice, the result of a job. The bytes lie in the
 * file store under {@code contentId}, which never leaves the server; the name is what people called
 * it.
 */
@Entity
@Table(name = "stored_file")
@jakarta.persistence.Cacheable(false)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "school_id",
    contextProperty = "eclipselink.tenant-id",
    discriminatorType = DiscriminatorType.INTEGER)
public class StoredFile extends TenantEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stored_file")
  @SequenceGenerator(name = "stored_file", sequenceName = "stored_file_seq", allocationSize = 50)
  private Long id;

  @Column(name = "public_id")
  private String publicId = PublicId.random();

  @Column(name = "content_id")
  private String contentId;

  private String name;

  @Column(name = "media_type")
  private String mediaType;

  private long size;
  private String sha256;
  private String purpose;

  @Column(name = "created_by")
  private Long createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  protected StoredFile() {}

  /**
   * @param contentId what the file store answered
   * @param name at most 255 code points, without path
   * @param mediaType found from the content, never what a browser claimed
   * @param size bytes
   * @param sha256 of the content, hex
   * @param purpose feature and use, for example {@code notification.picture}
   * @param createdBy the person, or null for the system
   */
  public StoredFile(
      String contentId,
      String name,
      String mediaType,
      long size,
      String sha256,
      String purpose,
      Long createdBy,
      Instant createdAt) {
    this.contentId = contentId;
    this.name = name;
    this.mediaType = mediaType;
    this.size = size;
    this.sha256 = sha256;
    this.purpose = purpose;
    this.createdBy = createdBy;
    this.createdAt = createdAt;
  }

  public Long getId() {
    return id;
  }

  public String getPublicId() {
    return publicId;
  }

  public String getContentId() {
    return contentId;
  }

  public String getName() {
    return name;
  }

  public String getMediaType() {
    return mediaType;
  }

  public long getSize() {
    return size;
  }

  public String getSha256() {
    return sha256;
  }

  public String getPurpose() {
    return purpose;
  }

  public Long getCreatedBy() {
    return createdBy;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }
}
