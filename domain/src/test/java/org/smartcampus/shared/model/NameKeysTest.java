package org.smartcampus.shared.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NameKeysTest {
  @Test
  void readsSurnamesAsSurnames() {
    assertEquals("ou zi xuan", NameKeys.letters("區子軒"));
    assertEquals("shan", NameKeys.letters("單"));
    assertEquals("qiu", NameKeys.letters("仇"));
    assertEquals("zhai", NameKeys.letters("翟"));
    assertEquals("chan yu ming", NameKeys.letters("單于明"));
    assertEquals("ou yang jia yi", NameKeys.letters("歐陽嘉怡"));
  }

  @Test
  void readsCharactersBeyondTheBasicPlane() {
    assertEquals("yu dong yao", NameKeys.letters("余東𦾾"));
    assertEquals("ydy", NameKeys.initials("余東𦾾"));
  }

  @Test
  void readsLettersWithoutAccents() {
    assertEquals("joao antonio da conceicao", NameKeys.letters("João António da Conceição"));
    assertEquals("jadc", NameKeys.initials("João António da Conceição"));
  }

  @Test
  void ordersByReading() {
    List<String> sorted =
        Stream.of("區子軒", "陳東瑤", "João Sá", "關詠詩", "何曉彤")
            .sorted((a, b) -> NameKeys.sortKey(a).compareTo(NameKeys.sortKey(b)))
            .toList();
    assertEquals(List.of("陳東瑤", "關詠詩", "何曉彤", "João Sá", "區子軒"), sorted);
  }

  @Test
  void findsByAnyWriting() {
    String text = NameKeys.searchText("陳東瑤", "Chan Tong Io", "hh.0003");
    for (String typed : List.of("陈东", "陳", "chendong", "cdy", "CHAN tong", "HH.0003", "ｃｄｙ")) {
      assertTrue(text.contains(NameKeys.fold(typed)), typed);
    }
    assertTrue(NameKeys.searchText("João Sá").contains(NameKeys.fold("joao sá")));
  }

  @Test
  void typedWildcardsAreText() {
    assertEquals("%a!%b!_c!!%", NameKeys.likePattern("a%b_c!"));
  }

  @Test
  void keysKeepTheirLength() {
    String longest = "𦾾".repeat(300);
    assertTrue(NameKeys.sortKey(longest).length() <= NameKeys.SORT_LENGTH);
    assertTrue(NameKeys.searchText(longest, longest).length() <= NameKeys.SEARCH_LENGTH);
  }
}
