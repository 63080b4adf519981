package org.smartcampus.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Looks before anything is built or started whether this machine can run the system. */
public final class Preflight {
  private static final long GIGABYTE = 1L << 30;

  private Preflight() {}

  /** Refuses the wrong JDK, the wrong machine, or too little disk, with one line each. */
  public static void machine(Settings settings) {
    platform(System.getProperty("os.name"), System.getProperty("os.arch"));
    java(Runtime.version().feature());
    Path place = settings.home();
    while (!Files.exists(place)) {
      place = place.getParent();
    }
    try {
      boolean built = Files.isDirectory(settings.data().resolve("db"));
      disk(Files.getFileStore(place).getUsableSpace(), built ? GIGABYTE : 3 * GIGABYTE, place);
    } catch (IOException e) {
      throw new LauncherException("Cannot read the free space of " + place, e);
    }
  }

  /** Refuses ports that somebody else listens on: one line that names each with its setting. */
  public static void ports(Map<String, Integer> ports) {
    Map<Integer, String> seen = new LinkedHashMap<>();
    StringBuilder taken = new StringBuilder();
    for (Map.Entry<String, Integer> port : ports.entrySet()) {
      String other = seen.putIfAbsent(port.getValue(), port.getKey());
      if (other != null) {
        throw new LauncherException(
            other
                + " and "
                + port.getKey()
                + " are both "
                + port.getValue()
                + ": choose another for one.");
      }
      if (inUse(port.getValue())) {
        taken
            .append(taken.isEmpty() ? "" : ", ")
            .append(port.getValue())
            .append(" (")
            .append(port.getKey())
            .append(')');
      }
    }
    if (!taken.isEmpty()) {
      throw new LauncherException(
          "Port in use: "
              + taken
              + ". Stop what listens there, or set the named variable to a free port.");
    }
  }

  static void platform(String os, String architecture) {
    boolean x64 = "amd64".equals(architecture) || "x86_64".equals(architecture);
    if (!"Linux".equals(os) || !x64) {
      throw new LauncherException(
          "Smart Campus runs on Linux x86-64; this is " + os + " " + architecture + ".");
    }
  }

  static void java(int feature) {
    if (feature < 17) {
      throw new LauncherException(
          "JDK 17 or newer is needed; this is " + feature + ". Set JAVA_HOME.");
    }
  }

  static void disk(long usable, long needed, Path place) {
    if (usable < needed) {
      throw new LauncherException(
          "Too little disk: "
              + usable / (1 << 20)
              + " MB free at "
              + place
              + ", "
              + needed / (1 << 20)
              + " MB needed.");
    }
  }

  /** Whether something listens on this port of the loopback or of all addresses. */
  static boolean inUse(int port) {
    return !free(InetAddress.getLoopbackAddress(), port) || !free(null, port);
  }

  private static boolean free(InetAddress address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
