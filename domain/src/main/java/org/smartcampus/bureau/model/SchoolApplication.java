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
import java.time.Instant;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.model.PublicId;

/**
 * A school asks the bureau for more quota or for the verified mark (P-50); one of each kind at a
 * time. The bureau decides once, or the school takes it back before.
 */
@Entity
@Table(name = "school_application")
@Cacheable(false)
public class SchoolApplication {
  /** Most code points of a reason and of an answer. */
  public static final int REASON_MAX = 200;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "school_application")
  @SequenceGenerator(
      name = "school_application",
      sequenceName = "school_application_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "public_id")
  private String publicId = PublicId.random();

  @Version private int version;

  @Column(name = "school_id")
  private int schoolId;

  @Enumerated(EnumType.STRING)
  private ApplicationKind kind;

  @Column(name = "open_of")
  private String openOf;

  private Integer wanted;
  private String reason;

  @Enumerated(EnumType.STRING)
  private ApplicationState state = ApplicationState.WAITING;

  @Column(name = "requested_by_id")
  private long requestedById;

  @Column(name = "requested_by")
  private String requestedBy;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  private String answer;

  protected SchoolApplication() {}

  /**
   * A super administrator applies.
   *
   * @param wanted the quota wanted; null for the verified mark
   * @throws BusinessException on field {@code reason}
   */
  public SchoolApplication(
      int schoolId,
      ApplicationKind kind,
      Integer wanted,
      String why,
      long by,
      String byName,
      Instant now) {
    this.schoolId = schoolId;
    this.kind = kind;
    this.openOf = schoolId + ":" + kind;
    this.wanted = wanted;
    this.reason = PlainText.required(why, REASON_MAX, "reason");
    this.requestedById = by;
    this.requestedBy = byName;
    this.requestedAt = now;
  }

  /**
   * The bureau gives what was asked for.
   *
   * @throws BusinessException {@code bureau.application.over} when it does not wait any more
   */
  public void grant(String by, Instant now) {
    end(ApplicationState.GRANTED, by, now);
  }

  /**
   * The bureau refuses.
   *
   * @param why what the school reads
   * @throws BusinessException on field {@code answer}; {@code bureau.application.over}
   */
  public void refuse(String why, String by, Instant now) {
    String told = PlainText.required(why, REASON_MAX, "answer");
    end(ApplicationState.REFUSED, by, now);
    answer = told;
  }

  /**
   * The school takes it back.
   *
   * @throws BusinessException {@code bureau.application.over}
   */
  public void withdraw(String by, Instant now) {
    end(ApplicationState.WITHDRAWN, by, now);
  }

  private void end(ApplicationState how, String by, Instant now) {
    if (state != ApplicationState.WAITING) {
      throw new BusinessException("bureau.application.over");
    }
    state = how;
    openOf = null;
    decidedBy = by;
    decidedAt = now;
  }

  public String getPublicId() {
    return publicId;
  }

  public int getSchoolId() {
    return schoolId;
  }

  public ApplicationKind getKind() {
    return kind;
  }

  /** The quota wanted; null for the verified mark. */
  public Integer getWanted() {
    return wanted;
  }

  public String getReason() {
    return reason;
  }

  public ApplicationState getState() {
    return state;
  }

  /** The person who asked, whom the bureau's answer reaches. */
  public long getRequestedById() {
    return requestedById;
  }

  public String getRequestedBy() {
    return requestedBy;
  }

  public Instant getRequestedAt() {
    return requestedAt;
  }

  /** Who decided or took it back, or null. */
  public String getDecidedBy() {
    return decidedBy;
  }

  public Instant getDecidedAt() {
    return decidedAt;
  }

  /** Why it was refused, or null. */
  public String getAnswer() {
    return answer;
  }
}
