package org.smartcampus.contactparents.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.smartcampus.contacts.model.Member;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.InsertAfter;
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.model.TenantEntity;

/** A member's role on a node: form teacher of a class, head of a branch, subject teacher (P-63). */
@Entity
@Table(name = "teacher_post")
@InsertAfter(Member.class)
@jakarta.persistence.Cacheable(false)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "school_id",
    contextProperty = "eclipselink.tenant-id",
    discriminatorType = jakarta.persistence.DiscriminatorType.INTEGER)
public class TeacherPost extends TenantEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "teacher_post")
  @SequenceGenerator(name = "teacher_post", sequenceName = "teacher_post_seq", allocationSize = 50)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "node_id", referencedColumnName = "id")
  private StructureNode node;

  @Column(name = "member_id")
  private long memberId;

  @Enumerated(EnumType.STRING)
  private TeacherRole role;

  private boolean main;
  private String subject = "";
  private LocalDate since;

  protected TeacherPost() {}

  /**
   * A post from a day on.
   *
   * @param subject required for a subject teacher, at most 15 code points (S13); else ignored
   */
  public TeacherPost(
      StructureNode node, long memberId, TeacherRole role, String subject, LocalDate since) {
    if (node.getKind() != role.on()) {
      throw new BusinessException("contactparents.teacher.wrongNode").onField("role");
    }
    this.node = node;
    this.memberId = memberId;
    this.role = role;
    this.subject =
        role == TeacherRole.SUBJECT_TEACHER ? PlainText.required(subject, 15, "subject") : "";
    this.since = since;
  }

  public Long getId() {
    return id;
  }

  public StructureNode getNode() {
    return node;
  }

  public long getMemberId() {
    return memberId;
  }

  public TeacherRole getRole() {
    return role;
  }

  /** True for the one main form teacher of a class. */
  public boolean isMain() {
    return main;
  }

  public void setMain(boolean main) {
    this.main = main;
  }

  public String getSubject() {
    return subject;
  }

  public LocalDate getSince() {
    return since;
  }
}
