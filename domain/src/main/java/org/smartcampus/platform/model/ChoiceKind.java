package org.smartcampus.platform.model;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.PlainText;

/** What values a choice takes and how they are written down. */
public sealed interface ChoiceKind {
  /** The value as it is kept; refuses what is none. */
  String checked(Choice choice, String value);

  /** On or off: {@code true} or {@code false}. */
  record Switch() implements ChoiceKind {
    @Override
    public String checked(Choice choice, String value) {
      return Boolean.toString(Boolean.parseBoolean(value));
    }
  }

  /** A whole number within two ends. */
  record Whole(int least, int most) implements ChoiceKind {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    @Override
    public String checked(Choice choice, String value) {
      String text = PlainText.normalize(value);
      if (!NUMBER.matcher(text).matches()
          || Integer.parseInt(text) < least
          || Integer.parseInt(text) > most) {
        throw new BusinessException("platform.setting.range", least, most).onField(choice.name());
      }
      return Integer.toString(Integer.parseInt(text));
    }
  }

  /** One word of a list. */
  record OneOf(List<String> words) implements ChoiceKind {
    @Override
    public String checked(Choice choice, String value) {
      if (value == null || !words.contains(value)) {
        throw new BusinessException("platform.choice.unknown").onField(choice.name());
      }
      return value;
    }
  }

  /** Any number of words of a list, kept in order with commas between them. */
  record SomeOf(List<String> words) implements ChoiceKind {
    @Override
    public String checked(Choice choice, String value) {
      TreeSet<String> chosen = new TreeSet<>();
      if (value != null && !value.isBlank()) {
        chosen.addAll(Arrays.asList(value.split(",")));
      }
      if (!words.containsAll(chosen)) {
        throw new BusinessException("platform.choice.unknown").onField(choice.name());
      }
      return String.join(",", chosen);
    }
  }

  /** Free text of at most so many characters; may be empty. */
  record Free(int longest) implements ChoiceKind {
    @Override
    public String checked(Choice choice, String value) {
      String text = PlainText.optional(value, longest, choice.name());
      return text == null ? "" : text;
    }
  }

  /** Text of a shape, such as a telephone number; may be empty. */
  record Shaped(int longest, String shape, String refusal) implements ChoiceKind {
    @Override
    public String checked(Choice choice, String value) {
      String text = PlainText.optional(value, longest, choice.name());
      if (!text.isEmpty() && !text.matches(shape)) {
        throw new BusinessException(refusal).onField(choice.name());
      }
      return text;
    }
  }
}
