package org.smartcampus.shared.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Set;
import org.smartcampus.shared.model.Texts;

/**
 * The texts of the current language in pages: {@code #{t['contacts.member.add']}}, with arguments
 * {@code #{t.format('contacts.members', n)}}. A missing key shows as {@code !key!}; the build fails
 * before.
 */
@Named("t")
@RequestScoped
public class TextsBean extends AbstractMap<String, String> {
  @Inject private LanguageBean language;

  private Texts texts;

  @Override
  public String get(Object key) {
    return format(String.valueOf(key));
  }

  /** The text of a key with its arguments filled in. */
  public String format(String key, Object... args) {
    return texts().has(key) ? texts().get(key, args) : "!" + key + "!";
  }

  private Texts texts() {
    if (texts == null) {
      texts = Texts.of(language.getCurrent());
    }
    return texts;
  }

  /** A whole number as the language writes it; what is no number stays as it is. */
  public String number(Object value) {
    return value instanceof Number number
        ? texts().number(number.longValue())
        : String.valueOf(value);
  }

  /** A part of a hundred as the language writes it. */
  public String percent(int percent) {
    return texts().percent(percent);
  }

  /** True for every key, since a missing one still has a text to show. */
  @Override
  public boolean containsKey(Object key) {
    return true;
  }

  /** The texts are not listed. */
  @Override
  public Set<Entry<String, String>> entrySet() {
    return Set.of();
  }
}
