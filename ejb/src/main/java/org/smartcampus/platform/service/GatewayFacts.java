package org.smartcampus.platform.service;

/**
 * What the console tells of a gateway: where it is and who the sender is, never a secret (P-09).
 *
 * @param host empty where none is set up
 * @param from address or name that receivers see
 */
public record GatewayFacts(String host, int port, String from) {
  public boolean isSetUp() {
    return !host.isEmpty();
  }
}
