package org.smartcampus.platform.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smartcampus.platform.service.AuditLine;
import org.smartcampus.platform.service.AuditWords;
import org.smartcampus.shared.console.LanguageBean;
import org.smartcampus.shared.console.TimesBean;
import org.smartcampus.shared.model.Texts;

/** The audit's codes in the reader's words, in pages {@code #{logWords}}. */
@Named("logWords")
@RequestScoped
public class LogWords {
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z");

  /** Several codes, as a set of rights is recorded. */
  private static final Pattern CODES = Pattern.compile("[A-Z_]+(?:, [A-Z_]+)+");

  @Inject private LanguageBean language;
  @Inject private TimesBean times;

  /** What was done: {@code Changed department}. */
  public String action(AuditLine line) {
    return words().action(line);
  }

  /** What kind of thing it was done to. */
  public String type(AuditLine line) {
    return words().type(line);
  }

  /** Its name where that is known; else its id, or the word for it. */
  public String object(AuditLine line) {
    return words().object(line);
  }

  /** Who did it: a name, or the word for the system and for somebody unknown. */
  public String actor(AuditLine line) {
    return words().actor(line);
  }

  public String role(AuditLine line) {
    return words().role(line);
  }

  /** A field's label. */
  public String field(String name) {
    return word("field", name);
  }

  /**
   * A field's value: words for codes, yes and no; a time as the pages write it; a dash for none.
   */
  public String value(String value) {
    // a page hands on null as an empty text
    if (value == null || value.isEmpty()) {
      return "–";
    }
    if (INSTANT.matcher(value).matches()) {
      return times.minute(Instant.parse(value));
    }
    return CODES.matcher(value).matches()
        ? Stream.of(value.split(", ")).map(code -> word("value", code)).collect(separated())
        : word("value", value);
  }

  private Collector<CharSequence, ?, String> separated() {
    return Collectors.joining(Texts.of(language.getCurrent()).get("shared.ui.listSeparator"));
  }

  private String word(String kind, String code) {
    return words().word(kind, code);
  }

  private AuditWords words() {
    return new AuditWords(language.getCurrent());
  }
}
