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
import java.util.Objects;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.smartcampus.shared.model.BirthDate;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.NameKeys;
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.model.TenantEntity;

/** A student of the roster (P-64, P-67). The number is unique in the school where it is given. */
@Entity
@Table(name = "student")
@jakarta.persistence.Cacheable(false)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "school_id",
    contextProperty = "eclipselink.tenant-id",
    discriminatorType = jakarta.persistence.DiscriminatorType.INTEGER)
public class Student extends TenantEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "student")
  @SequenceGenerator(name = "student", sequenceName = "student_seq", allocationSize = 50)
  private Long id;

  @Column(name = "public_id")
  private String publicId = PublicId.random();

  @Column(name = "student_no")
  private String studentNo;

  private String name;

  @Column(name = "name_sort")
  private String nameSort;

  @Column(name = "name_search")
  private String nameSearch;

  @Column(name = "other_name")
  private String otherName;

  @Enumerated(EnumType.STRING)
  private Gender gender;

  @Column(name = "birth_date")
  private BirthDate birthDate;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "class_id", referencedColumnName = "id")
  private StructureNode schoolClass;

  @Enumerated(EnumType.STRING)
  private StudentStatus status = StudentStatus.ACTIVE;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Student() {}

  /** A student of a class. */
  public Student(String name, StructureNode schoolClass, Instant now) {
    setName(name);
    setSchoolClass(schoolClass);
    this.createdAt = now;
  }

  public Long getId() {
    return id;
  }

  public String getPublicId() {
    return publicId;
  }

  public String getStudentNo() {
    return studentNo;
  }

  /** Number in the school, at most 32 characters; empty means none. */
  public void setStudentNo(String studentNo) {
    String text = PlainText.optional(studentNo, 32, "studentNo");
    String number = text.isEmpty() ? null : text;
    if (!Objects.equals(this.studentNo, number)) {
      this.studentNo = number;
      this.nameSearch = searchText();
    }
  }

  public String getName() {
    return name;
  }

  /** The name, 1–32 code points. */
  public void setName(String name) {
    this.name = PlainText.required(name, 32, "name");
    this.nameSort = NameKeys.sortKey(this.name);
    this.nameSearch = searchText();
  }

  public String getOtherName() {
    return otherName;
  }

  /** Name in another language, at most 64 code points; empty means none. */
  public void setOtherName(String otherName) {
    String text = PlainText.optional(otherName, 64, "otherName");
    String other = text.isEmpty() ? null : text;
    if (!Objects.equals(this.otherName, other)) {
      this.otherName = other;
      this.nameSearch = searchText();
    }
  }

  public Gender getGender() {
    return gender;
  }

  public void setGender(Gender gender) {
    this.gender = gender;
  }

  public BirthDate getBirthDate() {
    return birthDate;
  }

  public void setBirthDate(BirthDate birthDate) {
    this.birthDate = birthDate;
  }

  public StructureNode getSchoolClass() {
    return schoolClass;
  }

  /** Moves the student to a class. */
  public final void setSchoolClass(StructureNode schoolClass) {
    if (schoolClass.getKind() != NodeKind.CLASS) {
      throw new BusinessException("contactparents.student.classOnly").onField("schoolClass");
    }
    this.schoolClass = schoolClass;
  }

  public StudentStatus getStatus() {
    return status;
  }

  public void setStatus(StudentStatus status) {
    this.status = status;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  private String searchText() {
    return NameKeys.searchText(
        name, otherName == null ? "" : otherName, studentNo == null ? "" : studentNo);
  }
}
