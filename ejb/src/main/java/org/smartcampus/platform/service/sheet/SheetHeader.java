package org.smartcampus.platform.service.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.smartcampus.shared.model.BusinessException;

/**
 * The columns that a sheet must or may have. A column is known by any of its names, in any language
 * and order; case, spaces, asterisks and a remark in parentheses after the name do not matter.
 */
public final class SheetHeader {
  private final List<Column> columns = new ArrayList<>();

  private SheetHeader() {}

  /** An empty description to add columns to. */
  public static SheetHeader create() {
    return new SheetHeader();
  }

  /** Adds a column that must be there. The first name is the one shown in errors. */
  public SheetHeader required(String key, String... names) {
    columns.add(new Column(key, true, List.of(names)));
    return this;
  }

  /** Adds a column that may be there. */
  public SheetHeader optional(String key, String... names) {
    columns.add(new Column(key, false, List.of(names)));
    return this;
  }

  /** Finds the columns in a row; what is missing is listed, not refused. */
  HeaderMatch match(SheetRow row) {
    Map<String, String> keyByName = new HashMap<>();
    for (Column column : columns) {
      column.names().forEach(name -> keyByName.putIfAbsent(plain(name), column.key()));
    }
    Map<String, Integer> positions = new LinkedHashMap<>();
    List<String> extra = new ArrayList<>();
    String twice = null;
    for (int i = 0; i < row.cells().size(); i++) {
      String title = row.cell(i);
      String key = keyByName.get(plain(title));
      if (key == null) {
        key = keyByName.get(plain(withoutRemark(title)));
      }
      if (key == null) {
        if (!title.isEmpty()) {
          extra.add(title);
        }
      } else if (positions.putIfAbsent(key, i) != null) {
        twice = title;
      }
    }
    List<String> missing =
        columns.stream()
            .filter(c -> c.required() && !positions.containsKey(c.key()))
            .map(c -> String.join(" / ", c.names()))
            .toList();
    return new HeaderMatch(row.number(), row.cells(), positions, extra, missing, twice);
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}*]+", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String withoutRemark(String title) {
    return title.replaceFirst("\\s*[(\uFF08\\[\u3010].*$", "");
  }

  /** One column: its key in code, whether it must be there, its names. */
  private record Column(String key, boolean required, List<String> names) {
    Column {
      if (names.isEmpty()) {
        throw new IllegalArgumentException("column without a name: " + key);
      }
    }
  }

  /** Refuses a header that lacks a column or has one twice. */
  static HeaderMatch check(HeaderMatch match) {
    if (!match.missing().isEmpty()) {
      throw new BusinessException(
          "platform.sheet.columnMissing", String.join("; ", match.missing()));
    }
    if (match.twice() != null) {
      throw new BusinessException("platform.sheet.columnTwice", match.twice());
    }
    return match;
  }
}
