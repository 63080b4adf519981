package org.smartcampus.shared.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts are complete: same keys in four languages, translated, and with the same arguments. */
class BundlesTest {
  private static final Path FOLDER = Path.of("src/main/resources/messages");

  private final Map<String, Map<Language, Properties>> bundles = read();

  @Test
  void everyLanguageHasTheSameKeys() {
    List<String> wrong = new ArrayList<>();
    bundles.forEach(
        (feature, languages) -> {
          Set<String> all = new TreeSet<>();
          languages.values().forEach(texts -> all.addAll(texts.stringPropertyNames()));
          for (Language language : Language.values()) {
            Set<String> missing = new TreeSet<>(all);
            if (languages.containsKey(language)) {
              missing.removeAll(languages.get(language).stringPropertyNames());
            }
            if (!missing.isEmpty()) {
              wrong.add(feature + " lacks in " + language.tag() + ": " + missing);
            }
          }
        });
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyKeyBeginsWithItsFeature() {
    List<String> wrong = new ArrayList<>();
    eachText(
        (feature, language, key, text) -> {
          if (!key.startsWith(feature + ".")) {
            wrong.add(feature + ": " + key);
          }
        });
    assertEquals(List.of(), wrong);
  }

  @Test
  void noKeyStandsTwiceInAFile() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : files()) {
      Set<String> seen = new HashSet<>();
      for (String line : Files.readAllLines(file)) {
        int end = line.indexOf('=');
        if (end > 0 && !line.startsWith("#") && !seen.add(line.substring(0, end).strip())) {
          wrong.add(file.getFileName() + ": " + line.substring(0, end));
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void aTextIsTheSameInTwoLanguagesOnlyWhereThatIsAllowed() throws IOException {
    Set<String> allowed = new HashSet<>();
    for (String line : Files.readAllLines(FOLDER.resolve("equal-allowed.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        allowed.add(line.strip());
      }
    }
    Map<String, String> wrong = new TreeMap<>();
    bundles
        .values()
        .forEach(
            languages -> {
              Map<String, Set<String>> seen = new HashMap<>();
              languages.forEach(
                  (language, texts) ->
                      texts.forEach(
                          (key, text) -> {
                            boolean first =
                                seen.computeIfAbsent(key.toString(), k -> new HashSet<>())
                                    .add(text.toString());
                            if (!first && !allowed.contains(key)) {
                              wrong.put(key.toString(), text.toString());
                            }
                          }));
            });
    assertEquals(Map.of(), wrong, "translate, or enter the key in equal-allowed.txt");
  }

  @Test
  void everyTextIsAFormatWithTheSameArgumentsInEachLanguage() {
    Map<String, Set<String>> arguments = new HashMap<>();
    List<String> wrong = new ArrayList<>();
    eachText(
        (feature, language, key, text) -> {
          try {
            Set<String> names =
                new TreeSet<>(new MessageFormat(text, language.locale()).getArgumentNames());
            Set<String> others = arguments.putIfAbsent(key, names);
            if (others != null && !others.equals(names)) {
              wrong.add(key + " has " + names + " in " + language.tag() + ", elsewhere " + others);
            }
          } catch (IllegalArgumentException e) {
            wrong.add(key + " in " + language.tag() + ": " + e.getMessage());
          }
          if (text.isBlank()) {
            wrong.add(key + " is empty in " + language.tag());
          }
        });
    assertEquals(List.of(), wrong);
  }

  @Test
  void thereAreTexts() {
    assertTrue(bundles.containsKey("shared"));
  }

  private interface Visitor {
    void text(String feature, Language language, String key, String text);
  }

  private void eachText(Visitor visitor) {
    bundles.forEach(
        (feature, languages) ->
            languages.forEach(
                (language, texts) ->
                    texts.forEach(
                        (key, text) ->
                            visitor.text(feature, language, key.toString(), text.toString()))));
  }

  private static List<Path> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".properties")).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Map<String, Map<Language, Properties>> read() {
    Map<String, Map<Language, Properties>> all = new TreeMap<>();
    for (Path file : files()) {
      String name = file.getFileName().toString().replace(".properties", "");
      for (Language language : Language.values()) {
        if (name.endsWith("_" + language.bundleSuffix())) {
          String feature = name.substring(0, name.length() - language.bundleSuffix().length() - 1);
          Properties texts = new Properties();
          try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
          all.computeIfAbsent(feature, f -> new EnumMap<>(Language.class)).put(language, texts);
        }
      }
    }
    return all;
  }
}
