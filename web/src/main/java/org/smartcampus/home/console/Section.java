package org.smartcampus.home.console;

/** The sections of the console's top bar, in their order (§2.2). */
public enum Section {
  HOME,
  BUREAU,
  CONTACTS,
  APPS,
  TOOLS,
  SCHOOL,
  PARENTS;

  /** Text key of the section's name. */
  public String titleKey() {
    return "home.section." + name().toLowerCase(java.util.Locale.ROOT);
  }
}
