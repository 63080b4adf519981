package org.smartcampus.home.console;

import org.smartcampus.shared.model.Permission;

/**
 * One page or browser endpoint and who may open it.
 *
 * @param path without extension, for example {@code /console/contacts/directory}; ending in {@code
 *     /*} for an endpoint with something after it
 * @param permission what the caller must have; null for a page open to everybody
 * @param section the section whose menu it belongs to; null outside the console
 * @param titleKey text of its menu entry; null when it has none
 * @param counter name of its {@code MenuCounter}, or null
 * @param under path of the page whose entry is marked while this one is open; null for its own
 */
public record PageEntry(
    String path,
    Permission permission,
    Section section,
    String titleKey,
    String counter,
    String under) {

  /** A page with an entry in the menu. */
  static PageEntry menu(String path, Permission permission, Section section, String titleKey) {
    return new PageEntry(path, permission, section, titleKey, null, null);
  }

  /** A page without an entry of its own, reached from another one. */
  static PageEntry under(String parent, String path, Permission permission, Section section) {
    return new PageEntry(path, permission, section, null, null, parent);
  }

  /** A page or endpoint outside the console. */
  static PageEntry open(String path, Permission permission) {
    return new PageEntry(path, permission, null, null, null, null);
  }

  /** The same entry with a counter beside it. */
  PageEntry counting(String name) {
    return new PageEntry(path, permission, section, titleKey, name, under);
  }

  boolean covers(String asked) {
    return path.endsWith("/*")
        ? asked.startsWith(path.substring(0, path.length() - 1))
        : path.equals(asked);
  }
}
