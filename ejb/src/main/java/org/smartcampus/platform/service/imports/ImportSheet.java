package org.smartcampus.platform.service.imports;

import java.util.List;
import java.util.Map;

/**
 * Rows to look at, and what the person chose.
 *
 * @param options answers and modes by name; {@code mode} is {@code ADD_UPDATE} or {@code UPDATE}
 * @param rows in the order of the sheet: all of them in the dry run, a slice in the job
 */
public record ImportSheet(Map<String, String> options, List<ImportRow> rows) {
  /** Option of the mode. */
  public static final String MODE = "mode";

  /** Not chosen but detected: the code page of a CSV, shown to the person. */
  public static final String ENCODING = "encoding";

  public ImportSheet {
    options = Map.copyOf(options);
    rows = List.copyOf(rows);
  }

  /** An option, or empty text. */
  public String option(String name) {
    return options.getOrDefault(name, "");
  }

  /** True when rows without a counterpart must not be added. */
  public boolean updateOnly() {
    return option(MODE).equals("UPDATE");
  }
}
