package org.smartcampus.it.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.smartcampus.it.Place;
import org.smartcampus.platform.model.AuditLog;
import org.smartcampus.platform.model.AuditType;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Texts;

/**
 * Whatever the sources record in the audit, the logs have words for in every language (P-42): the
 * action, and the type of its object.
 */
class AuditWordsTest {
  /** A call that records: of the audit, or of a method that hands its action on to it. */
  private static final Pattern CALL = Pattern.compile("\\b(?:audit|trace)\\.record(?:In)?\\(");

  /** A code of an action; a file that hands codes on holds them as literals too. */
  private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z]+)+)\"");

  private static final Pattern TYPE = Pattern.compile("\"([A-Z][A-Za-z]+)\"");

  @Test
  void everyActionHasItsWord() throws IOException {
    Set<String> actions = actions();
    assertTrue(actions.contains("dept.update"), "codes are found: " + actions);
    assertTrue(actions.contains("edu.teacher.replace"), "codes handed on are found: " + actions);
    assertEquals(Set.of(), missing("action", actions));
  }

  @Test
  void everyTypeOfObjectHasItsWord() throws IOException {
    Set<String> types = new TreeSet<>();
    for (String call : calls()) {
      Matcher type = TYPE.matcher(call);
      if (type.find()) {
        types.add(type.group(1));
      }
    }
    assertTrue(types.contains("Department"), types.toString());
    assertEquals(Set.of(), missing("object", types));
  }

  /** A type of a log that no action belongs to would be offered in vain. */
  @Test
  void everyTypeButThoseToComeHasActions() throws IOException {
    Set<String> actions = actions();
    for (AuditType type : AuditType.values()) {
      assertTrue(
          type.actions().isEmpty()
              || actions.stream().anyMatch(a -> type.actions().stream().anyMatch(a::startsWith)),
          type + " holds nothing");
      assertEquals(Set.of(), missing("type", Set.of(type.name())));
    }
    for (AuditLog log : AuditLog.values()) {
      assertEquals(Set.of(), missing("log", Set.of(log.name())));
    }
  }

  private static Set<String> missing(String kind, Set<String> codes) {
    Set<String> missing = new TreeSet<>();
    for (String code : codes) {
      String key = "platform.audit." + kind + "." + code;
      for (Language language : Language.values()) {
        if (!Texts.of(language).has(key)) {
          missing.add(key + " in " + language.tag());
        }
      }
    }
    return missing;
  }

  /**
   * The codes: literals in the first argument of a call; where that is a variable, every literal of
   * the file that begins as an action of another file does.
   */
  private static Set<String> actions() throws IOException {
    Set<String> actions = new TreeSet<>();
    List<String> handingOn = new ArrayList<>();
    for (String source : sources()) {
      for (String call : calls(source)) {
        String first = firstArgument(call);
        Set<String> literals = literals(first);
        actions.addAll(literals);
        if (literals.isEmpty()) {
          handingOn.add(source);
        }
      }
    }
    Set<String> families =
        actions.stream().map(a -> a.substring(0, a.indexOf('.'))).collect(Collectors.toSet());
    for (String source : handingOn) {
      Set<String> codes = literals(source);
      codes.removeIf(c -> !families.contains(c.substring(0, c.indexOf('.'))));
      actions.addAll(codes);
    }
    return actions;
  }

  private static Set<String> literals(String text) {
    Set<String> found = new TreeSet<>();
    Matcher code = CODE.matcher(text);
    while (code.find()) {
      found.add(code.group(1));
    }
    return found;
  }

  private static List<String> calls() throws IOException {
    List<String> all = new ArrayList<>();
    for (String source : sources()) {
      all.addAll(calls(source));
    }
    return all;
  }

  /** What stands between the brackets of each call. */
  private static List<String> calls(String source) {
    List<String> calls = new ArrayList<>();
    Matcher call = CALL.matcher(source);
    while (call.find()) {
      int depth = 1;
      int end = call.end();
      while (depth > 0) {
        char c = source.charAt(end++);
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
      String arguments = source.substring(call.end(), end - 1);
      // whose log it is comes first there
      boolean elsewhere = call.group().contains("recordIn");
      calls.add(elsewhere ? arguments.substring(firstArgument(arguments).length() + 1) : arguments);
    }
    return calls;
  }

  private static String firstArgument(String call) {
    int depth = 0;
    for (int i = 0; i < call.length(); i++) {
      char c = call.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        return call.substring(0, i);
      }
    }
    return call;
  }

  private static List<String> sources() throws IOException {
    List<String> all = new ArrayList<>();
    for (String module : List.of("ejb", "web")) {
      Path folder = Place.root().resolve(module).resolve("src/main/java");
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
          String source = Files.readString(file);
          if (CALL.matcher(source).find()) {
            all.add(source);
          }
        }
      }
    }
    return all;
  }
}
