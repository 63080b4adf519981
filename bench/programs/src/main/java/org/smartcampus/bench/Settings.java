package org.smartcampus.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Folders and ports. The bench has a system of its own under {@code bench/target/system}; its ports
 * follow the same variables as the launcher's, with other defaults, so that it stands beside a system
 * that runs.
 */
record Settings(Path root, Map<String, String> environment, int http, int floor, int floorManagement) {
  private static final Map<String, Integer> PORTS = new LinkedHashMap<>();

  static {
    PORTS.put("CAMPUS_HTTP_PORT", 28080);
    PORTS.put("CAMPUS_MANAGEMENT_PORT", 28090);
    PORTS.put("CAMPUS_KEYCLOAK_PORT", 28081);
    PORTS.put("CAMPUS_KEYCLOAK_MANAGEMENT_PORT", 28091);
    PORTS.put("CAMPUS_DB_PORT", 28036);
    PORTS.put("CAMPUS_SINK_PORT", 28025);
    PORTS.put("CAMPUS_SMTP_PORT", 28026);
    PORTS.put("CAMPUS_SMPP_PORT", 28027);
  }

  static Settings of(Path root) {
    Map<String, String> environment = new LinkedHashMap<>();
    PORTS.forEach((name, port) -> environment.put(name, given(name, port)));
    // one address asks for everybody here
    environment.put("CAMPUS_RATE_LIMITS", "off");
    environment.put("CAMPUS_HOME", root.resolve("bench/target/system").toString());
    int http = Integer.parseInt(environment.get("CAMPUS_HTTP_PORT"));
    int management = Integer.parseInt(environment.get("CAMPUS_MANAGEMENT_PORT"));
    return new Settings(root, environment, http, http + 5, management + 5);
  }

  private static String given(String name, int otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? Integer.toString(otherwise) : value.strip();
  }

  /** Folder of the bench's own system. */
  Path home() {
    return Path.of(environment.get("CAMPUS_HOME"));
  }

  /** Where this run writes what is not kept. */
  Path target() {
    return root.resolve("bench/target");
  }
}
