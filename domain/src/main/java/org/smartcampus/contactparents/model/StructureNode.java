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
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.model.TenantEntity;

/**
 * A campus, section, grade or class (P-60). The path holds the ids from the top to the node itself,
 * like {@code /12/40/77/}; a branch is one prefix.
 */
@Entity
@Table(name = "structure_node")
@jakarta.persistence.Cacheable(false)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "school_id",
    contextProperty = "eclipselink.tenant-id",
    discriminatorType = jakarta.persistence.DiscriminatorType.INTEGER)
public class StructureNode extends TenantEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "structure_node")
  @SequenceGenerator(
      name = "structure_node",
      sequenceName = "structure_node_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "public_id")
  private String publicId = PublicId.random();

  @Enumerated(EnumType.STRING)
  private NodeKind kind;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "parent_id", referencedColumnName = "id")
  private StructureNode parent;

  private String path = "";
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "standard_grade")
  private StandardGrade standardGrade;

  @Enumerated(EnumType.STRING)
  @Column(name = "section_kind")
  private SectionKind sectionKind;

  @Column(name = "entry_year")
  private Integer entryYear;

  private String code;

  @Column(name = "sort_order")
  private int sortOrder;

  @Enumerated(EnumType.STRING)
  private NodeState state = NodeState.ACTIVE;

  protected StructureNode() {}

  /**
   * A node below {@code parent}, which is null for a campus.
   *
   * @throws BusinessException when the kinds do not follow each other or the name breaks the rules
   */
  public StructureNode(NodeKind kind, StructureNode parent, String name) {
    NodeKind above = parent == null ? null : parent.kind;
    if (above != kind.parent()) {
      throw new BusinessException("contactparents.node.wrongParent");
    }
    this.kind = kind;
    this.parent = parent;
    this.name = NodeNames.checked(name);
  }

  /** Completes the path once the id is known (after persist). */
  public void placed() {
    path = (parent == null ? "/" : parent.path) + id + "/";
  }

  public Long getId() {
    return id;
  }

  public String getPublicId() {
    return publicId;
  }

  public NodeKind getKind() {
    return kind;
  }

  public StructureNode getParent() {
    return parent;
  }

  public String getPath() {
    return path;
  }

  public String getName() {
    return name;
  }

  /** Gives another name; the rules of {@link NodeNames} hold. */
  public void rename(String name) {
    this.name = NodeNames.checked(name);
  }

  public StandardGrade getStandardGrade() {
    return standardGrade;
  }

  public void setStandardGrade(StandardGrade standardGrade) {
    this.standardGrade = standardGrade;
  }

  public SectionKind getSectionKind() {
    return sectionKind;
  }

  public void setSectionKind(SectionKind sectionKind) {
    this.sectionKind = sectionKind;
  }

  public Integer getEntryYear() {
    return entryYear;
  }

  /** Year of entry, 1970–2100, or null (S13). */
  public void setEntryYear(Integer entryYear) {
    if (entryYear != null && (entryYear < 1970 || entryYear > 2100)) {
      throw new BusinessException("contactparents.node.entryYear").onField("entryYear");
    }
    this.entryYear = entryYear;
  }

  public String getCode() {
    return code;
  }

  /** A class's code within its grade, at most 16 code points; null for other kinds. */
  public void setCode(String code) {
    String text = PlainText.optional(code, 16, "code");
    this.code = text.isEmpty() ? null : text;
  }

  public int getSortOrder() {
    return sortOrder;
  }

  public void setSortOrder(int sortOrder) {
    this.sortOrder = sortOrder;
  }

  public NodeState getState() {
    return state;
  }
}
