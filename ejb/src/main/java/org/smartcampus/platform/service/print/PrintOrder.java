package org.smartcampus.platform.service.print;

import java.time.Instant;
import java.util.Map;
import org.smartcampus.shared.model.Language;

/**
 * What is to be printed, besides its rows.
 *
 * @param template name of a file {@code /reports/<template>.jrxml} in the class path: lower-case
 *     letters, digits, hyphens
 * @param language language of the texts on paper
 * @param title the title, one line
 * @param facts the quiet line under it (school, day, counts); may be empty
 * @param printedBy name of the person who prints, for the watermark line
 * @param printedAt when; shown in the bureau's zone
 * @param params further parameters of the template; Strings, numbers, dates, images
 */
public record PrintOrder(
    String template,
    Language language,
    String title,
    String facts,
    String printedBy,
    Instant printedAt,
    Map<String, Object> params) {

  public PrintOrder {
    if (!template.matches("[a-z0-9-]+")) {
      throw new IllegalArgumentException("not a template's name: " + template);
    }
    params = Map.copyOf(params);
  }
}
