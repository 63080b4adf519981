package org.smartcampus.platform.rest;

import java.nio.charset.StandardCharsets;

/** The header that names a download (RFC 6266, RFC 8187). */
public final class ContentDisposition {
  private static final String PLAIN = "!#$&+-.^_`|~";

  private ContentDisposition() {}

  /** An attachment of that name: in ASCII for old clients, whole in UTF-8 for all others. */
  public static String attachment(String name) {
    StringBuilder ascii = new StringBuilder();
    StringBuilder whole = new StringBuilder();
    name.codePoints()
        .forEach(
            c -> {
              boolean token = isToken(c);
              ascii.append(token || c == ' ' ? (char) c : '_');
              if (token) {
                whole.append((char) c);
              } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                  whole.append('%').append(String.format("%02X", b));
                }
              }
            });
    return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + whole;
  }

  private static boolean isToken(int c) {
    return (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || PLAIN.indexOf(c) >= 0;
  }
}
