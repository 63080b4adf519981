package org.smartcampus.shared.model;

import java.util.Locale;

/** The four languages of the product. Traditional Chinese is the default (§2.1). */
public enum Language {
  ZH_HANT("zh-Hant", "zh_Hant", "繁體中文"),
  ZH_HANS("zh-Hans", "zh_Hans", "简体中文"),
  PT("pt", "pt", "Português"),
  EN("en", "en", "English");

  private final String tag;
  private final String bundleSuffix;
  private final String ownName;

  Language(String tag, String bundleSuffix, String ownName) {
    this.tag = tag;
    this.bundleSuffix = bundleSuffix;
    this.ownName = ownName;
  }

  /** BCP 47 tag, as in HTML's {@code lang}. */
  public String tag() {
    return tag;
  }

  /** Suffix of the bundle files, for example {@code zh_Hant}. */
  public String bundleSuffix() {
    return bundleSuffix;
  }

  /** The language's name in itself, for the language menu; never translated. */
  public String ownName() {
    return ownName;
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /**
   * The language of a tag out of the allow-list, in any case and with {@code -} or {@code _}.
   * Chinese of Taiwan, Hong Kong and Macau is Traditional, other Chinese is Simplified; anything
   * unknown, null included, is the default.
   */
  public static Language of(String tag) {
    if (tag == null) {
      return ZH_HANT;
    }
    String t = tag.trim().replace('_', '-').toLowerCase(Locale.ROOT);
    if (t.startsWith("pt")) {
      return PT;
    }
    if (t.startsWith("en")) {
      return EN;
    }
    if (t.startsWith("zh")) {
      boolean simplified =
          t.contains("hans") || t.startsWith("zh-cn") || t.startsWith("zh-sg") || t.equals("zh");
      return simplified && !t.contains("hant") ? ZH_HANS : ZH_HANT;
    }
    return ZH_HANT;
  }
}
