package org.smartcampus.platform.service;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Texts;

/**
 * The audit's codes in a reader's words. A code without a text, such as one of an earlier release,
 * shows as it is.
 */
public final class AuditWords {
  private final Texts texts;

  public AuditWords(Language language) {
    texts = Texts.of(language);
  }

  /** What was done: {@code Changed department}. */
  public String action(AuditLine line) {
    return word("action", line.action());
  }

  /** What kind of thing it was done to. */
  public String type(AuditLine line) {
    return word("object", line.objectType());
  }

  /** Its name where that is known; else its id, or the word for it. */
  public String object(AuditLine line) {
    if (line.objectName() != null) {
      return line.objectName();
    }
    return line.objectType().equals("Log")
        ? word("log", line.objectId())
        : word("value", line.objectId());
  }

  /** Who did it: a name, or the word for the system and for somebody unknown. */
  public String actor(AuditLine line) {
    return line.role().equals("SYSTEM") || line.actor().isEmpty() ? role(line) : line.actor();
  }

  /** What he was, with the admin group or the organization that he was it for. */
  public String role(AuditLine line) {
    String[] role = line.role().split(":", 2);
    String word = word("role", role[0]);
    return role.length == 1 ? word : texts.get("platform.audit.role.seat", word, role[1]);
  }

  /**
   * A word of a kind.
   *
   * @param kind {@code action}, {@code object}, {@code role}, {@code field}, {@code value} or
   *     {@code log}
   */
  public String word(String kind, String code) {
    String key = key(kind, code);
    return texts.has(key) ? texts.get(key) : kind.equals("value") ? listed(code) : code;
  }

  /** Several words of a list, such as the columns that a school chose; other text stays. */
  private String listed(String code) {
    List<String> keys = Stream.of(code.split(",")).map(one -> key("value", one)).toList();
    return keys.size() > 1 && keys.stream().allMatch(texts::has)
        ? keys.stream().map(texts::get).collect(Collectors.joining(" · "))
        : code;
  }

  private static String key(String kind, String code) {
    return "platform.audit." + kind + "." + code;
  }
}
