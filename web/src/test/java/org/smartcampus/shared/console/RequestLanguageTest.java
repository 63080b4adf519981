package org.smartcampus.shared.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smartcampus.shared.model.Language;

class RequestLanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-TW,zh;q=0.9|ZH_HANT",
        "zh-CN|ZH_HANS",
        "pt-BR,pt;q=0.8|PT",
        "fr-FR,fr;q=0.9,en;q=0.5|EN",
        "de|ZH_HANT"
      })
  void theBrowsersFirstKnownLanguageCounts(String accepted, Language expected) {
    FakeRequest request = new FakeRequest();
    request.headers.put("Accept-Language", accepted);
    assertEquals(expected, RequestLanguage.of(request.build()));
  }

  @Test
  void theOwnChoiceCountsMore() {
    FakeRequest request = new FakeRequest();
    request.headers.put("Accept-Language", "en");
    request.cookies.put(RequestLanguage.COOKIE, "pt");
    assertEquals(Language.PT, RequestLanguage.of(request.build()));
  }

  @Test
  void anInventedChoiceIsTheDefault() {
    FakeRequest request = new FakeRequest();
    request.cookies.put(RequestLanguage.COOKIE, "../../etc");
    assertEquals(Language.ZH_HANT, RequestLanguage.of(request.build()));
  }

  @Test
  void withoutAnyWordItIsTraditionalChinese() {
    assertEquals(Language.ZH_HANT, RequestLanguage.of(new FakeRequest().build()));
  }
}
