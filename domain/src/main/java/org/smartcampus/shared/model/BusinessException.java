package org.smartcampus.shared.model;

import java.util.function.Supplier;

/**
 * A rule refused the request. Carries a text key and its arguments, so that every door shows the
 * same reason in the user's language, and the field it concerns where there is one. The transaction
 * is rolled back.
 */
public class BusinessException extends RuntimeException {
  private final String key;
  private final transient Object[] args;
  private String field;

  public BusinessException(String key, Object... args) {
    super(key);
    this.key = key;
    this.args = args.clone();
  }

  /** Names the input field that is to blame; returns this exception for throwing. */
  public BusinessException onField(String field) {
    this.field = field;
    return this;
  }

  /** Reads what was typed into a field, so that a refusal names that field. */
  public static <T> T onField(String field, Supplier<T> read) {
    try {
      return read.get();
    } catch (BusinessException refusal) {
      throw refusal.onField(field);
    }
  }

  /** The text key, for example {@code shared.mobile.invalid}. */
  public String key() {
    return key;
  }

  public Object[] args() {
    return args == null ? new Object[0] : args.clone();
  }

  /** The field's name, or null when the whole request is refused. */
  public String field() {
    return field;
  }

  /** The reason in the given language. */
  public String message(Language language) {
    return Texts.of(language).get(key, args());
  }
}
