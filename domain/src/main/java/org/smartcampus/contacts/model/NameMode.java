package org.smartcampus.contacts.model;

/** How a member's name stands in the directory (F090). */
public enum NameMode {
  NAME,
  NAME_ENGLISH,
  ENGLISH_NAME;

  /** The name to show; who has no English one keeps the other alone. */
  public String of(String name, String english) {
    if (this == NAME || english == null || english.isBlank()) {
      return name;
    }
    return this == NAME_ENGLISH ? both(name, english) : both(english, name);
  }

  private static String both(String first, String second) {
    return first + " (" + second + ")";
  }
}
