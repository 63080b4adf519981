package org.smartcampus.platform.service;

import java.util.Arrays;

/** Which addresses count as one subscriber's. */
public final class Network {
  private static final int HALF = 4;

  private Network() {}

  /**
   * The network of an address: of IPv6 its first 64 bits, since a subscriber has all that follow;
   * of IPv4 the address.
   */
  public static String of(String address) {
    if (!address.contains(":") || address.contains(".")) {
      return address;
    }
    String plain = address.replaceAll("[\\[\\]]|%.*", "");
    int gap = plain.indexOf("::");
    String[] head = (gap < 0 ? plain : plain.substring(0, gap)).split(":", -1);
    String[] first = new String[HALF];
    Arrays.fill(first, "0");
    for (int i = 0; i < Math.min(HALF, head.length); i++) {
      first[i] = head[i].isEmpty() ? "0" : head[i].replaceFirst("^0+(?=.)", "");
    }
    if (gap >= 0) {
      String[] tail = plain.substring(gap + 2).split(":", -1);
      int begin = 2 * HALF - tail.length;
      for (int i = begin; i < HALF; i++) {
        first[i] = tail[i - begin].isEmpty() ? "0" : tail[i - begin];
      }
    }
    return String.join(":", first) + "::/64";
  }
}
