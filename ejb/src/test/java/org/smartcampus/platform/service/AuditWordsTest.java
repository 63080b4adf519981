package org.smartcampus.platform.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.smartcampus.shared.model.Language;

class AuditWordsTest {
  private final AuditWords words = new AuditWords(Language.EN);

  @Test
  void aListOfWordsIsSaidWordByWord() {
    assertEquals("Account · Mobile", words.word("value", "account,mobile"));
    assertEquals("Administrators · Parent", words.word("value", "ADMIN,PARENT"));
  }

  @Test
  void whatIsNoListOfWordsStaysAsItIs() {
    assertEquals("Rua A, account", words.word("value", "Rua A, account"));
    assertEquals(",", words.word("value", ","));
    assertEquals("", words.word("value", ""));
    assertEquals("account,mobile", words.word("action", "account,mobile"));
  }
}
