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
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.model.PublicId;

/**
 * One human, over all schools (Q35). Made only from a verified mobile number; an unverified number
 * on a roster never makes or finds a person.
 */
@Entity
@Table(name = "person")
@jakarta.persistence.Cacheable(false)
public class Person {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person")
  @SequenceGenerator(name = "person", sequenceName = "person_seq", allocationSize = 50)
  private Long id;

  @Column(name = "public_id")
  private String publicId = PublicId.random();

  @Version private int version;
  private String name;
  private Mobile mobile;

  @Column(name = "mobile_index")
  private String mobileIndex;

  @Enumerated(EnumType.STRING)
  private Language language;

  @Column(name = "created_at")
  private Instant createdAt;

  private String preferences = "";

  @Column(name = "sign_in_after")
  private Instant signInAfter;

  @Column(name = "factor_since")
  private Instant factorSince;

  @Column(name = "factor_doubtful")
  private boolean factorDoubtful;

  protected Person() {}

  /**
   * A person whose mobile was just proven by a code; the name may be empty until a roster gives it.
   */
  public Person(String name, Mobile verifiedMobile, Language language, Instant now) {
    this.name = PlainText.normalize(name);
    this.mobile = verifiedMobile;
    this.mobileIndex = BlindIndex.ofBureau(verifiedMobile);
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

  public void setName(String name) {
    this.name = PlainText.normalize(name);
  }

  public Mobile getMobile() {
    return mobile;
  }

  public Language getLanguage() {
    return language;
  }

  public void setLanguage(Language language) {
    this.language = language;
  }

  /** Sign-ins that Keycloak remembers from before now open no session any more. */
  public void forgetSignIns(Instant now) {
    signInAfter = now;
  }

  /**
   * Whether a sign-in at Keycloak still counts. Keycloak tells whole seconds.
   *
   * @param at when he proved at Keycloak who he is
   */
  public boolean acceptsSignIn(Instant at) {
    return signInAfter == null || !at.isBefore(signInAfter.truncatedTo(ChronoUnit.SECONDS));
  }

  /**
   * A second factor of his is known.
   *
   * @param doubtful set up while a school asked for a verification: it proves nothing there yet
   */
  public void hasFactor(Instant since, boolean doubtful) {
    factorSince = factorSince == null ? since : factorSince;
    factorDoubtful = factorDoubtful || doubtful;
  }

  /** A code to his mobile confirmed that it is he who has the second factor. */
  public void confirmFactor() {
    factorDoubtful = false;
  }

  /** His second factors were taken away. */
  public void forgetFactor() {
    factorSince = null;
    factorDoubtful = false;
  }

  /** Since when a second factor of his is known, or null. */
  public Instant getFactorSince() {
    return factorSince;
  }

  /** Whether he has a second factor that counts as a verification. */
  public boolean canVerifyByFactor() {
    return factorSince != null && !factorDoubtful;
  }

  /** The person's own choices on lists, by name. */
  public Map<String, String> preferences() {
    return Preferences.read(preferences);
  }

  /**
   * Keeps a choice; an empty value takes it back.
   *
   * @throws IllegalArgumentException for a name or value that is not of the product's own
   */
  public void prefer(String name, String value) {
    preferences = Preferences.with(preferences, name, value);
  }
}
