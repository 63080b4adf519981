package org.smartcampus.platform.service.imports;

import java.util.List;

/**
 * Something else that a preview tells, for example the departments that would be created.
 *
 * @param key text key of the heading; its argument {@code {0}} is the number of items
 * @param items one line each
 */
public record ImportFact(String key, List<String> items) {
  public ImportFact {
    items = List.copyOf(items);
  }
}
