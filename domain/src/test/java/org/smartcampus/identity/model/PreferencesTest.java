package org.smartcampus.identity.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PreferencesTest {
  @Test
  void aChoiceIsKeptChangedAndTakenBack() {
    String lines = Preferences.with("", "rows", "50");
    lines = Preferences.with(lines, "columns:/console/contacts/directory", "mobile,title");
    assertEquals(
        Map.of("rows", "50", "columns:/console/contacts/directory", "mobile,title"),
        Preferences.read(lines));
    lines = Preferences.with(lines, "rows", "100");
    assertEquals("100", Preferences.read(lines).get("rows"));
    lines = Preferences.with(lines, "rows", "");
    assertEquals(
        Map.of("columns:/console/contacts/directory", "mobile,title"), Preferences.read(lines));
  }

  @Test
  void onlyTheProductsOwnWordsAreKept() {
    assertThrows(IllegalArgumentException.class, () -> Preferences.with("", "rows\nx", "1"));
    assertThrows(IllegalArgumentException.class, () -> Preferences.with("", "rows", "1\nadmin=1"));
    assertThrows(IllegalArgumentException.class, () -> Preferences.with("", "=", "1"));
  }

  @Test
  void whatWouldNotFitTheColumnIsNotKept() {
    String lines = "";
    for (int i = 0; i < 30; i++) {
      lines = Preferences.with(lines, "columns:/page" + i, "x".repeat(300));
    }
    assertEquals(true, lines.length() <= Preferences.MAX);
    assertEquals("300", Preferences.read(Preferences.with("", "rows", "300")).get("rows"));
  }
}
