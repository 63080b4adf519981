package org.smartcampus.shared.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address, lower case, at most 254 characters. Prints masked. */
public final class Email implements PersonalData {
  private static final Pattern SHAPE =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

  private final String address;

  private Email(String address) {
    this.address = address;
  }

  public static Email ofStored(String address) {
    return address == null ? null : new Email(address);
  }

  /**
   * Reads an address.
   *
   * @throws BusinessException {@code shared.email.invalid}
   */
  public static Email parse(String raw) {
    String text = PlainText.normalize(raw);
    if (text.length() > 254 || text.indexOf('@') > 64 || !SHAPE.matcher(text).matches()) {
      throw new BusinessException("shared.email.invalid");
    }
    return new Email(text.toLowerCase(Locale.ROOT));
  }

  @Override
  public String reveal() {
    return address;
  }

  /** {@code p•••@example.edu.mo}. */
  @Override
  public String toString() {
    return address.charAt(0) + "•••" + address.substring(address.indexOf('@'));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Email that && that.address.equals(address);
  }

  @Override
  public int hashCode() {
    return address.hashCode();
  }
}
