package org.smartcampus.contactparents.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
import org.smartcampus.shared.model.TenantEntity;

/**
 * Two persons of a roster gave one telephone (design §8.6): the first named keeps it, the other
 * stays a parent without a number. It is open as long as he has none and the holder keeps his.
 */
@Entity
@Table(name = "roster_conflict")
@jakarta.persistence.Cacheable(false)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "school_id",
    contextProperty = "eclipselink.tenant-id",
    discriminatorType = jakarta.persistence.DiscriminatorType.INTEGER)
public class RosterConflict extends TenantEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "roster_conflict")
  @SequenceGenerator(
      name = "roster_conflict",
      sequenceName = "roster_conflict_seq",
      allocationSize = 50)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "parent_id", referencedColumnName = "id")
  private Parent parent;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "holder_id", referencedColumnName = "id")
  private Parent holder;

  @Column(name = "mobile_index")
  private String mobileIndex;

  @Column(name = "created_at")
  private Instant createdAt;

  protected RosterConflict() {}

  /** The parent wanted the number that the holder has. */
  public RosterConflict(Parent parent, Parent holder, String mobileIndex, Instant now) {
    this.parent = parent;
    this.holder = holder;
    this.mobileIndex = mobileIndex;
    this.createdAt = now;
  }

  public Long getId() {
    return id;
  }

  public Parent getParent() {
    return parent;
  }

  public Parent getHolder() {
    return holder;
  }

  public String getMobileIndex() {
    return mobileIndex;
  }
}
