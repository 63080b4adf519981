package org.smartcampus.platform.service.imports;

import java.util.List;

/**
 * A question to agree to before the dry run means anything. Agreeing sets the option to the value
 * and repeats the dry run.
 *
 * @param key text key of the question
 * @param args the text's arguments
 */
public record ImportQuestion(String option, String value, String key, List<String> args) {
  public ImportQuestion {
    args = List.copyOf(args);
  }
}
