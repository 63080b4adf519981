package org.smartcampus.contactparents.model;

import java.util.Locale;

/** Sort and search keys of names on the roster. */
final class RosterNames {
  private RosterNames() {}

  static String sortKey(String name) {
    return cut(120, name.toLowerCase(Locale.ROOT));
  }

  static String searchKey(String name, String otherName) {
    return cut(600, (name + (otherName == null ? "" : " " + otherName)).toLowerCase(Locale.ROOT));
  }

  private static String cut(int max, String key) {
    return key.length() > max ? key.substring(0, max) : key;
  }
}
