package org.smartcampus.shared.model;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/**
 * Rich text that the sanitizer made: the only text a page may print unescaped. Pictures come only
 * from our own files; links open with {@code rel="noopener noreferrer nofollow"}.
 */
public final class SafeHtml {
  /** Most characters of a body (P-31). */
  public static final int MAX_LENGTH = 666 * 1024;

  private static final PolicyFactory POLICY =
      Sanitizers.FORMATTING
          .and(Sanitizers.BLOCKS)
          .and(Sanitizers.TABLES)
          .and(
              new HtmlPolicyBuilder()
                  .allowElements("a", "img", "hr", "span", "u", "s")
                  .allowAttributes("href")
                  .onElements("a")
                  .allowStandardUrlProtocols()
                  .allowAttributes("src")
                  .matching(java.util.regex.Pattern.compile("/files/[A-Za-z0-9_-]{22}"))
                  .onElements("img")
                  .allowAttributes("alt")
                  .onElements("img")
                  .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
                  .toFactory());

  private final String html;

  private SafeHtml(String html) {
    this.html = html;
  }

  /**
   * Cleans what an editor or an import gave.
   *
   * @throws BusinessException {@code shared.html.tooLong}
   */
  public static SafeHtml sanitize(String dirty) {
    String text = dirty == null ? "" : dirty;
    if (text.length() > MAX_LENGTH) {
      throw new BusinessException("shared.html.tooLong");
    }
    return new SafeHtml(POLICY.sanitize(text));
  }

  /** Rebuilds stored rich text; it is cleaned again, so that a stricter policy reaches old rows. */
  public static SafeHtml ofStored(String html) {
    return html == null ? null : sanitize(html);
  }

  public String html() {
    return html;
  }

  @Override
  public String toString() {
    return html;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SafeHtml that && that.html.equals(html);
  }

  @Override
  public int hashCode() {
    return html.hashCode();
  }
}
