package org.smartcampus.identity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.model.TenantEntity;

/** Sub-admins who share one set of permissions and one scope (F110). */
@Entity
@Table(name = "admin_group")
@jakarta.persistence.Cacheable(false)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "school_id",
    contextProperty = "eclipselink.tenant-id",
    discriminatorType = jakarta.persistence.DiscriminatorType.INTEGER)
public class AdminGroup extends TenantEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "admin_group")
  @SequenceGenerator(name = "admin_group", sequenceName = "admin_group_seq", allocationSize = 50)
  private Long id;

  @Column(name = "public_id")
  private String publicId = PublicId.random();

  private String name;
  private String permissions;

  protected AdminGroup() {}

  public AdminGroup(String name, Set<Permission> permissions) {
    this.name = PlainText.required(name, 32, "name");
    this.permissions = String.join(",", permissions.stream().map(Enum::name).sorted().toList());
  }

  public Long getId() {
    return id;
  }

  public String getPublicId() {
    return publicId;
  }

  public String getName() {
    return name;
  }

  public Set<Permission> permissions() {
    Set<Permission> set = EnumSet.noneOf(Permission.class);
    for (String name : permissions.split(",")) {
      if (!name.isEmpty()) {
        set.add(Permission.valueOf(name));
      }
    }
    return set;
  }
}
