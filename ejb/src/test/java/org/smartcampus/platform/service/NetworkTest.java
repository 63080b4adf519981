package org.smartcampus.platform.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NetworkTest {
  @Test
  void aSubscribersAddressesAreOne() {
    assertEquals("10.1.2.3", Network.of("10.1.2.3"));
    assertEquals("2001:db8:0:7::/64", Network.of("2001:db8:0:7:1:2:3:4"));
    assertEquals("2001:db8:0:7::/64", Network.of("[2001:0db8:0:7::9]"));
    assertEquals("0:0:0:0::/64", Network.of("::1"));
    assertEquals("2001:db8:0:0::/64", Network.of("2001:db8::5:6:7:8"));
    assertEquals("fe80:0:0:0::/64", Network.of("fe80::1%eth0"));
    assertEquals("::ffff:10.1.2.3", Network.of("::ffff:10.1.2.3"));
  }
}
