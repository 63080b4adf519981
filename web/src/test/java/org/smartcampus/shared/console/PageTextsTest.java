package org.smartcampus.shared.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Texts;

/** Every text that pages and code ask for exists, and no page speaks to people by itself. */
class PageTextsTest {
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final List<Path> SOURCES =
      List.of(
          Path.of("src/main/java"),
          Path.of("../ejb/src/main/java"),
          Path.of("../domain/src/main/java"));

  /** {@code t['a.b']} and {@code t.format('a.b'}; a key put together by concat ends in a dot. */
  private static final Pattern IN_PAGE =
      Pattern.compile(
          "\\bt(?:\\[|\\.format\\()\\s*'([a-z]+\\.[A-Za-z0-9.]*[A-Za-z0-9])'\\s*[\\]),]");

  private static final Pattern CONDITIONAL =
      Pattern.compile(
          "[?:]\\s*'((?:shared|platform|school|identity|api|contacts|joining|contactparents"
              + "|notification|announcement|attendance|report|bureau|home)\\.[A-Za-z0-9.]*[A-Za-z0-9])'");

  private static final Pattern IN_CODE =
      Pattern.compile(
          "(?:new (?:Business|Conflict)Exception\\(|[tT]exts(?:\\.of\\([^\"]*?\\))?\\.(?:get|format)\\("
              + "|[nN]otices\\.(?:done|warn|refuse)\\(|menu\\([^\"]*?\"[^\"]*\",[^\"]*?)"
              + "\\s*\"([a-z]+\\.[A-Za-z0-9.]*[A-Za-z0-9])\"");

  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern EL =
      Pattern.compile("[#$]\\{(?:[^{}']|'[^']*')*\\}", Pattern.DOTALL);
  private static final Pattern CODE =
      Pattern.compile(
          "<(script|style)\\b.*?</\\1>|<script\\b[^>]*/>|<!DOCTYPE[^>]*>", Pattern.DOTALL);
  private static final Pattern TEXT = Pattern.compile(">([^<>]*)<");
  private static final Pattern SPOKEN_ATTRIBUTE =
      Pattern.compile(
          "\\b(label|title|header|headerText|placeholder|aria-label|alt|hint|empty|text|summary|none|all"
              + "|requiredMessage|converterMessage|validatorMessage|itemLabel|emptyMessage|bar)=\"([^\"]*)\"");

  @Test
  void everyKeyOfAPageExists() {
    List<String> wrong = new ArrayList<>();
    for (Path page : files(PAGES, ".xhtml")) {
      String source = read(page);
      collectMissing(page, IN_PAGE.matcher(source), wrong);
      collectMissing(page, CONDITIONAL.matcher(source), wrong);
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyKeyOfTheCodeExists() {
    List<String> wrong = new ArrayList<>();
    for (Path folder : SOURCES) {
      for (Path source : files(folder, ".java")) {
        collectMissing(source, IN_CODE.matcher(read(source)), wrong);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void pagesHoldNoTextOfTheirOwn() {
    List<String> wrong = new ArrayList<>();
    for (Path page : files(PAGES, ".xhtml")) {
      String source = COMMENT.matcher(read(page)).replaceAll("");
      source = CODE.matcher(source).replaceAll("");
      source = EL.matcher(source).replaceAll("");
      Matcher attributes = SPOKEN_ATTRIBUTE.matcher(source);
      while (attributes.find()) {
        if (hasLetters(attributes.group(2))) {
          wrong.add(page + ": " + attributes.group());
        }
      }
      Matcher texts = TEXT.matcher(source);
      while (texts.find()) {
        if (hasLetters(texts.group(1).replaceAll("&[a-z]+;|&#\\w+;", ""))) {
          wrong.add(page + ": " + texts.group(1).strip());
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static boolean hasLetters(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  private static void collectMissing(Path file, Matcher keys, List<String> wrong) {
    while (keys.find()) {
      if (!Texts.of(Language.ZH_HANT).has(keys.group(1))) {
        wrong.add(file + ": " + keys.group(1));
      }
    }
  }

  private static List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
