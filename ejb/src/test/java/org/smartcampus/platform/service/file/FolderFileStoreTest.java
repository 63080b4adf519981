package org.smartcampus.platform.service.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.NotFoundException;

class FolderFileStoreTest {
  @TempDir Path dir;

  private FolderFileStore store() {
    return new FolderFileStore(dir.resolve("files"));
  }

  private long filesLeft() throws IOException {
    try (var all = Files.walk(dir)) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void whatIsPutIsGot() throws Exception {
    byte[] bytes = "abc".getBytes(StandardCharsets.UTF_8);
    StoredContent stored = store().put(new ByteArrayInputStream(bytes), 3);
    assertEquals(3, stored.size());
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", stored.sha256());
    try (InputStream in = store().get(stored.contentId())) {
      assertArrayEquals(bytes, in.readAllBytes());
    }
    store().delete(stored.contentId());
    store().delete(stored.contentId());
    assertThrows(NotFoundException.class, () -> store().get(stored.contentId()));
    assertEquals(0, filesLeft());
  }

  @Test
  void nothingIsLeftOfWhatIsRefused() throws Exception {
    BusinessException large =
        assertThrows(
            BusinessException.class,
            () -> store().put(new ByteArrayInputStream(new byte[200_001]), 200_000));
    assertEquals("platform.file.tooLarge", large.key());
    assertThrows(BusinessException.class, () -> store().put(InputStream.nullInputStream(), 10));
    assertThrows(
        java.io.UncheckedIOException.class,
        () ->
            store()
                .put(
                    new InputStream() {
                      private int n;

                      @Override
                      public int read() throws IOException {
                        if (n++ > 100_000) {
                          throw new IOException("cut");
                        }
                        return 'x';
                      }
                    },
                    1 << 20));
    assertEquals(0, filesLeft());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../etc/passwd",
        "",
        "..",
        "/etc/passwd",
        "aaaaaaaaaaaaaaaaaaaa/.",
        "aaaaaaaaaaaaaaaaaaaaa\u0000",
        "abc",
        "..aaaaaaaaaaaaaaaaaaaaa"
      })
  void onlyIdsBecomePaths(String id) {
    assertThrows(NotFoundException.class, () -> store().get(id));
    assertThrows(NotFoundException.class, () -> store().delete(id));
  }

  @ParameterizedTest
  @CsvSource({
    "a/b\\通知.xlsx,通知.xlsx",
    "C:\\x\\y.png,y.png",
    "..,file",
    "'a\r\nX: y.pdf','aX y.pdf'",
    "x\u202Efdp.exe,xfdp.exe"
  })
  void namesLosePathsAndControls(String given, String kept) {
    assertEquals(kept, StoredFiles.plainName(given));
    assertEquals(255, StoredFiles.plainName("𦾾".repeat(300)).codePointCount(0, 510));
  }
}
