package org.smartcampus.platform.service;

import java.time.Instant;
import java.util.Map;
import org.smartcampus.platform.model.JobState;

/**
 * A job as pages show it.
 *
 * @param subject what it works on, for people: a file's name
 * @param owner name of the person who ordered it
 * @param done units finished, out of {@code total} (0 while unknown)
 * @param result the job's own result as JSON text, or null before its end
 * @param error text key of the reason when it failed, or null
 */
public record JobSummary(
    long id,
    String publicId,
    int schoolId,
    long personId,
    String kind,
    String subject,
    String owner,
    JobState state,
    Map<String, String> parameters,
    int done,
    int total,
    String result,
    String error,
    Instant createdAt,
    Instant finishedAt) {

  /** Finished part in percent, 0–100. */
  public int percent() {
    return state == JobState.DONE ? 100 : total == 0 ? 0 : (int) (100L * done / total);
  }
}
