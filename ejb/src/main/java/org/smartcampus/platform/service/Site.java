package org.smartcampus.platform.service;

import java.net.URI;

/**
 * The public address of this installation, from the environment variable {@code CAMPUS_BASE_URL}.
 */
public final class Site {
  private static final String BASE = read();

  private Site() {}

  private static String read() {
    String value = System.getenv("CAMPUS_BASE_URL");
    String base = value == null || value.isBlank() ? "http://localhost:8080" : value.strip();
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }

  /** The address of a local path, for links in mails and QR codes. */
  public static String link(String path) {
    return BASE + path;
  }

  /** The installation's host name, for example {@code campus.example.mo}. */
  public static String host() {
    return URI.create(BASE).getHost();
  }
}
