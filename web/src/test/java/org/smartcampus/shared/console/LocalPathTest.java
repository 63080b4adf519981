package org.smartcampus.shared.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/",
        "/console/contacts/directory?id=a1_-b&p=2",
        "/m/",
        "/join/abc-DEF_1",
        "/sign-in/proven"
      })
  void ourOwnPagesAreAllowed(String path) {
    assertTrue(LocalPath.isAllowed(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example/console",
        "https://evil.example",
        "/\\evil.example",
        "/console/../internal",
        "/console//evil",
        "/consoles",
        "/sign-out",
        "/sign-in/provenx",
        "/sign-in/phone",
        "/console/a\nb",
        "/console/<x>",
        "/console/a?u=https://evil.example",
        ""
      })
  void everythingElseIsRefused(String path) {
    assertFalse(LocalPath.isAllowed(path));
  }

  @Test
  void aRefusedPathBecomesTheOther() {
    assertEquals("/console/", LocalPath.orElse("//evil.example", "/console/"));
    assertEquals("/m/", LocalPath.orElse(null, "/m/"));
  }
}
