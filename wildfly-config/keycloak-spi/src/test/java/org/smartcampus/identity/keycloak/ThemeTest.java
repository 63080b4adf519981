package org.smartcampus.identity.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The theme's texts and templates fit together. */
class ThemeTest {

  private static final Path LOGIN = Path.of("src/main/resources/theme/smart-campus/login");
  private static final List<String> LANGUAGES = List.of("zh_TW", "zh_CN", "pt", "en");

  private static Properties texts(String language) throws IOException {
    Properties texts = new Properties();
    try (Reader in =
        Files.newBufferedReader(LOGIN.resolve("messages/messages_" + language + ".properties"))) {
      texts.load(in);
    }
    return texts;
  }

  @Test
  void everyTextStandsInEveryLanguage() throws IOException {
    Set<Object> keys = texts("zh_TW").keySet();
    for (String language : LANGUAGES) {
      Properties texts = texts(language);
      assertEquals(keys, texts.keySet(), language);
      for (Object key : keys) {
        String text = texts.getProperty((String) key);
        assertFalse(text.isBlank(), language + " " + key);
        assertEquals(
            arguments(texts("en").getProperty((String) key)),
            arguments(text),
            language + " " + key);
        assertTrue(new MessageFormat(text).format(new Object[] {"60"}).length() > 0);
      }
    }
  }

  @Test
  void noLanguageWasCopiedFromEnglish() throws IOException {
    Properties english = texts("en");
    for (String language : List.of("zh_TW", "zh_CN", "pt")) {
      Properties texts = texts(language);
      english.forEach(
          (key, text) -> assertFalse(text.equals(texts.get(key)), language + " " + key));
    }
  }

  @Test
  void templatesUseTextsThatExistAndNothingFromElsewhere() throws IOException {
    Set<Object> keys = texts("en").keySet();
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> files = Files.walk(LOGIN)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(ftl|css|svg|js)")).toList()) {
        String source = Files.readString(file);
        Pattern.compile("msg\\(\"(campus\\w+)\"")
            .matcher(source)
            .results()
            .forEach(
                found -> {
                  if (!keys.contains(found.group(1))) {
                    missing.add(file.getFileName() + " " + found.group(1));
                  }
                });
        assertFalse(
            source.replace("http://www.w3.org/2000/svg", "").contains("http"), file.toString());
        assertFalse(
            source.replace("<script src=\"${url.resourcesPath}/js/", "").contains("<script"),
            file.toString());
        assertFalse(source.contains(" style="), file.toString());
      }
    }
    assertEquals(Set.of(), missing);
  }

  private static long arguments(String text) {
    return Pattern.compile("\\{\\d}").matcher(text).results().count();
  }
}
