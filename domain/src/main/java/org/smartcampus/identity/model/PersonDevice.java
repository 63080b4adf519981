package org.smartcampus.identity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.smartcampus.shared.model.InsertAfter;
import org.smartcampus.shared.model.PublicId;

/**
 * A browser in which a person signed in (F165), known by a cookie that outlives sessions. It proves
 * nothing by itself.
 */
@InsertAfter(Person.class)
@Entity
@Table(name = "person_device")
@jakarta.persistence.Cacheable(false)
public class PersonDevice {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_device")
  @SequenceGenerator(
      name = "person_device",
      sequenceName = "person_device_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "public_id")
  private String publicId = PublicId.random();

  @Column(name = "person_id")
  private long personId;

  @Column(name = "token_hash")
  private String tokenHash;

  private String agent;
  private String address;

  @Column(name = "first_seen_at")
  private Instant firstSeenAt;

  @Column(name = "last_seen_at")
  private Instant lastSeenAt;

  protected PersonDevice() {}

  /** A browser that a person signs in with for the first time. */
  public PersonDevice(long personId, String tokenHash, Instant now) {
    this.personId = personId;
    this.tokenHash = tokenHash;
    this.firstSeenAt = now;
  }

  /** Notes a sign-in: what the browser calls itself, at most 200 characters, and from where. */
  public void signedIn(String userAgent, String from, Instant now) {
    agent = userAgent.length() > 200 ? userAgent.substring(0, 200) : userAgent;
    address = from;
    lastSeenAt = now;
  }

  public Long getId() {
    return id;
  }

  public String getPublicId() {
    return publicId;
  }

  public long getPersonId() {
    return personId;
  }

  /** What the browser called itself at the last sign-in. */
  public String getAgent() {
    return agent;
  }
}
