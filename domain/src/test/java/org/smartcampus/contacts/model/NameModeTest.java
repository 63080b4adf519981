package org.smartcampus.contacts.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NameModeTest {
  @Test
  void theEnglishNameStandsBesideOrBeforeTheName() {
    assertEquals("陳大文", NameMode.NAME.of("陳大文", "David Chan"));
    assertEquals("陳大文 (David Chan)", NameMode.NAME_ENGLISH.of("陳大文", "David Chan"));
    assertEquals("David Chan (陳大文)", NameMode.ENGLISH_NAME.of("陳大文", "David Chan"));
  }

  @Test
  void whoHasNoEnglishNameKeepsHisNameAlone() {
    for (NameMode mode : NameMode.values()) {
      assertEquals("陳大文", mode.of("陳大文", ""));
      assertEquals("陳大文", mode.of("陳大文", null));
    }
  }
}
