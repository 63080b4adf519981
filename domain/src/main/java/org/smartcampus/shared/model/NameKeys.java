package org.smartcampus.shared.model;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Keys that names are sorted and found by, the same for members, students and parents (§2.1,
 * §8.11). Chinese names sort by Mandarin pinyin, surnames read as surnames (區 is ou, not qu); other
 * names by their letters without accents. Searching forgives case, accents, full-width letters,
 * spaces and the difference between Traditional and Simplified.
 */
public final class NameKeys {
  /** Longest sort key in characters; columns {@code name_sort} are {@code varchar(120)}. */
  public static final int SORT_LENGTH = 120;

  /** Longest search text in characters; columns {@code name_search} are {@code varchar(600)}. */
  public static final int SEARCH_LENGTH = 600;

  private static final Transliterator LATIN =
      Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");
  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");
  private static final Map<Integer, String> READINGS = new ConcurrentHashMap<>();
  private static final int SIMPLE_KEPT = 20_000;
  private static final Map<String, String> SIMPLE = new ConcurrentHashMap<>();
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Readings of surnames that differ from the character's usual one. */
  private static final Map<String, String> SURNAMES =
      Map.ofEntries(
          Map.entry("單", "shan"),
          Map.entry("单", "shan"),
          Map.entry("區", "ou"),
          Map.entry("区", "ou"),
          Map.entry("曾", "zeng"),
          Map.entry("仇", "qiu"),
          Map.entry("解", "xie"),
          Map.entry("朴", "piao"),
          Map.entry("查", "zha"),
          Map.entry("華", "hua"),
          Map.entry("华", "hua"),
          Map.entry("任", "ren"),
          Map.entry("翟", "zhai"),
          Map.entry("繆", "miao"),
          Map.entry("缪", "miao"),
          Map.entry("員", "yun"),
          Map.entry("员", "yun"),
          Map.entry("樂", "yue"),
          Map.entry("乐", "yue"),
          Map.entry("蓋", "ge"),
          Map.entry("盖", "ge"),
          Map.entry("冼", "xian"),
          Map.entry("洗", "xian"),
          Map.entry("黑", "he"),
          Map.entry("秘", "bi"),
          Map.entry("折", "she"),
          Map.entry("召", "shao"),
          Map.entry("祭", "zhai"),
          Map.entry("種", "chong"),
          Map.entry("种", "chong"),
          Map.entry("重", "chong"),
          Map.entry("都", "du"),
          Map.entry("牟", "mu"),
          Map.entry("尉", "yu"),
          Map.entry("那", "na"),
          Map.entry("葉", "ye"),
          Map.entry("叶", "ye"),
          Map.entry("沈", "shen"),
          Map.entry("隗", "wei"),
          Map.entry("車", "che"),
          Map.entry("车", "che"));

  private static final Map<String, String> COMPOUND_SURNAMES =
      Map.ofEntries(
          Map.entry("單于", "chan yu"),
          Map.entry("单于", "chan yu"),
          Map.entry("尉遲", "yu chi"),
          Map.entry("尉迟", "yu chi"),
          Map.entry("万俟", "mo qi"),
          Map.entry("萬俟", "mo qi"),
          Map.entry("長孫", "zhang sun"),
          Map.entry("长孙", "zhang sun"),
          Map.entry("澹臺", "tan tai"),
          Map.entry("澹台", "tan tai"),
          Map.entry("宰父", "zai fu"),
          Map.entry("區陽", "ou yang"));

  private NameKeys() {}

  /**
   * The key that names are ordered by, compared byte by byte: readings first, then the name itself,
   * so that two names of one reading always keep their order.
   */
  public static String sortKey(String name) {
    String clean = PlainText.normalize(name);
    return cut(letters(clean) + "\u0001" + clean, SORT_LENGTH);
  }

  /** The reading: {@code 區子軒} gives {@code ou zi xuan}, {@code João Sá} gives {@code joao sa}. */
  public static String letters(String name) {
    String clean = PlainText.normalize(name);
    StringBuilder out = new StringBuilder();
    int from = 0;
    if (!clean.isEmpty() && isHan(clean.codePointAt(0))) {
      String two = cutPoints(clean, 2);
      String one = cutPoints(clean, 1);
      if (COMPOUND_SURNAMES.containsKey(two)) {
        out.append(COMPOUND_SURNAMES.get(two)).append(' ');
        from = two.length();
      } else if (SURNAMES.containsKey(one)) {
        out.append(SURNAMES.get(one)).append(' ');
        from = one.length();
      }
    }
    clean.substring(from).codePoints().forEach(c -> append(out, c));
    return spaced(out);
  }

  /** First letters of the reading: {@code 區子軒} gives {@code ozx}. */
  public static String initials(String name) {
    return firsts(letters(name));
  }

  private static String firsts(String letters) {
    StringBuilder out = new StringBuilder();
    for (String word : letters.split(" ")) {
      if (!word.isEmpty()) {
        out.appendCodePoint(word.codePointAt(0));
      }
    }
    return out.toString();
  }

  /**
   * What a search looks through for one row: every text folded, with and without spaces; for the
   * first, the name, also its reading and its initials.
   */
  public static String searchText(String name, String... more) {
    Set<String> parts = new LinkedHashSet<>();
    add(parts, name);
    String letters = letters(name);
    parts.add(letters.replace(" ", ""));
    parts.add(letters);
    parts.add(firsts(letters));
    for (String text : more) {
      add(parts, text);
    }
    parts.remove("");
    return cut(String.join("\u0001", parts), SEARCH_LENGTH);
  }

  /** A typed text as {@link #searchText} has it. */
  public static String fold(String text) {
    String clean = PlainText.normalize(text);
    String bare = clean.chars().allMatch(NameKeys::isBare) ? clean : bare(clean);
    boolean ascii = bare.chars().allMatch(c -> c < 128);
    String simple = ascii ? bare : simplified(bare);
    return spaced(simple.toLowerCase(Locale.ROOT));
  }

  /** Runs of spaces and of dots between names as one space each, none at the ends. */
  private static String spaced(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        gap = true;
        continue;
      }
      if (gap && out.length() > 0) {
        out.append(' ');
      }
      gap = false;
      out.append(c);
    }
    return out.toString();
  }

  private static boolean isSpace(char c) {
    return c == ' '
        || c >= '\t' && c <= '\r'
        || c == '\u00B7'
        || c == '\u2022'
        || c == '\u30FB'
        || c > 127 && Character.isSpaceChar(c);
  }

  /** An import folds each name of its sheet several times. */
  private static String simplified(String text) {
    if (SIMPLE.size() >= SIMPLE_KEPT) {
      SIMPLE.clear();
    }
    return SIMPLE.computeIfAbsent(text, SIMPLIFIED::transliterate);
  }

  private static String bare(String text) {
    String wide = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return Normalizer.normalize(MARKS.matcher(wide).replaceAll(""), Normalizer.Form.NFC);
  }

  /** Characters that neither have marks nor other forms: ASCII and the first block of Han. */
  private static boolean isBare(int c) {
    return c < 128 || c >= 0x4E00 && c <= 0x9FFF;
  }

  /**
   * A typed text as a pattern for SQL's {@code like … escape '!'} on a search column; what the
   * person typed never works as a wildcard.
   */
  public static String likePattern(String typed) {
    return "%" + fold(typed).replaceAll("([!%_])", "!$1") + "%";
  }

  private static void add(Set<String> parts, String text) {
    if (text != null) {
      String folded = fold(text);
      parts.add(folded);
      parts.add(folded.replace(" ", ""));
    }
  }

  private static void append(StringBuilder out, int c) {
    if (isHan(c)) {
      out.append(' ').append(READINGS.computeIfAbsent(c, NameKeys::reading)).append(' ');
    } else {
      out.append(READINGS.computeIfAbsent(c, NameKeys::reading));
    }
  }

  private static String reading(int c) {
    return LATIN.transliterate(Character.toString(c));
  }

  private static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private static String cutPoints(String text, int points) {
    int most = Math.min(points, text.codePointCount(0, text.length()));
    return text.substring(0, text.offsetByCodePoints(0, most));
  }

  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }
}
