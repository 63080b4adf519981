package org.smartcampus.contacts.model;

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
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NameKeys;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.model.TenantEntity;

/**
 * A member of the school's staff (P-21). Account, mobile and e-mail are unique in the school, the
 * account ignoring case; a member who left gives them free.
 */
@Entity
@Table(name = "member")
@jakarta.persistence.Cacheable(false)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "school_id",
    contextProperty = "eclipselink.tenant-id",
    discriminatorType = jakarta.persistence.DiscriminatorType.INTEGER)
public class Member extends TenantEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "member")
  @SequenceGenerator(name = "member", sequenceName = "member_seq", allocationSize = 50)
  private Long id;

  @Column(name = "public_id")
  private String publicId = PublicId.random();

  private String account;

  @Column(name = "account_folded")
  private String accountFolded;

  @Column(name = "account_generated")
  private boolean accountGenerated;

  private String name;

  @Column(name = "name_sort")
  private String nameSort;

  @Column(name = "name_search")
  private String nameSearch;

  @Column(name = "english_name")
  private String englishName;

  private String title;

  @Column(name = "external_title")
  private String externalTitle;

  @Column(name = "employee_no")
  private String employeeNo;

  @Enumerated(EnumType.STRING)
  private Gender gender;

  private Mobile mobile;

  @Column(name = "mobile_index")
  private String mobileIndex;

  @Column(name = "mobile_last_four")
  private String mobileLastFour;

  private String landline;
  private Email email;

  @Column(name = "email_index")
  private String emailIndex;

  @Enumerated(EnumType.STRING)
  private MemberCategory category;

  @Enumerated(EnumType.STRING)
  private MemberState state = MemberState.INVITED;

  @Column(name = "person_id")
  private Long personId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "joined_at")
  private Instant joinedAt;

  @Column(name = "left_at")
  private Instant leftAt;

  protected Member() {}

  /**
   * A new member, invited. Without an account one is made, which may be changed once (F055).
   *
   * @param schoolId the school, for the keys of the blind indexes
   */
  public Member(int schoolId, MemberFields fields, Instant now) {
    createdAt = now;
    accountGenerated = fields.account() == null;
    account =
        accountGenerated
            ? "m" + PublicId.random().replaceAll("[^A-Za-z0-9]", "").substring(0, 9)
            : fields.account();
    accountFolded = MemberRules.foldAccount(account);
    category = MemberRules.categoryOf(fields.title());
    change(schoolId, fields);
  }

  /**
   * Takes over edited fields.
   *
   * @throws BusinessException {@code contacts.account.fixed} when the account may not change any
   *     more
   */
  public void change(int schoolId, MemberFields fields) {
    MemberRules.reachable(fields.mobile(), fields.email());
    changeAccount(fields.account());
    name = fields.name();
    englishName = fields.englishName();
    title = fields.title();
    externalTitle = fields.externalTitle();
    employeeNo = fields.employeeNo();
    gender = fields.gender();
    landline = fields.landline();
    if (fields.category() != null) {
      category = fields.category();
    }
    nameSort = NameKeys.sortKey(name);
    nameSearch = NameKeys.searchText(name, englishName, account);
    setMobile(schoolId, fields.mobile());
    setEmail(schoolId, fields.email());
  }

  private void changeAccount(String wanted) {
    if (wanted == null || wanted.equals(account)) {
      return;
    }
    if (!accountGenerated) {
      throw new BusinessException("contacts.account.fixed").onField("account");
    }
    account = wanted;
    accountFolded = MemberRules.foldAccount(wanted);
    accountGenerated = false;
  }

  // An equal value must not be written again: it would be encrypted anew and count as a change.
  private void setMobile(int schoolId, Mobile value) {
    if (!Objects.equals(mobile, value)) {
      mobile = value;
      mobileIndex = BlindIndex.ofSchool(schoolId, value);
      mobileLastFour = BlindIndex.lastFour(schoolId, value);
    }
  }

  private void setEmail(int schoolId, Email value) {
    if (!Objects.equals(email, value)) {
      email = value;
      emailIndex = BlindIndex.ofSchool(schoolId, value);
    }
  }

  /** The member has proven the mobile: becomes a joined one. */
  public void join(long person, Instant now) {
    personId = person;
    if (state == MemberState.INVITED) {
      state = MemberState.JOINED;
      joinedAt = now;
    }
  }

  /** Shuts the member out; he stays on the roster. */
  public void disable() {
    if (state == MemberState.LEFT) {
      throw new BusinessException("contacts.member.hasLeft");
    }
    state = MemberState.DISABLED;
  }

  /** Lets a disabled member in again: joined if he had joined, else invited. */
  public void enable() {
    if (state == MemberState.DISABLED) {
      state = personId == null ? MemberState.INVITED : MemberState.JOINED;
    }
  }

  /** Takes the member off the roster; account, mobile and e-mail become free. */
  public void leave(Instant now) {
    state = MemberState.LEFT;
    leftAt = now;
    accountFolded = null;
    mobileIndex = null;
    mobileLastFour = null;
    emailIndex = null;
  }

  public Long getId() {
    return id;
  }

  public String getPublicId() {
    return publicId;
  }

  public String getAccount() {
    return account;
  }

  /** True while the account is the system's own and may be changed once. */
  public boolean isAccountGenerated() {
    return accountGenerated;
  }

  public String getName() {
    return name;
  }

  public String getEnglishName() {
    return englishName;
  }

  public String getTitle() {
    return title;
  }

  public String getExternalTitle() {
    return externalTitle;
  }

  public String getEmployeeNo() {
    return employeeNo;
  }

  /** May be null. */
  public Gender getGender() {
    return gender;
  }

  /** May be null. */
  public Mobile getMobile() {
    return mobile;
  }

  public String getLandline() {
    return landline;
  }

  /** May be null. */
  public Email getEmail() {
    return email;
  }

  public MemberCategory getCategory() {
    return category;
  }

  /** Changes whether the member teaches (F080). */
  public void setCategory(MemberCategory category) {
    this.category = category;
  }

  public MemberState getState() {
    return state;
  }

  /** The person who joined as this member, or null. */
  public Long getPersonId() {
    return personId;
  }

  public Instant getJoinedAt() {
    return joinedAt;
  }
}
