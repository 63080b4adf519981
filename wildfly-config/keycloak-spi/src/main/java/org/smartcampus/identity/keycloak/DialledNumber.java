package org.smartcampus.identity.keycloak;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number as typed on the sign-in page, brought to the international form ({@code +} and
 * 8 to 15 digits) that the application expects. Whether it is a mobile number, and whose, only the
 * application decides.
 */
record DialledNumber(String international) {

  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}().\\-\\u2010-\\u2015]+");
  private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9]\\d{7,14}");
  private static final Pattern MACAU = Pattern.compile("[2-9]\\d{7}");

  /**
   * Neighbours whose country code people often write without the plus sign: Macau, Hong Kong,
   * mainland China.
   */
  private static final Pattern NEIGHBOUR = Pattern.compile("85[23]\\d{8}|861\\d{10}");

  /**
   * Reads what was typed: spaces, hyphens, brackets and full-width digits are allowed, {@code 00}
   * may stand for {@code +}, eight digits alone are a number of Macau (+853).
   *
   * @param typed the field's value, may be null
   * @return empty if it has not the shape of a telephone number
   */
  static Optional<DialledNumber> parse(String typed) {
    if (typed == null || typed.length() > 64) {
      return Optional.empty();
    }
    String digits =
        SEPARATORS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
    if (digits.startsWith("00")) {
      digits = "+" + digits.substring(2);
    } else if (MACAU.matcher(digits).matches()) {
      digits = "+853" + digits;
    } else if (NEIGHBOUR.matcher(digits).matches()) {
      digits = "+" + digits;
    }
    return INTERNATIONAL.matcher(digits).matches()
        ? Optional.of(new DialledNumber(digits))
        : Optional.empty();
  }

  /** The number in groups, as people read it: {@code +853 6612 3456}. */
  String spaced() {
    String number = international;
    if (number.matches("\\+85[23]\\d{8}")) {
      return number.substring(0, 4) + " " + number.substring(4, 8) + " " + number.substring(8);
    }
    if (number.matches("\\+861\\d{10}")) {
      return number.substring(0, 3)
          + " "
          + number.substring(3, 6)
          + " "
          + number.substring(6, 10)
          + " "
          + number.substring(10);
    }
    return number;
  }

  /** Masked, so that no log ever holds a telephone number. */
  @Override
  public String toString() {
    return "+…" + international.substring(international.length() - 2);
  }
}
