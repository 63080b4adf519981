package org.smartcampus.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ContentDispositionTest {
  @Test
  void namesOfAllScriptsAndNoneBreaksTheHeader() {
    assertEquals(
        "attachment; filename=\"report-1.pdf\"; filename*=UTF-8''report-1.pdf",
        ContentDisposition.attachment("report-1.pdf"));
    assertEquals(
        "attachment; filename=\"__ a.xlsx\"; filename*=UTF-8''%E9%80%9A%F0%A6%BE%BE%20a.xlsx",
        ContentDisposition.attachment("通𦾾 a.xlsx"));
    assertEquals(
        "attachment; filename=\"a_____b_c\"; filename*=UTF-8''a%22%0D%0A%5C%3Bb%2Fc",
        ContentDisposition.attachment("a\"\r\n\\;b/c"));
  }
}
