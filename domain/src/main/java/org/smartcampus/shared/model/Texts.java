package org.smartcampus.shared.model;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of one language. A key's first segment names its bundle: {@code contacts.member.add}
 * stands in {@code messages/contacts_<lang>.properties}. Arguments follow ICU's message format, so
 * plurals work. The same texts serve pages, mails and printed reports.
 */
public final class Texts {
  private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Texts(language));
    }
  }

  private final Language language;
  private final Map<String, Properties> bundles = new ConcurrentHashMap<>();
  private final Map<String, String> withoutArguments = new ConcurrentHashMap<>();
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private Texts(Language language) {
    this.language = language;
  }

  public static Texts of(Language language) {
    return ALL.get(language);
  }

  /** True when the key exists in this language. */
  public boolean has(String key) {
    return bundleOf(key).containsKey(key);
  }

  /**
   * The text of a key with its arguments filled in.
   *
   * @throws IllegalArgumentException when no bundle holds the key
   */
  public String get(String key, Object... args) {
    String plain = args.length == 0 ? withoutArguments.get(key) : null;
    if (plain != null) {
      return plain;
    }
    String text = bundleOf(key).getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no text " + key + " in " + language.tag());
    }
    if (args.length == 0 && text.indexOf('{') < 0) {
      return withoutArguments.computeIfAbsent(key, k -> text.replace("''", "'"));
    }
    String filled = filled(text, args);
    return filled != null ? filled : formatted(key, text, args);
  }

  /** Formats are dear to make and serve one at a time. */
  private String formatted(String key, String text, Object[] args) {
    MessageFormat format =
        formats.computeIfAbsent(key, k -> new MessageFormat(text, language.locale()));
    synchronized (format) {
      return format.format(args);
    }
  }

  /** A whole number as this language writes it. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(language.locale()).format(number);
  }

  /** A part of a hundred as this language writes it: {@code 83%}. */
  public String percent(int percent) {
    return NumberFormat.getPercentInstance(language.locale()).format(percent / 100.0);
  }

  /**
   * Fills in texts where a text has nothing but plain places, without the cost of a message format;
   * null where there is more to it: numbers, dates, plurals, quotes.
   */
  private static String filled(String text, Object[] args) {
    StringBuilder filled = new StringBuilder(text.length() + 32);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '}') {
        return null;
      }
      if (c != '{') {
        filled.append(c);
      } else if (i + 2 < text.length() && text.charAt(i + 2) == '}') {
        int place = text.charAt(i + 1) - '0';
        if (place < 0 || place >= args.length || !(args[place] instanceof String argument)) {
          return null;
        }
        filled.append(argument);
        i += 2;
      } else {
        return null;
      }
    }
    return filled.toString();
  }

  private Properties bundleOf(String key) {
    int dot = key.indexOf('.');
    return bundles.computeIfAbsent(dot < 0 ? key : key.substring(0, dot), this::load);
  }

  private Properties load(String feature) {
    Properties texts = new Properties();
    if (!feature.matches("[a-z]+")) {
      return texts;
    }
    String file = "/messages/" + feature + "_" + language.bundleSuffix() + ".properties";
    try (InputStream in = Texts.class.getResourceAsStream(file)) {
      if (in != null) {
        texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
