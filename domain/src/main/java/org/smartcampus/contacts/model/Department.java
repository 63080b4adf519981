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
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.model.TenantEntity;

/**
 * A department. Departments form one tree per school below a root that stands for the school; the
 * path of ids makes a subtree a prefix. The number of members below stands beside it in the table
 * and is kept by the store.
 */
@Entity
@Table(name = "department")
@jakarta.persistence.Cacheable(false)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "school_id",
    contextProperty = "eclipselink.tenant-id",
    discriminatorType = jakarta.persistence.DiscriminatorType.INTEGER)
public class Department extends TenantEntity {
  /** Number of the root, as the API knows it. */
  public static final int ROOT_NUMBER = 1;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "department")
  @SequenceGenerator(name = "department", sequenceName = "department_seq", allocationSize = 50)
  private Long id;

  @Column(name = "public_id")
  private String publicId = PublicId.random();

  private int number;

  @Column(name = "parent_id")
  private Long parentId;

  private String path = "";
  private int depth;
  private String name;

  @Column(name = "name_folded")
  private String nameFolded;

  @Column(name = "sort_order")
  private int sortOrder;

  protected Department() {}

  /** The root of a school, named after it. */
  public static Department root(String schoolName) {
    Department root = new Department();
    root.number = ROOT_NUMBER;
    root.depth = 1;
    root.name = schoolName;
    root.nameFolded = fold(schoolName);
    return root;
  }

  /**
   * A department below another one.
   *
   * @param number its number in the school, unique there
   * @throws BusinessException for a bad name or a level below the fifteenth
   */
  public Department(Department parent, String name, int number, int sortOrder) {
    MemberRules.depth(parent.depth + 1);
    this.parentId = parent.id;
    this.depth = parent.depth + 1;
    this.number = number;
    this.sortOrder = sortOrder;
    rename(name);
  }

  /** Completes the path once the id is known. */
  public void place(Department parent) {
    path = (parent == null ? "/" : parent.path) + id + "/";
  }

  /** Names are compared without case and width among siblings. */
  public static String fold(String name) {
    String folded =
        java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKC)
            .toLowerCase(java.util.Locale.ROOT);
    int most = Math.min(64, folded.codePointCount(0, folded.length()));
    return folded.substring(0, folded.offsetByCodePoints(0, most));
  }

  /** Changes the name; the root keeps the school's. */
  public void rename(String newName) {
    if (isRoot()) {
      throw new BusinessException("contacts.department.rootFixed");
    }
    name = MemberRules.departmentName(newName);
    nameFolded = fold(name);
  }

  public boolean isRoot() {
    return number == ROOT_NUMBER;
  }

  public Long getId() {
    return id;
  }

  public String getPublicId() {
    return publicId;
  }

  public int getNumber() {
    return number;
  }

  public Long getParentId() {
    return parentId;
  }

  /** Ids from the root to this one, {@code /1/7/}. */
  public String getPath() {
    return path;
  }

  /** Level; the root has 1. */
  public int getDepth() {
    return depth;
  }

  public String getName() {
    return name;
  }

  public int getSortOrder() {
    return sortOrder;
  }
}
