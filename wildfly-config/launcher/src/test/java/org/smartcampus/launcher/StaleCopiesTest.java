package org.smartcampus.launcher;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleCopiesTest {
  @TempDir Path module;

  @Test
  void removesCopiesWithoutOriginalAndKeepsWhatTheBuildMade() throws IOException {
    write("src/main/resources/db/V2__new.sql");
    Path kept = write("target/classes/db/V2__new.sql");
    Path renamed = write("target/classes/db/V1__old.sql");
    Path compiled = write("target/classes/org/X.class");
    write("src/main/webapp/page.xhtml");
    Path page = write("target/web/page.xhtml");
    Path gone = write("target/web/gone.xhtml");
    Path library = write("target/web/WEB-INF/lib/a.jar");
    Path copiedClass = write("target/web/WEB-INF/classes/org/Gone.class");
    StaleCopies.remove(module);
    assertTrue(
        Files.exists(kept)
            && Files.exists(compiled)
            && Files.exists(page)
            && Files.exists(library));
    assertFalse(Files.exists(renamed) || Files.exists(gone) || Files.exists(copiedClass));
  }

  private Path write(String name) throws IOException {
    Path file = module.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "x");
  }
}
