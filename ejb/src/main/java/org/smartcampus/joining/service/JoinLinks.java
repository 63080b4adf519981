package org.smartcampus.joining.service;

/** Addresses of join pages, from the installation's public address. */
public final class JoinLinks {
  private JoinLinks() {}

  /** The address that a QR holds. */
  static String of(String secret) {
    String base = System.getenv("CAMPUS_BASE_URL");
    String from = base == null || base.isBlank() ? "http://localhost:8080" : base;
    return from.replaceAll("/+$", "") + "/join/" + secret;
  }
}
