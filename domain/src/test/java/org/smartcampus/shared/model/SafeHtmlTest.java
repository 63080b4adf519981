package org.smartcampus.shared.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {
  private static final String FILE = "/files/AbCdEfGhIjKlMnOpQrStUv";
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern HARM =
      Pattern.compile(
          "(?is)<\\s*/?\\s*(script|style|noscript|iframe|object|embed|svg|math|form|input|button|link|meta|base|template|video|audio|textarea|select|frame|frameset|applet|title|xmp|plaintext)\\b"
              + "|[\\s\"'/]on\\w+\\s*=|javascript\\s*:|vbscript\\s*:|data\\s*:|expression\\s*\\(|url\\s*\\(|@import|behavior|srcdoc|formaction|srcset");

  private static String clean(String dirty) {
    return SafeHtml.sanitize(dirty).html();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<ScRiPt src=//evil></sCrIpT>",
        "<img src=x onerror=alert(1)>",
        "<img src='" + FILE + "' onerror='alert(1)'>",
        "<img/src=x/onerror=alert(1)//>",
        "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
        "<a href=javascript:alert(1)>x</a>",
        "<a href='JaVaScRiPt:alert(1)'>x</a>",
        "<a href='java\tscript:alert(1)'>x</a>",
        "<a href='java&#10;script:alert(1)'>x</a>",
        "<a href='&#106;avascript:alert(1)'>x</a>",
        "<a href='\u0001javascript:alert(1)'>x</a>",
        "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
        "<a href='vbscript:msgbox(1)'>x</a>",
        "<a href='//evil.example/'>x</a>",
        "<a href='/\\evil.example/'>x</a>",
        "<a href='x' onclick='alert(1)'>x</a>",
        "<a href='x' style='position:fixed;top:0'>x</a>",
        "<iframe src='https://evil'></iframe>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<object data='x'></object><embed src='x'>",
        "<form action='/x'><input name='a'><button formaction='javascript:alert(1)'>b</button></form>",
        "<style>*{background:url(javascript:alert(1))}</style>",
        "<noscript><style></noscript><img src=x onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<style></style><img src=x onerror=alert(1)></style>",
        "<p style='background:url(https://evil/x)'>x</p>",
        "<p style='color:red;background-image:url(javascript:alert(1))'>x</p>",
        "<p style='width:expression(alert(1))'>x</p>",
        "<p style='behavior:url(x)'>x</p>",
        "<p style=\"color: \\75rl(x)\">x</p>",
        "<link rel=stylesheet href=x><meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
        "<base href='https://evil/'>",
        "<img src='https://tracker.example/p.gif'>",
        "<img src='//tracker.example/p.gif'>",
        "<img src='data:image/svg+xml,<svg onload=alert(1)>'>",
        "<img srcset='https://tracker.example/p.gif 2x'>",
        "<img src='/files/../sign-out'>",
        "<img src='" + FILE + "/../../sign-out'>",
        "<video><source onerror=alert(1)></video>",
        "<details open ontoggle=alert(1)>x</details>",
        "<marquee onstart=alert(1)>x</marquee>",
        "<template><script>alert(1)</script></template>",
        "<textarea><script>alert(1)</script></textarea>",
        "<title><img src=x onerror=alert(1)></title>",
        "<!--[if IE]><script>alert(1)</script><![endif]-->",
        "<!--><script>alert(1)</script>-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?xml version='1.0'?><script>alert(1)</script>",
        "<xmp><script>alert(1)</script></xmp>",
        "<b <script>alert(1)</script>0</b>",
        "<<script>alert(1);//<</script>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<p class='ui-dialog ql-align-center'>x</p>",
        "<a href='https://a' rel='opener'>x</a>",
        "<table background='javascript:alert(1)'><tr><td onmouseover=alert(1)>x</td></tr></table>",
        "{{constructor.constructor('alert(1)')()}}#{facesContext}",
        "<p>\u0000<scr\u0000ipt>alert(1)</script>",
      })
  void harmIsTakenAway(String vector) {
    String html = clean(vector);
    TAG.matcher(html).results().forEach(tag -> assertFalse(HARM.matcher(tag.group()).find(), html));
    assertFalse(html.contains("evil.example"), html);
    assertFalse(html.contains("tracker.example"), html);
    assertFalse(html.contains("ui-dialog"), html);
    assertFalse(html.contains("position"), html);
    assertFalse(html.contains("sign-out"), html);
    assertEquals(html, clean(html));
  }

  @Test
  void whatEditorsMakeStays() {
    for (String html :
        new String[] {
          "<h1>通告</h1><h2>余東𦾾</h2>",
          "<ul><li>一</li></ul><ol><li data-list=\"bullet\">二</li></ol>",
          "<table><tbody><tr><td colspan=\"2\">João</td></tr></tbody></table>",
          "<p class=\"ql-align-center\">x</p>",
          "<p><strong>b</strong><em>i</em><u>u</u><s>s</s><br /></p><hr />",
          "<blockquote>q</blockquote><pre>p</pre>",
          "<img src=\"" + FILE + "\" alt=\"圖\" width=\"300\" />",
          "<img src=\"cid:logo&#64;campus\" />",
        }) {
      assertEquals(html, clean(html));
    }
    assertEquals(
        "<span style=\"color:rgb( 230 , 0 , 0 )\">x</span>",
        clean("<span style=\"color: rgb(230, 0, 0);\">x</span>"));
    assertTrue(
        clean("<p style=\"background-color:#ffff00;text-align:center\">x</p>").contains("#ffff00"));
  }

  @Test
  void linksCarryTheirRel() {
    for (String href :
        new String[] {"https://www.dsedj.gov.mo/", "mailto:a@b.mo", "tel:+85328331000", "/m/"}) {
      String html = clean("<a href=\"" + href + "\" target=\"_blank\">x</a>");
      assertTrue(html.contains("href=\""), html);
      assertTrue(
          html.contains("noopener") && html.contains("noreferrer") && html.contains("nofollow"),
          html);
    }
    assertFalse(clean("<a href='https://a' target='top'>x</a>").contains("target"));
  }

  @Test
  void tooMuchIsRefused() {
    assertThrows(
        BusinessException.class, () -> SafeHtml.sanitize("x".repeat(SafeHtml.MAX_LENGTH + 1)));
    assertEquals("𦾾\uDBFF\uDFFD&lt;", clean("&#x26fbe;&#x10fffd;&#x3c;"));
    assertEquals("", SafeHtml.sanitize(null).html());
  }
}
