package org.smartcampus.identity.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLanguageTest {

  @ParameterizedTest
  @CsvSource({
    "zh-TW, zh-Hant", "zh-HK, zh-Hant", "zh-MO, zh-Hant", "zh-Hant, zh-Hant", "zh, zh-Hant",
        "zh-CN, zh-Hans",
    "zh-Hans, zh-Hans", "pt, pt", "pt-BR, pt", "en, en", "en-GB, en", "fr, zh-Hant"
  })
  void namesTheApplicationsLanguage(String locale, String tag) {
    assertEquals(tag, PageLanguage.tagOf(Locale.forLanguageTag(locale)));
  }
}
