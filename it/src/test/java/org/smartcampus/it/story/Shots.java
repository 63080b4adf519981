package org.smartcampus.it.story;

import java.nio.file.Path;

/** Where pictures and prints of the tests are kept: build output. */
final class Shots {
  private Shots() {}

  static Path file(String name) {
    return folder().resolve(name.endsWith(".png") ? name : name + ".png");
  }

  static Path folder() {
    return Path.of(System.getProperty("campus.root", ".."), "it/target/screenshots");
  }
}
