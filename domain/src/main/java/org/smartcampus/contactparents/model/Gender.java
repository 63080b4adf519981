package org.smartcampus.contactparents.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.smartcampus.shared.model.PlainText;

/** Gender as a roster gives it. */
public enum Gender {
  FEMALE("女", "f", "female", "feminino", "girl", "rapariga", "女性"),
  MALE("男", "m", "male", "masculino", "boy", "rapaz", "男性"),
  OTHER("其他", "x", "o", "other", "outro");

  private final Set<String> words;

  Gender(String... words) {
    this.words = Set.of(words);
  }

  /** Reads a cell in any of the four languages; empty when the word is unknown. */
  public static Optional<Gender> parse(String raw) {
    String word = PlainText.normalize(raw).toLowerCase(Locale.ROOT);
    for (Gender gender : values()) {
      if (gender.words.contains(word)) {
        return Optional.of(gender);
      }
    }
    return Optional.empty();
  }

  public String textKey() {
    return "contactparents.gender." + name();
  }
}
