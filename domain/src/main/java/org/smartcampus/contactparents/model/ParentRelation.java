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
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.model.TenantEntity;

/**
 * What a parent is to a student. PENDING comes from a roster, ACTIVE is verified, ENDED was
 * unbound; notices reach a parent through active relations only (§3.3).
 */
@Entity
@Table(name = "parent_relation")
@jakarta.persistence.Cacheable(false)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "school_id",
    contextProperty = "eclipselink.tenant-id",
    discriminatorType = jakarta.persistence.DiscriminatorType.INTEGER)
public class ParentRelation extends TenantEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parent_relation")
  @SequenceGenerator(
      name = "parent_relation",
      sequenceName = "parent_relation_seq",
      allocationSize = 50)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "parent_id", referencedColumnName = "id")
  private Parent parent;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "student_id", referencedColumnName = "id")
  private Student student;

  @Enumerated(EnumType.STRING)
  private RelationKind relation;

  @Column(name = "relation_text")
  private String relationText;

  @Column(name = "sort_order")
  private int sortOrder;

  @Column(name = "receives_notices")
  private boolean receivesNotices = true;

  @Enumerated(EnumType.STRING)
  private RelationState state = RelationState.PENDING;

  @Column(name = "activated_at")
  private Instant activatedAt;

  protected ParentRelation() {}

  /** A relation from a roster or a form, not verified yet. */
  public ParentRelation(Parent parent, Student student, RelationKind relation, String text) {
    this.parent = parent;
    this.student = student;
    setRelation(relation, text);
  }

  public Long getId() {
    return id;
  }

  public Parent getParent() {
    return parent;
  }

  public Student getStudent() {
    return student;
  }

  public RelationKind getRelation() {
    return relation;
  }

  public String getRelationText() {
    return relationText;
  }

  /** The kind and, for OTHER, its own word of at most 32 code points. */
  public final void setRelation(RelationKind relation, String text) {
    this.relation = relation;
    String word = PlainText.optional(text, 32, "relationText");
    this.relationText = relation == RelationKind.OTHER && !word.isEmpty() ? word : null;
  }

  public int getSortOrder() {
    return sortOrder;
  }

  public void setSortOrder(int sortOrder) {
    this.sortOrder = sortOrder;
  }

  public boolean isReceivesNotices() {
    return receivesNotices;
  }

  public void setReceivesNotices(boolean receivesNotices) {
    this.receivesNotices = receivesNotices;
  }

  public RelationState getState() {
    return state;
  }

  public Instant getActivatedAt() {
    return activatedAt;
  }

  /** Verified. */
  public void activate(Instant now) {
    this.state = RelationState.ACTIVE;
    this.activatedAt = now;
  }

  /** Unbound; the row stays for the history. */
  public void end() {
    this.state = RelationState.ENDED;
  }

  /** Back on the roster after it had ended. */
  public void reopen() {
    this.state = RelationState.PENDING;
    this.activatedAt = null;
  }
}
