package org.smartcampus.contactparents.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NameKeys;
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.model.TenantEntity;

/**
 * A parent on the roster of a school (P-64, P-67); bound to a person once he has verified his
 * mobile and a teacher has approved him (§3.3).
 */
@Entity
@Table(name = "parent")
@jakarta.persistence.Cacheable(false)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "school_id",
    contextProperty = "eclipselink.tenant-id",
    discriminatorType = jakarta.persistence.DiscriminatorType.INTEGER)
public class Parent extends TenantEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parent")
  @SequenceGenerator(name = "parent", sequenceName = "parent_seq", allocationSize = 50)
  private Long id;

  @Column(name = "public_id")
  private String publicId = PublicId.random();

  private String name;

  @Column(name = "name_sort")
  private String nameSort;

  @Column(name = "name_search")
  private String nameSearch;

  private Mobile mobile;

  @Column(name = "mobile_index")
  private String mobileIndex;

  @Column(name = "mobile_last_four")
  private String mobileLastFour;

  private Email email;

  @Column(name = "email_index")
  private String emailIndex;

  @Enumerated(EnumType.STRING)
  private Language language;

  @Column(name = "person_id")
  private Long personId;

  @Column(name = "bound_at")
  private Instant boundAt;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Parent() {}

  /** A parent who is not bound yet. */
  public Parent(String name, Language language, Instant now) {
    setName(name);
    this.language = language;
    this.createdAt = now;
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

  /** The name, 1–64 code points. */
  public void setName(String name) {
    this.name = PlainText.required(name, 64, "name");
    this.nameSort = NameKeys.sortKey(this.name);
    this.nameSearch = NameKeys.searchText(this.name);
  }

  public Mobile getMobile() {
    return mobile;
  }

  /** Sets the number with its blind indexes under the school's key; null means none. */
  public void setMobile(int schoolId, Mobile mobile) {
    if (!Objects.equals(this.mobile, mobile)) {
      this.mobile = mobile;
      this.mobileIndex = BlindIndex.ofSchool(schoolId, mobile);
      this.mobileLastFour = BlindIndex.lastFour(schoolId, mobile);
    }
  }

  public String getMobileIndex() {
    return mobileIndex;
  }

  public Email getEmail() {
    return email;
  }

  /** Sets the address with its blind index under the school's key; null means none. */
  public void setEmail(int schoolId, Email email) {
    if (!Objects.equals(this.email, email)) {
      this.email = email;
      this.emailIndex = BlindIndex.ofSchool(schoolId, email);
    }
  }

  public Language getLanguage() {
    return language;
  }

  public void setLanguage(Language language) {
    this.language = language;
  }

  /** The person behind a bound parent, or null. */
  public Long getPersonId() {
    return personId;
  }

  public boolean isBound() {
    return personId != null;
  }

  public Instant getBoundAt() {
    return boundAt;
  }

  /** Binds to the person who proved the mobile and was approved. */
  public void bind(long personId, Instant now) {
    this.personId = personId;
    this.boundAt = now;
  }

  /** Takes the person off again. */
  public void unbind() {
    this.personId = null;
    this.boundAt = null;
  }
}
