package org.smartcampus.shared.model;

import java.util.List;
import java.util.regex.Pattern;
import org.owasp.html.CssSchema;
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

  private static final Pattern LINK =
      Pattern.compile("(?:https?://|mailto:|tel:|#|/(?![/\\\\])).*", Pattern.CASE_INSENSITIVE);
  private static final Pattern PICTURE =
      Pattern.compile("/files/[A-Za-z0-9_-]{22}|cid:[A-Za-z0-9._-]{1,64}(?:@[A-Za-z0-9.-]{1,64})?");
  private static final Pattern EDITOR_CLASSES =
      Pattern.compile(
          "(?:ql-(?:align-(?:center|right|justify)|indent-[1-8]|size-(?:small|large|huge))\\s*)+");

  /**
   * Tags {@code style} and {@code noscript} stay out for good: together they defeat the sanitizer.
   */
  private static final PolicyFactory POLICY =
      Sanitizers.FORMATTING
          .and(Sanitizers.BLOCKS)
          .and(Sanitizers.TABLES)
          .and(
              new HtmlPolicyBuilder()
                  .allowCommonBlockElements()
                  .allowCommonInlineFormattingElements()
                  .allowElements("a", "img", "hr", "span", "pre", "table", "tr", "td", "th")
                  .allowUrlProtocols("http", "https", "mailto", "tel", "cid")
                  .allowAttributes("href")
                  .matching(LINK)
                  .onElements("a")
                  .allowAttributes("target")
                  .matching(true, "_blank")
                  .onElements("a")
                  .allowAttributes("src")
                  .matching(PICTURE)
                  .onElements("img")
                  .allowAttributes("alt")
                  .onElements("img")
                  .allowAttributes("width", "height")
                  .matching(Pattern.compile("[0-9]{1,4}"))
                  .onElements("img")
                  .allowAttributes("colspan", "rowspan")
                  .matching(Pattern.compile("[0-9]{1,2}"))
                  .onElements("td", "th")
                  .allowAttributes("class")
                  .matching(EDITOR_CLASSES)
                  .onElements("p", "li", "span", "h1", "h2", "h3", "h4", "h5", "h6", "img")
                  .allowAttributes("data-list")
                  .matching(true, "bullet", "ordered", "checked", "unchecked")
                  .onElements("li")
                  .allowStyling(
                      CssSchema.withProperties(
                          List.of("color", "background-color", "text-align", "rgb()", "rgba()")))
                  .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
                  .toFactory());

  private static final Pattern ENCODED = Pattern.compile("&#x((?:[1-9a-f]|10)[0-9a-f]{4});");

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
    return new SafeHtml(plainCharacters(POLICY.sanitize(text)));
  }

  /**
   * The sanitizer writes characters beyond the basic plane as numbers; names must stay findable.
   */
  private static String plainCharacters(String html) {
    return ENCODED
        .matcher(html)
        .replaceAll(m -> Character.toString(Integer.parseInt(m.group(1), 16)));
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
