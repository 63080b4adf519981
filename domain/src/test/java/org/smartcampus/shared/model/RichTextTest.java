package org.smartcampus.shared.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RichTextTest {
  @Test
  void signaturesLeavePictureLinks() {
    String html =
        RichText.clean(
                "<p><img src=\"/files/AAAAAAAAAAAAAAAAAAAAAA?s=1&amp;e=2&amp;h=x\" alt=\"a\"></p>")
            .html();
    assertTrue(html.contains("src=\"/files/AAAAAAAAAAAAAAAAAAAAAA\""), html);
  }

  @Test
  void foreignPicturesAndScriptsAreGone() {
    String html =
        RichText.clean(
                "<p onclick=\"x()\">t<img src=\"https://evil.example/x.png\"><script>1</script></p>")
            .html();
    assertFalse(html.contains("evil") || html.contains("script") || html.contains("onclick"), html);
  }

  @Test
  void listsOfTheEditorBecomeLists() {
    String html =
        RichText.clean(
                "<ol><li data-list=\"bullet\"><span class=\"ql-ui\" contenteditable=\"false\"></span>a</li>"
                    + "<li data-list=\"bullet\">b</li><li data-list=\"ordered\">c</li></ol>")
            .html();
    assertEquals("<ul><li>a</li><li>b</li></ul><ol><li>c</li></ol>", html);
  }

  @Test
  void anEmptyParagraphIsEmpty() {
    assertTrue(RichText.isEmpty(RichText.clean("<p><br></p><p>&nbsp;</p>")));
    assertFalse(RichText.isEmpty(RichText.clean("<p>字</p>")));
  }
}
