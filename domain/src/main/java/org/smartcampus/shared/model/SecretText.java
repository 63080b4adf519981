package org.smartcampus.shared.model;

/** Any other text kept encrypted: an address, an identity number, a token that is shown again. */
public final class SecretText implements PersonalData {
  private final String text;

  private SecretText(String text) {
    this.text = text;
  }

  public static SecretText of(String text) {
    return text == null || text.isEmpty() ? null : new SecretText(text);
  }

  @Override
  public String reveal() {
    return text;
  }

  @Override
  public String toString() {
    return "••••";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SecretText that && that.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
