package org.smartcampus.shared.console;

/**
 * The person's own choices on lists (§2.1), kept with the person; whoever knows the person brings
 * it.
 */
public interface Preferences {
  /** A choice, or {@code otherwise} where none was made or nobody is signed in. */
  String get(String name, String otherwise);

  /** Keeps a choice; an empty value takes it back. */
  void put(String name, String value);
}
