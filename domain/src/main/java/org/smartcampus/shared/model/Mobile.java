package org.smartcampus.shared.model;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.regex.Pattern;

/**
 * A mobile number in E.164. Prints masked; {@link #reveal()} gives the number for sending and
 * matching. Numbers without country code belong to the default region (F062). Mobiles of Macau,
 * Hong Kong and the mainland are known by their first digits and length, which is broader than the
 * library's data: ranges are opened faster than the library learns.
 */
public final class Mobile implements PersonalData {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final Pattern NEARBY =
      Pattern.compile("\\+(8536\\d{7}|852[4-9]\\d{7}|861[3-9]\\d{9})");

  /**
   * Nearby numbers without any prefix that the library could read out of them (on the mainland 179
   * is one): it would give them back as they are, and take a tenth of an import's time for that.
   */
  private static final Pattern PLAIN =
      Pattern.compile("\\+(8536\\d{7}|852[4-9]\\d{7}|861(?:[3-689]\\d|7[0-8])\\d{8})");

  private static final Pattern MARKS = Pattern.compile("[\\s\\-().]");
  private static final Pattern NUMBER = Pattern.compile("(\\+|00)?[0-9]{5,18}");
  private static final Pattern NEARBY_COUNTRY = Pattern.compile("(853|852|86)\\d{8,11}");

  private final String e164;

  private Mobile(String e164) {
    this.e164 = e164;
  }

  /** Rebuilds a stored number without checking it again. */
  public static Mobile ofStored(String e164) {
    return e164 == null ? null : new Mobile(e164);
  }

  /**
   * Reads what a person or a sheet wrote.
   *
   * @param region two-letter region of numbers without country code, for example {@code MO}
   * @throws BusinessException {@code shared.mobile.invalid}
   */
  public static Mobile parse(String raw, String region) {
    String text = PlainText.normalize(raw);
    String digits = MARKS.matcher(text).replaceAll("");
    if (!NUMBER.matcher(digits).matches()) {
      throw new BusinessException("shared.mobile.invalid");
    }
    if (digits.startsWith("00")) {
      digits = "+" + digits.substring(2);
    } else if (!digits.startsWith("+") && NEARBY_COUNTRY.matcher(digits).matches()) {
      digits = "+" + digits;
    }
    String whole = "MO".equals(region) && digits.length() == 8 ? "+853" + digits : digits;
    if (PLAIN.matcher(whole).matches()) {
      return new Mobile(whole);
    }
    try {
      PhoneNumber number = NUMBERS.parse(digits, region);
      String e164 = NUMBERS.format(number, PhoneNumberFormat.E164);
      PhoneNumberType type = NUMBERS.getNumberType(number);
      boolean mobile =
          type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
      if (!NEARBY.matcher(e164).matches() && !(mobile && NUMBERS.isValidNumber(number))) {
        throw new BusinessException("shared.mobile.invalid");
      }
      return new Mobile(e164);
    } catch (NumberParseException e) {
      throw new BusinessException("shared.mobile.invalid");
    }
  }

  /** The number in E.164; only for sending, matching and recorded views. */
  @Override
  public String reveal() {
    return e164;
  }

  /** The last four digits, for the blind index of searches. */
  public String lastFour() {
    return e164.substring(e164.length() - 4);
  }

  /** {@code +853 ••••1234}. */
  @Override
  public String toString() {
    int country = e164.startsWith("+853") || e164.startsWith("+852") ? 4 : 3;
    return e164.substring(0, country)
        + " "
        + "•".repeat(Math.max(0, e164.length() - country - 4))
        + lastFour();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mobile that && that.e164.equals(e164);
  }

  @Override
  public int hashCode() {
    return e164.hashCode();
  }
}
