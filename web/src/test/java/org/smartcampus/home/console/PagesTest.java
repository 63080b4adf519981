package org.smartcampus.home.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Texts;

class PagesTest {
  private static final Path WEBAPP = Path.of("src/main/webapp");

  @Test
  void everyPageFileIsListed() throws IOException {
    try (Stream<Path> files = Files.walk(WEBAPP)) {
      List<String> unlisted =
          files
              .filter(file -> file.toString().endsWith(".xhtml"))
              .map(file -> "/" + WEBAPP.relativize(file).toString().replace('\\', '/'))
              .filter(path -> !path.startsWith("/WEB-INF/"))
              .filter(path -> Pages.of(Pages.name(path)).isEmpty())
              .toList();
      assertEquals(List.of(), unlisted);
    }
  }

  @Test
  void noPathIsListedTwice() {
    Set<String> seen = new HashSet<>();
    Pages.all().forEach(page -> assertTrue(seen.add(page.path()), page.path()));
  }

  @Test
  void everyConsolePageAsksAPermission() {
    Pages.all().stream()
        .filter(page -> page.path().startsWith("/console"))
        .forEach(page -> assertTrue(page.permission() != null, page.path()));
  }

  @Test
  void everyMenuEntryHasATextAndEverySectionToo() {
    Texts texts = Texts.of(Language.ZH_HANT);
    Pages.all().stream()
        .filter(page -> page.titleKey() != null)
        .forEach(page -> assertTrue(texts.has(page.titleKey()), page.titleKey()));
    for (Section section : Section.values()) {
      assertTrue(texts.has(section.titleKey()), section.titleKey());
    }
  }

  @Test
  void pathsAndAddressesLeadToEachOther() {
    assertEquals("/console/index", Pages.name("/console/"));
    assertEquals("/console/index", Pages.name("/console/index.xhtml"));
    assertEquals("/m/index", Pages.name("/m"));
    assertEquals("/console/contacts/directory", Pages.name("/console/contacts/directory.xhtml"));
    assertEquals("/console/", Pages.href("/console/index"));
  }
}
