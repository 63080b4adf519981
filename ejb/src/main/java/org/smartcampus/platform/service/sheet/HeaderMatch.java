package org.smartcampus.platform.service.sheet;

import java.util.List;
import java.util.Map;

/**
 * Where the columns of a {@link SheetHeader} stand.
 *
 * @param row 1-based number of the header's row
 * @param titles the titles as written, for writing the sheet again
 * @param positions 0-based position by column key
 * @param extra titles that belong to no known column; they are not read
 * @param missing names of required columns that were not found (empty after a successful read)
 * @param twice a title that stands for a column found before, or null
 */
public record HeaderMatch(
    int row,
    List<String> titles,
    Map<String, Integer> positions,
    List<String> extra,
    List<String> missing,
    String twice) {

  /** Whether the sheet has the column. */
  public boolean has(String key) {
    return positions.containsKey(key);
  }

  /** 0-based position, -1 where the sheet lacks the column. */
  public int position(String key) {
    return positions.getOrDefault(key, -1);
  }

  /** The title as the sheet writes it, for errors; the key where the sheet lacks the column. */
  public String title(String key) {
    return has(key) ? titles.get(position(key)) : key;
  }
}
