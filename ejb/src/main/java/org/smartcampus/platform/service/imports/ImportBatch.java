package org.smartcampus.platform.service.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.smartcampus.platform.service.Scope;
import org.smartcampus.shared.model.Language;

/**
 * An upload as pages show it. The four counts are those of the dry run until the job is done, then
 * those of the result.
 *
 * @param person who uploaded, null for the system
 * @param titles the sheet's own header texts
 * @param positions 0-based position of each known column, by key
 * @param counts further counts of the result by text key
 * @param job public id of the job, or null before the confirmation
 */
public record ImportBatch(
    long id,
    String publicId,
    String kind,
    ImportState state,
    String fileName,
    Long person,
    String personName,
    Map<String, String> options,
    Scope scope,
    List<String> titles,
    Map<String, Integer> positions,
    List<ImportFact> facts,
    ImportQuestion question,
    int rows,
    int adds,
    int updates,
    int skips,
    int errors,
    Map<String, Integer> counts,
    String job,
    Instant createdAt,
    Instant finishedAt) {

  /** Rows that the job will look at. */
  public int taken() {
    return adds + updates;
  }

  /** The reasons why a row was refused in one line: {@code 姓名: required; …}. */
  public String reasons(StagedRow row, Language language) {
    return String.join(
        "; ",
        row.problems().stream()
            .map(
                p -> {
                  String title = title(p.column());
                  return (title.isEmpty() ? "" : title + ": ") + p.message(language);
                })
            .toList());
  }

  /** The sheet's own title of a column; empty for the whole row. */
  public String title(String column) {
    Integer at = positions.get(column);
    return at == null || at >= titles.size() ? "" : titles.get(at);
  }
}
