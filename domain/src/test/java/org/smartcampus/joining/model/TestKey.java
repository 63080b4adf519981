package org.smartcampus.joining.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A master key for tests, unless another test of this run has set one. */
final class TestKey {
  private TestKey() {}

  static void set() throws IOException {
    if (System.getProperty("campus.key.file") == null) {
      Path file = Files.createTempFile("campus", ".key");
      System.setProperty("campus.key.file", Files.writeString(file, "ab".repeat(32)).toString());
    }
  }
}
