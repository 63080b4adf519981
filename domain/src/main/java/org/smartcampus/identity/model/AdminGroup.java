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
import java.util.EnumSet;
import java.util.Locale;
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

  @Column(name = "name_folded")
  private String nameFolded;

  private String permissions;

  @Enumerated(EnumType.STRING)
  private AdminGroupState state = AdminGroupState.ACTIVE;

  @Column(name = "own_departments")
  private boolean ownDepartments;

  protected AdminGroup() {}

  /** A group of a name of 1–32 code points and with these permissions. */
  public AdminGroup(String name, Set<Permission> permissions) {
    rename(name);
    grant(permissions);
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

  /** Names are unique in the school without regard to case. */
  public static String fold(String name) {
    return PlainText.normalize(name).toLowerCase(Locale.ROOT);
  }

  /** Changes the name, 1–32 code points. */
  public final void rename(String newName) {
    name = PlainText.required(newName, 32, "name");
    nameFolded = fold(name);
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

  /** Replaces the permissions. */
  public final void grant(Set<Permission> permissions) {
    this.permissions = String.join(",", permissions.stream().map(Enum::name).sorted().toList());
  }

  public AdminGroupState getState() {
    return state;
  }

  public boolean isActive() {
    return state == AdminGroupState.ACTIVE;
  }

  public void suspend() {
    state = AdminGroupState.SUSPENDED;
  }

  public void resume() {
    state = AdminGroupState.ACTIVE;
  }

  /** Whether each administrator's own departments, with all below, are in his scope too. */
  public boolean isOwnDepartments() {
    return ownDepartments;
  }

  public void setOwnDepartments(boolean ownDepartments) {
    this.ownDepartments = ownDepartments;
  }
}
