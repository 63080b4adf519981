package org.smartcampus.notification.model;

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
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.model.RichText;
import org.smartcampus.shared.model.SafeHtml;
import org.smartcampus.shared.model.TenantEntity;

/** A notice to the parents of chosen students (F214–F219, §3.5). */
@Entity
@Table(name = "notification")
@jakarta.persistence.Cacheable(false)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "school_id",
    contextProperty = "eclipselink.tenant-id",
    discriminatorType = jakarta.persistence.DiscriminatorType.INTEGER)
public class Notification extends TenantEntity {
  public static final int TITLE_LENGTH = 64;
  public static final int SUMMARY_LENGTH = 120;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notification")
  @SequenceGenerator(name = "notification", sequenceName = "notification_seq", allocationSize = 50)
  private Long id;

  @Column(name = "public_id")
  private String publicId = PublicId.random();

  private String title;
  private String summary;
  private SafeHtml body;

  @Enumerated(EnumType.STRING)
  private NotificationMode mode;

  @Enumerated(EnumType.STRING)
  @Column(name = "confirm_rule")
  private ConfirmRule rule;

  private Instant deadline;

  @Column(name = "whole_school")
  private boolean wholeSchool;

  @Column(name = "sender_id")
  private long senderId;

  @Column(name = "sender_name")
  private String senderName;

  @Enumerated(EnumType.STRING)
  @Column(name = "shown_as")
  private ShownSender shownAs;

  @Enumerated(EnumType.STRING)
  private NotificationState state = NotificationState.DRAFT;

  @Column(name = "content_hash")
  private String contentHash;

  private String mails = "NONE";

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "fallback_at")
  private Instant fallbackAt;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  @Column(name = "deleted_at")
  private Instant deletedAt;

  private int students;
  private int guardians;
  private int unreachable;

  @Column(name = "read_students")
  private int readStudents;

  @Column(name = "confirmed_students")
  private int confirmedStudents;

  private int reminders;

  @Column(name = "reminded_at")
  private Instant remindedAt;

  protected Notification() {}

  /** An empty draft of a person. */
  public Notification(long senderId, String senderName, Instant now) {
    this.senderId = senderId;
    this.senderName = senderName;
    this.createdAt = now;
  }

  /**
   * Writes the content of a draft.
   *
   * @param title 1–64 code points
   * @param summary at most 120 code points
   * @param deadline until when an answer is wanted, or null
   * @throws BusinessException when a limit is broken or it is no draft any more
   */
  public void write(
      String title,
      String summary,
      SafeHtml body,
      NotificationMode mode,
      ConfirmRule rule,
      Instant deadline,
      ShownSender shownAs) {
    expect(NotificationState.DRAFT);
    this.title = PlainText.required(title, TITLE_LENGTH, "title");
    this.summary = PlainText.optional(summary, SUMMARY_LENGTH, "summary");
    this.body = body;
    this.mode = mode;
    this.rule = rule;
    this.deadline = deadline;
    this.shownAs = shownAs;
  }

  /** Whether the parents of all students are meant, instead of those below chosen nodes. */
  public void addressWholeSchool(boolean whole) {
    this.wholeSchool = whole;
  }

  /**
   * Marks the draft as sent with its frozen counts.
   *
   * @param contentHash hash of content and recipients, for the question after a repeat
   */
  public void sent(Instant now, String contentHash, int students, int guardians, int unreachable) {
    expect(NotificationState.DRAFT);
    if (RichText.isEmpty(body)) {
      throw new BusinessException("shared.text.required").onField("body");
    }
    if (deadline != null && !deadline.isAfter(now)) {
      throw new BusinessException("notification.deadline.past").onField("deadline");
    }
    if (guardians == 0) {
      throw new BusinessException("notification.recipients.none").onField("recipients");
    }
    this.state = NotificationState.SENT;
    this.sentAt = now;
    this.contentHash = contentHash;
    this.students = students;
    this.guardians = guardians;
    this.unreachable = unreachable;
    this.mails = "OPEN";
  }

  /** Tells those who will not have read it after a while on another channel (F169). */
  public void fallBackAfter(Duration unread) {
    fallbackAt = sentAt.plus(unread);
  }

  /**
   * Withdraws it within the time after sending; nobody may later (F217).
   *
   * @throws BusinessException {@code notification.withdraw.tooLate} or when it is not sent
   */
  public void withdraw(Instant now, NoticeLimits limits) {
    expect(NotificationState.SENT);
    if (withdrawTimeLeft(now, limits).isZero()) {
      throw new BusinessException("notification.withdraw.tooLate", limits.withdraw().toHours());
    }
    state = NotificationState.WITHDRAWN;
    withdrawnAt = now;
    mails = "NONE";
  }

  /** Time left to withdraw, never negative; zero when it cannot be withdrawn. */
  public Duration withdrawTimeLeft(Instant now, NoticeLimits limits) {
    return state == NotificationState.SENT ? withdrawTimeLeft(sentAt, now, limits) : Duration.ZERO;
  }

  /** Time left to withdraw a notice that was sent at a moment; zero when it is over. */
  public static Duration withdrawTimeLeft(Instant sentAt, Instant now, NoticeLimits limits) {
    Instant last = sentAt.plus(limits.withdraw());
    return now.isAfter(last) ? Duration.ZERO : Duration.between(now, last).plusNanos(1);
  }

  /** Deletes a withdrawn one; the stub stays (F218). */
  public void delete(Instant now) {
    expect(NotificationState.WITHDRAWN);
    state = NotificationState.DELETED;
    deletedAt = now;
  }

  /**
   * Counts a reminder.
   *
   * @return its round, from 1 on
   * @throws BusinessException {@code notification.remind.tooMany} or {@code .tooSoon}
   */
  public int remind(Instant now, NoticeLimits limits) {
    expect(NotificationState.SENT);
    if (reminders >= limits.reminders()) {
      throw new BusinessException("notification.remind.tooMany", limits.reminders());
    }
    Instant last = remindedAt == null ? sentAt : remindedAt;
    if (now.isBefore(last.plus(limits.apart()))) {
      throw new BusinessException("notification.remind.tooSoon", limits.apart().toHours());
    }
    remindedAt = now;
    return ++reminders;
  }

  private void expect(NotificationState expected) {
    if (state != expected) {
      throw new BusinessException("notification.state.changed");
    }
  }

  public Long getId() {
    return id;
  }

  public String getPublicId() {
    return publicId;
  }

  public String getTitle() {
    return title;
  }

  public String getSummary() {
    return summary;
  }

  public SafeHtml getBody() {
    return body;
  }

  public NotificationMode getMode() {
    return mode;
  }

  public ConfirmRule getRule() {
    return rule;
  }

  public Instant getDeadline() {
    return deadline;
  }

  public boolean isWholeSchool() {
    return wholeSchool;
  }

  public long getSenderId() {
    return senderId;
  }

  public String getSenderName() {
    return senderName;
  }

  public ShownSender getShownAs() {
    return shownAs;
  }

  public NotificationState getState() {
    return state;
  }

  public Instant getSentAt() {
    return sentAt;
  }

  public Instant getWithdrawnAt() {
    return withdrawnAt;
  }

  /** Students among the recipients, those included whom nobody can be reached for. */
  public int getStudents() {
    return students;
  }

  /** Parents who got it. */
  public int getGuardians() {
    return guardians;
  }

  /** Students whom nobody can be reached for. */
  public int getUnreachable() {
    return unreachable;
  }

  public int getReminders() {
    return reminders;
  }

  public Instant getRemindedAt() {
    return remindedAt;
  }
}
