package org.smartcampus.identity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.smartcampus.shared.model.InsertAfter;

/** Keycloak user name → person. For real people the name is the person's public id. */
@InsertAfter(Person.class)
@Entity(name = "PersonLogin")
@jakarta.persistence.Table(name = "person_login")
@jakarta.persistence.Cacheable(false)
public class PersonLogin {
  @Id private String username;

  @Column(name = "person_id")
  private long personId;

  @Column(name = "created_at")
  private Instant createdAt;

  protected PersonLogin() {}

  public PersonLogin(String username, long personId, Instant now) {
    this.username = username;
    this.personId = personId;
    this.createdAt = now;
  }

  public long getPersonId() {
    return personId;
  }
}
