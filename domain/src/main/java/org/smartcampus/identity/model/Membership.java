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
import jakarta.persistence.Version;
import java.time.Instant;
import org.smartcampus.shared.model.InsertAfter;

/**
 * A person's role in a school. {@code refId} names what stands behind the role there: the admin
 * group of a sub-admin, the member of a staff role, the parent of a parent role. Ended, never
 * deleted.
 */
@InsertAfter(Person.class)
@Entity
@Table(name = "membership")
@jakarta.persistence.Cacheable(false)
public class Membership {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "membership")
  @SequenceGenerator(name = "membership", sequenceName = "membership_seq", allocationSize = 50)
  private Long id;

  @Column(name = "person_id")
  private long personId;

  @Column(name = "school_id")
  private Integer schoolId;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "ref_id")
  private Long refId;

  private String state = "ACTIVE";

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  private String organization;

  @Version private int version;

  protected Membership() {}

  public Membership(long personId, Integer schoolId, Role role, Long refId, Instant now) {
    this.personId = personId;
    this.schoolId = schoolId;
    this.role = role;
    this.refId = refId;
    this.createdAt = now;
  }

  /** A role of somebody of another organization, which ends by itself (F117). */
  public static Membership external(
      long personId,
      Integer schoolId,
      long group,
      String organization,
      Instant endsAt,
      Instant now) {
    Membership role = new Membership(personId, schoolId, Role.SUB_ADMIN, group, now);
    role.organization = organization;
    role.endsAt = endsAt;
    return role;
  }

  /** Gives nothing until it is resumed. */
  public void pause() {
    state = "PAUSED";
  }

  public void resume() {
    state = "ACTIVE";
  }

  public boolean isPaused() {
    return state.equals("PAUSED");
  }

  public boolean isEnded() {
    return endedAt != null;
  }

  /** What changes of an external role: whose he is, his admin group, when it ends by itself. */
  public void change(String of, long group, Instant moment) {
    organization = of;
    refId = group;
    endsAt = moment;
  }

  /** The organization of somebody who is not of the school; null for its own people. */
  public String getOrganization() {
    return organization;
  }

  public Long getId() {
    return id;
  }

  public void end(Instant now) {
    state = "ENDED";
    endedAt = now;
  }

  public long getPersonId() {
    return personId;
  }

  /** The school, or null for a role in the bureau. */
  public Integer getSchoolId() {
    return schoolId;
  }

  public Role getRole() {
    return role;
  }

  public Long getRefId() {
    return refId;
  }

  /** When the role was given. */
  public Instant getCreatedAt() {
    return createdAt;
  }
}
