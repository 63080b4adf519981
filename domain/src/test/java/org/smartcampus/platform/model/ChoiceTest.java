package org.smartcampus.platform.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.smartcampus.platform.model.ChoiceKind.Free;
import org.smartcampus.platform.model.ChoiceKind.OneOf;
import org.smartcampus.platform.model.ChoiceKind.Whole;
import org.smartcampus.shared.model.BusinessException;

class ChoiceTest {
  private static final Choice ANY = Choice.CONFIDENTIAL_FIELDS;

  @Test
  void theFirstValueOfEachIsOneOfItsValues() {
    for (Choice choice : Choice.values()) {
      assertEquals(choice.seed(), choice.checked(choice.seed()), choice.name());
      assertTrue(choice.code().length() <= 64, choice.name());
      assertTrue(Choice.of(choice.page()).contains(choice));
    }
  }

  @Test
  void aListTakesItsWordsOnlyInOneOrder() {
    assertEquals("EMAIL,MOBILE", ANY.checked("MOBILE,EMAIL,MOBILE"));
    assertEquals("", ANY.checked(""));
    assertEquals("", ANY.checked(null));
    assertRefused(ANY.kind(), "MOBILE,NAME");
  }

  @Test
  void aNumberStaysBetweenItsEnds() {
    Whole days = new Whole(1, 90);
    assertEquals("7", days.checked(ANY, " 07 "));
    for (String wrong : List.of("", "0", "91", "seven", "1.5", "99999999999")) {
      assertRefused(days, wrong);
    }
  }

  @Test
  void aWordIsOneOfItsList() {
    OneOf layout = new OneOf(List.of("LIST", "TILES"));
    assertEquals("TILES", layout.checked(ANY, "TILES"));
    assertRefused(layout, "tiles");
    assertRefused(layout, null);
  }

  @Test
  void aTextIsCountedInCharacters() {
    Free text = new Free(3);
    assertEquals("余東𦾾", text.checked(ANY, " 余東𦾾 "));
    assertEquals("", text.checked(ANY, null));
    assertRefused(text, "four");
  }

  private static void assertRefused(ChoiceKind kind, String value) {
    assertEquals(
        ANY.name(),
        assertThrows(BusinessException.class, () -> kind.checked(ANY, value), value).field());
  }
}
