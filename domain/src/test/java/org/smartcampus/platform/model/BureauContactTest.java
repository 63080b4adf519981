package org.smartcampus.platform.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.smartcampus.shared.model.BusinessException;

class BureauContactTest {
  @Test
  void isKeptTrimmedAndDialled() {
    BureauContact contact =
        new BureauContact(" 學校支援組 ", "+853 2800-0000", "apoio@bureau.example ").checked();
    assertEquals(new BureauContact("學校支援組", "+853 2800-0000", "apoio@bureau.example"), contact);
    assertEquals("+85328000000", contact.dial());
  }

  @Test
  void everyPartIsRefusedAtItsField() {
    refused(
        "contactName", "shared.text.tooLong", new BureauContact("字".repeat(65), "28000000", ""));
    refused("contactTelephone", "platform.choice.telephone", new BureauContact("", "12ab", ""));
    refused("contactEmail", "shared.email.invalid", new BureauContact("", "", "nobody"));
    refused("contactTelephone", "platform.contact.way", new BureauContact("支援組", "", " "));
  }

  @Test
  void nothingIsAContactThatIsNotShown() {
    assertTrue(new BureauContact("", null, "").checked().isEmpty());
  }

  private static void refused(String field, String key, BureauContact contact) {
    BusinessException refusal = assertThrows(BusinessException.class, contact::checked);
    assertEquals(field, refusal.field());
    assertEquals(key, refusal.key());
  }
}
