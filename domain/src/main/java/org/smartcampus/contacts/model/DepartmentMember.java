package org.smartcampus.contacts.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.smartcampus.shared.model.InsertAfter;
import org.smartcampus.shared.model.TenantEntity;

/** A member's place in a department (F050, F052): one is the main one, in some he is a leader. */
@InsertAfter({Department.class, Member.class})
@Entity
@Table(name = "department_member")
@jakarta.persistence.Cacheable(false)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "school_id",
    contextProperty = "eclipselink.tenant-id",
    discriminatorType = jakarta.persistence.DiscriminatorType.INTEGER)
public class DepartmentMember extends TenantEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "department_member")
  @SequenceGenerator(
      name = "department_member",
      sequenceName = "department_member_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "department_id")
  private long departmentId;

  @Column(name = "member_id")
  private long memberId;

  private boolean leader;
  private boolean main;

  @Column(name = "sort_order")
  private int sortOrder;

  protected DepartmentMember() {}

  public DepartmentMember(long departmentId, long memberId, boolean leader, int sortOrder) {
    this.departmentId = departmentId;
    this.memberId = memberId;
    place(leader, sortOrder);
  }

  /** Sets flag and place; the first department of a member is the main one. */
  public void place(boolean isLeader, int order) {
    leader = isLeader;
    sortOrder = order;
    main = order == 0;
  }

  public long getDepartmentId() {
    return departmentId;
  }

  public long getMemberId() {
    return memberId;
  }

  public boolean isLeader() {
    return leader;
  }

  public boolean isMain() {
    return main;
  }

  /** 0 for the main department, then counting up. */
  public int getSortOrder() {
    return sortOrder;
  }
}
