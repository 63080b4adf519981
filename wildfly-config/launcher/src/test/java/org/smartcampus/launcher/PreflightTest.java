package org.smartcampus.launcher;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreflightTest {
  @Test
  void portInUseIsOneLineThatNamesTheSetting() throws IOException {
    try (ServerSocket loopback = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerSocket everywhere = new ServerSocket(0)) {
      Map<String, Integer> ports = new LinkedHashMap<>();
      ports.put("CAMPUS_HTTP_PORT", loopback.getLocalPort());
      ports.put("CAMPUS_DB_PORT", everywhere.getLocalPort());
      String line =
          assertThrows(LauncherException.class, () -> Preflight.ports(ports)).getMessage();
      assertTrue(line.contains(loopback.getLocalPort() + " (CAMPUS_HTTP_PORT)"), line);
      assertTrue(line.contains(everywhere.getLocalPort() + " (CAMPUS_DB_PORT)"), line);
      assertEquals(1, line.lines().count());
    }
  }

  @Test
  void freePortPasses() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    assertDoesNotThrow(() -> Preflight.ports(Map.of("CAMPUS_HTTP_PORT", port)));
  }

  @Test
  void onePortForTwoServersIsRefused() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put("CAMPUS_HTTP_PORT", 54321);
    ports.put("CAMPUS_SINK_PORT", 54321);
    String line = assertThrows(LauncherException.class, () -> Preflight.ports(ports)).getMessage();
    assertTrue(line.startsWith("CAMPUS_HTTP_PORT and CAMPUS_SINK_PORT are both 54321"), line);
  }

  @Test
  void wrongMachineJdkOrDiskIsOneLine() {
    assertThrows(LauncherException.class, () -> Preflight.platform("Mac OS X", "aarch64"));
    assertThrows(LauncherException.class, () -> Preflight.platform("Linux", "aarch64"));
    assertDoesNotThrow(() -> Preflight.platform("Linux", "amd64"));
    assertThrows(LauncherException.class, () -> Preflight.java(11));
    assertDoesNotThrow(() -> Preflight.java(17));
    String line =
        assertThrows(
                LauncherException.class, () -> Preflight.disk(5 << 20, 10 << 20, Path.of("/x")))
            .getMessage();
    assertEquals("Too little disk: 5 MB free at /x, 10 MB needed.", line);
  }
}
