package org.smartcampus.platform.service.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.smartcampus.shared.model.SafeHtml;

class SignedUrlsTest {
  private static final String FILE = "AbCdEfGhIjKlMnOpQrStUv";
  private Instant now = Instant.parse("2026-11-21T00:00:00Z");
  private final SignedUrls urls = new SignedUrls(() -> now);

  private boolean valid(String link, String file, int school, long person) {
    Matcher m = Pattern.compile("/files/(\\S{22})\\?s=(\\d+)&e=(\\d+)&h=(\\S{43})").matcher(link);
    assertTrue(m.matches(), link);
    return urls.isValid(file, school, person, Long.parseLong(m.group(3)), m.group(4));
  }

  @Test
  void aLinkServesOnePersonOneFileOneMinute() {
    String link = urls.link(FILE, 7, 99);
    assertTrue(valid(link, FILE, 7, 99));
    assertFalse(valid(link, FILE, 7, 98));
    assertFalse(valid(link, FILE, 8, 99));
    assertFalse(valid(link, "BbCdEfGhIjKlMnOpQrStUv", 7, 99));
    now = now.plusSeconds(60);
    assertTrue(valid(link, FILE, 7, 99));
    now = now.plusSeconds(1);
    assertFalse(valid(link, FILE, 7, 99));
  }

  @Test
  void aLongerLifeCannotBeAskedFor() {
    String link = urls.link(FILE, 7, 99);
    String signature = link.substring(link.indexOf("&h=") + 3);
    assertFalse(urls.isValid(FILE, 7, 99, now.getEpochSecond() + 59, signature));
    assertFalse(urls.isValid(FILE, 7, 99, now.getEpochSecond() + 60, signature.substring(1) + "A"));
    now = now.minusSeconds(3_600);
    assertFalse(valid(link, FILE, 7, 99));
  }

  @Test
  void picturesOfRichTextGetLinks() {
    String html =
        SafeHtml.sanitize("<p><img src=\"/files/" + FILE + "\" alt=\"x\"> /files/" + FILE + "</p>")
            .html();
    String linked = urls.linkPictures(html, 7, 99);
    assertTrue(linked.contains("src=\"/files/" + FILE + "?s=7&amp;e="), linked);
    assertEquals(1, linked.split("&amp;h=", -1).length - 1);
  }
}
