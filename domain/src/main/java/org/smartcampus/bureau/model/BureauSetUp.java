package org.smartcampus.bureau.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.PlainText;

/**
 * The set-up of an installation that has no administrator yet (design §5): one link at a time,
 * known by its hash, and how far the person who opened it has come. It gives nothing once there is
 * an administrator of the bureau.
 */
@Entity
@Table(name = "bureau_set_up")
@Cacheable(false)
public class BureauSetUp {
  /** The only id. */
  public static final int ID = 1;

  /** How long a link may be used. */
  public static final Duration LIFE = Duration.ofHours(24);

  /** Longest name, in code points (§3.1). */
  public static final int NAME_MAX = 32;

  /** Codes that one link may send, so that who holds it cannot flood strangers' telephones. */
  static final int CODES = 20;

  @Id private int id = ID;

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "expires_at")
  private Instant expiresAt;

  private String name = "";

  private Mobile mobile;

  @Column(name = "code_request")
  private String codeRequest;

  private int codes;

  protected BureauSetUp() {}

  /** A fresh link. */
  public BureauSetUp(String token, Instant now) {
    renew(token, now);
  }

  /** Another link in place of this one, whose progress is forgotten. */
  public final void renew(String token, Instant now) {
    tokenHash = hash(token);
    expiresAt = now.plus(LIFE);
    codes = 0;
    name = "";
    forgetCode();
  }

  /** True when the link with this token may be used now. */
  public boolean isOpen(String token, Instant now) {
    return tokenHash.equals(hash(token)) && now.isBefore(expiresAt);
  }

  /**
   * Takes the name and the mobile of the future administrator, to which a code goes next.
   *
   * @throws BusinessException {@code shared.text.required}, {@code shared.text.tooLong} on field
   *     {@code name}; {@code shared.error.tooManyRequests} on field {@code mobile} after twenty
   *     codes
   */
  public void askCode(String rawName, Mobile to) {
    name = PlainText.required(rawName, NAME_MAX, "name");
    if (codes >= CODES) {
      throw new BusinessException("shared.error.tooManyRequests").onField("mobile");
    }
    codes++;
    mobile = to;
  }

  /** The code is on its way. */
  public void codeSent(String request) {
    codeRequest = request;
  }

  /** Back to the form. */
  public final void forgetCode() {
    codeRequest = null;
    mobile = null;
  }

  public String getName() {
    return name;
  }

  /** The mobile that a code went to; null before. */
  public Mobile getMobile() {
    return mobile;
  }

  /** The request that the code belongs to; null before. */
  public String getCodeRequest() {
    return codeRequest;
  }

  private static String hash(String token) {
    return BlindIndex.ofSecret("bureau-set-up", token);
  }
}
