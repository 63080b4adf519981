package org.smartcampus.shared.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what the console's editor gives into a body that we keep. */
public final class RichText {
  /** A picture of ours, with or without the signature of its link. */
  private static final Pattern PICTURE =
      Pattern.compile("(<img\\b[^>]*?\\bsrc=[\"'])/files/([A-Za-z0-9_-]{22})[^\"']*([\"'])");

  private static final Pattern LIST = Pattern.compile("<ol>(.*?)</ol>", Pattern.DOTALL);
  private static final Pattern ITEM =
      Pattern.compile("<li data-list=\"(bullet|ordered)\"[^>]*>(.*?)</li>", Pattern.DOTALL);
  private static final Pattern HELPER = Pattern.compile("<span class=\"ql-ui\"[^>]*></span>");

  private RichText() {}

  /**
   * Cleans the editor's text: signatures leave picture links, its lists become HTML lists, then the
   * sanitizer decides.
   */
  public static SafeHtml clean(String edited) {
    String text = edited == null ? "" : edited;
    text = PICTURE.matcher(text).replaceAll("$1/files/$2$3");
    text = HELPER.matcher(text).replaceAll("");
    text = LIST.matcher(text).replaceAll(m -> Matcher.quoteReplacement(list(m.group(1))));
    return SafeHtml.sanitize(text);
  }

  /** The editor marks each item; neighbours of one kind belong to one list. */
  private static String list(String items) {
    StringBuilder out = new StringBuilder();
    String open = null;
    Matcher item = ITEM.matcher(items);
    while (item.find()) {
      String tag = item.group(1).equals("bullet") ? "ul" : "ol";
      if (!tag.equals(open)) {
        out.append(open == null ? "" : "</" + open + ">").append('<').append(tag).append('>');
        open = tag;
      }
      out.append("<li>").append(item.group(2)).append("</li>");
    }
    return open == null ? "<ol>" + items + "</ol>" : out.append("</" + open + ">").toString();
  }

  /** True when there is neither a letter nor a picture. */
  public static boolean isEmpty(SafeHtml body) {
    String html = body.html();
    return !html.contains("<img")
        && html.replaceAll("<[^>]*>", "").replaceAll("&nbsp;|&#160;|\u00a0", " ").isBlank();
  }
}
