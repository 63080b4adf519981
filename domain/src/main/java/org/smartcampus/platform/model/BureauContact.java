package org.smartcampus.platform.model;

import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.PlainText;

/**
 * Whom people may ask at the bureau where a page can do no more for them (§3.1, P-09). Shown to
 * everybody, so nobody's own number belongs here; each part may be empty.
 *
 * @param name an office or a person, at most {@link #NAME_MAX} code points
 * @param telephone as people dial it, with or without country code
 */
public record BureauContact(String name, String telephone, String email) {
  /** While nothing is set. */
  public static final BureauContact NONE = new BureauContact("", "", "");

  /** Most code points of the name. */
  public static final int NAME_MAX = 64;

  /** Most characters of the telephone number. */
  public static final int TELEPHONE_MAX = 32;

  private static final String TELEPHONE = "\\+?[0-9][0-9 ()-]{4,30}";

  /**
   * As it is kept.
   *
   * @throws BusinessException on the fields {@code contactName}, {@code contactTelephone} ({@code
   *     platform.choice.telephone}; {@code platform.contact.way} for a name that nobody can reach)
   *     and {@code contactEmail}
   */
  public BureauContact checked() {
    String who = PlainText.optional(name, NAME_MAX, "contactName");
    String number = PlainText.optional(telephone, TELEPHONE_MAX, "contactTelephone");
    if (!number.isEmpty() && !number.matches(TELEPHONE)) {
      throw new BusinessException("platform.choice.telephone").onField("contactTelephone");
    }
    String address = email == null ? "" : email.strip();
    if (!address.isEmpty()) {
      address = BusinessException.onField("contactEmail", () -> Email.parse(email)).reveal();
    }
    if (!who.isEmpty() && number.isEmpty() && address.isEmpty()) {
      throw new BusinessException("platform.contact.way").onField("contactTelephone");
    }
    return new BureauContact(who, number, address);
  }

  /** True when nothing can be shown. */
  public boolean isEmpty() {
    return telephone.isEmpty() && email.isEmpty();
  }

  /** The number as a telephone dials it: digits, with the plus sign where there is one. */
  public String dial() {
    return telephone.replaceAll("[^+0-9]", "");
  }
}
