package org.smartcampus.school.model;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.PlainText;

/** What may be typed of a school (P-01), the same for the bureau's form and its list. */
public final class SchoolRules {
  /** Longest code, in characters. */
  public static final int CODE_MAX = 16;

  /** Longest name in Chinese, in code points. */
  public static final int CHINESE_NAME_MAX = 64;

  /** Longest name in Portuguese, English, or of a legal entity, in code points. */
  public static final int NAME_MAX = 128;

  /** Longest registration number of a legal entity, in characters. */
  public static final int LEGAL_NUMBER_MAX = 32;

  /** Longest reason of a suspension or its end, in code points. */
  public static final int REASON_MAX = 200;

  /** Members that no school may have more of; far beyond any school. */
  public static final int QUOTA_MAX = 100_000;

  /** Schools that one legal entity may have (F033). */
  public static final int SCHOOLS_PER_ENTITY = 5;

  /** Schools that one person may be the founder of (F034, F120). */
  public static final int FOUNDED_MAX = 5;

  /** Region of telephone numbers of a school that names none. */
  public static final String DEFAULT_REGION = "MO";

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1," + CODE_MAX + "}");
  private static final Pattern LEGAL_NUMBER =
      Pattern.compile("[\\p{L}\\p{N}./()-]{1," + LEGAL_NUMBER_MAX + "}");

  private SchoolRules() {}

  /**
   * A school's code: letters, digits and hyphens.
   *
   * @throws BusinessException on field {@code code}
   */
  public static String code(String raw) {
    String code = PlainText.required(raw, CODE_MAX, "code");
    if (!CODE.matcher(code).matches()) {
      throw new BusinessException("school.code.form").onField("code");
    }
    return code;
  }

  /** Codes are the same whatever the case of their letters. */
  public static String foldCode(String code) {
    return code.toLowerCase(Locale.ROOT);
  }

  /** All regions of telephone numbers, as two letters. */
  public static Set<String> regions() {
    return PhoneNumberUtil.getInstance().getSupportedRegions();
  }

  /**
   * A region of telephone numbers; {@code MO} where none is given.
   *
   * @throws BusinessException on field {@code region}
   */
  public static String region(String raw) {
    String region = PlainText.normalize(raw).toUpperCase(Locale.ROOT);
    if (region.isEmpty()) {
      return DEFAULT_REGION;
    }
    if (!regions().contains(region)) {
      throw new BusinessException("school.region.unknown").onField("region");
    }
    return region;
  }

  /**
   * A quota of members; above {@value School#DEFAULT_MEMBER_QUOTA} only for a verified school
   * (F031).
   *
   * @throws BusinessException on field {@code memberQuota}
   */
  public static int quota(int quota, boolean verified) {
    if (quota < 1 || quota > QUOTA_MAX) {
      throw new BusinessException("school.quota.range", QUOTA_MAX).onField("memberQuota");
    }
    return proven(quota, verified, School.DEFAULT_MEMBER_QUOTA);
  }

  /**
   * A quota that needs no proof, or a verified school's.
   *
   * @param free most members without proof
   * @throws BusinessException {@code school.quota.unverified} on field {@code memberQuota}
   */
  public static int proven(int quota, boolean verified, int free) {
    if (quota > free && !verified) {
      throw new BusinessException("school.quota.unverified", free).onField("memberQuota");
    }
    return quota;
  }

  /**
   * A registration number in the form in which numbers are compared: without spaces, in capitals.
   *
   * @throws BusinessException on field {@code legalNumber}
   */
  public static String legalNumber(String raw) {
    String number =
        java.text.Normalizer.normalize(PlainText.normalize(raw), java.text.Normalizer.Form.NFKC)
            .replaceAll("\\s+", "")
            .toUpperCase(Locale.ROOT);
    if (!number.isEmpty() && !LEGAL_NUMBER.matcher(number).matches()) {
      throw new BusinessException("school.legal.number").onField("legalNumber");
    }
    return number;
  }

  /**
   * The reason of a suspension or of its end.
   *
   * @throws BusinessException on field {@code reason}
   */
  public static String reason(String raw) {
    return PlainText.required(raw, REASON_MAX, "reason");
  }
}
