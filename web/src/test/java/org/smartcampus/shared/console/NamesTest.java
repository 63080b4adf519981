package org.smartcampus.shared.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void anInitialIsOneWholeCharacter() {
    assertEquals("余", Names.initial("余東𦾾"));
    assertEquals("𦾾", Names.initial("𦾾東"));
    assertEquals("J", Names.initial(" joão"));
    assertEquals("·", Names.initial(" "));
  }
}
