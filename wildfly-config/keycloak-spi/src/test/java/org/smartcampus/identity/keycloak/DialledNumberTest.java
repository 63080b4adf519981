package org.smartcampus.identity.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialledNumberTest {

  @ParameterizedTest
  @CsvSource({
    "66123456, +85366123456",
    "6612 3456, +85366123456",
    "６６１２－３４５６, +85366123456",
    "(853) 6612-3456, +85366123456",
    "+853 6612 3456, +85366123456",
    "00853 66123456, +85366123456",
    "85291234567, +85291234567",
    "8613800138000, +8613800138000",
    "+86 138 0013 8000, +8613800138000",
    "+351 912 345 678, +351912345678"
  })
  void readsWhatPeopleType(String typed, String international) {
    assertEquals(international, DialledNumber.parse(typed).orElseThrow().international());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "12",
        "6612345",
        "13800138000",
        "+0123456789",
        "+853",
        "admin.hh",
        "66123456<script>",
        "+1234567890123456"
      })
  void refusesWhatIsNoNumber(String typed) {
    assertTrue(DialledNumber.parse(typed).isEmpty());
  }

  @Test
  void refusesEndlessInput() {
    assertTrue(DialledNumber.parse(" ".repeat(100_000) + "66123456").isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "+85366123456, +853 6612 3456",
    "+8613800138000, +86 138 0013 8000",
    "+351912345678, +351912345678"
  })
  void showsGroups(String international, String spaced) {
    assertEquals(spaced, new DialledNumber(international).spaced());
  }

  @Test
  void hidesItselfFromLogs() {
    assertEquals("+…56", new DialledNumber("+85366123456").toString());
  }
}
