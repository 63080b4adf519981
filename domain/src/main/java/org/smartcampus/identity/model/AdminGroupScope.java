package org.smartcampus.identity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

/** One subtree in an admin group's scope: the root's kind and id; everything below is included. */
@InsertAfter(AdminGroup.class)
@Entity
@Table(name = "admin_group_scope")
@jakarta.persistence.Cacheable(false)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "school_id",
    contextProperty = "eclipselink.tenant-id",
    discriminatorType = jakarta.persistence.DiscriminatorType.INTEGER)
public class AdminGroupScope extends TenantEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "admin_group_scope")
  @SequenceGenerator(
      name = "admin_group_scope",
      sequenceName = "admin_group_scope_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "group_id")
  private long groupId;

  @Enumerated(EnumType.STRING)
  private ScopeKind kind;

  @Column(name = "target_id")
  private long targetId;

  protected AdminGroupScope() {}

  public AdminGroupScope(long groupId, ScopeKind kind, long targetId) {
    this.groupId = groupId;
    this.kind = kind;
    this.targetId = targetId;
  }

  public ScopeKind getKind() {
    return kind;
  }

  public long getTargetId() {
    return targetId;
  }
}
