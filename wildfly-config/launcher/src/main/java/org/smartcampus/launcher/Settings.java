package org.smartcampus.launcher;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Folders and ports of one running system. Everything that it writes lies under {@code home}
 * ({@code .campus} beside the sources, or {@code CAMPUS_HOME}).
 *
 * @param root folder of the sources
 * @param home folder of this system: secrets, data, logs, server folders
 * @param http port of the application
 * @param management port of WildFly's management and health
 * @param keycloak port of Keycloak
 * @param keycloakManagement port of Keycloak's health
 * @param database port of MariaDB
 * @param sink port of the pages that show caught mail and SMS
 * @param smtp port of the demo's mail server
 * @param smpp port of the demo's SMS centre
 */
public record Settings(
    Path root,
    Path home,
    int http,
    int management,
    int keycloak,
    int keycloakManagement,
    int database,
    int sink,
    int smtp,
    int smpp) {

  private static final int SINK = 8025;

  /** Reads folders and ports from the environment; {@code root} is where {@code campus} lies. */
  public static Settings of(Path root, Map<String, String> env) {
    String home = env.getOrDefault("CAMPUS_HOME", "");
    int sink = port(env, "CAMPUS_SINK_PORT", SINK);
    // A second system with its own sink port gets its own sink servers without further settings.
    int shift = sink - SINK;
    int keycloak = port(env, "CAMPUS_KEYCLOAK_PORT", 8180);
    return new Settings(
        root,
        home.isBlank() ? root.resolve(".campus") : root.resolve(home).normalize(),
        port(env, "CAMPUS_HTTP_PORT", 8080),
        port(env, "CAMPUS_MANAGEMENT_PORT", 9990),
        keycloak,
        port(env, "CAMPUS_KEYCLOAK_MANAGEMENT_PORT", within(keycloak + 1000, 9180)),
        port(env, "CAMPUS_DB_PORT", 13306),
        sink,
        port(env, "CAMPUS_SMTP_PORT", within(13025 + shift, 13025)),
        port(env, "CAMPUS_SMPP_PORT", within(13775 + shift, 13775)));
  }

  /** The ports with the name of the setting that moves each. */
  public Map<String, Integer> ports() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put("CAMPUS_HTTP_PORT", http);
    ports.put("CAMPUS_MANAGEMENT_PORT", management);
    ports.put("CAMPUS_KEYCLOAK_PORT", keycloak);
    ports.put("CAMPUS_KEYCLOAK_MANAGEMENT_PORT", keycloakManagement);
    ports.put("CAMPUS_DB_PORT", database);
    ports.put("CAMPUS_SINK_PORT", sink);
    ports.put("CAMPUS_SMTP_PORT", smtp);
    ports.put("CAMPUS_SMPP_PORT", smpp);
    return ports;
  }

  /** Where the state lies: database, Keycloak, files, sinks. */
  public Path data() {
    return home.resolve("data");
  }

  /** Where every log goes. */
  public Path log() {
    return home.resolve("log");
  }

  /** Process ids and sockets of the running system. */
  public Path run() {
    return home.resolve("run");
  }

  /** Where browsers find the application, without a slash at the end. */
  public String baseUrl() {
    return "http://localhost:" + http;
  }

  /** Where browsers find Keycloak. */
  public String keycloakUrl() {
    return "http://localhost:" + keycloak;
  }

  /** The database as the application sees it. */
  public String databaseUrl() {
    return "jdbc:mariadb://127.0.0.1:" + database + "/campus";
  }

  /** Readiness of WildFly and the application. */
  public String healthUrl() {
    return "http://localhost:" + management + "/health/ready";
  }

  private static int within(int port, int otherwise) {
    return port > 1023 && port < 65536 ? port : otherwise;
  }

  private static int port(Map<String, String> env, String name, int standard) {
    String text = env.getOrDefault(name, "").strip();
    if (text.isEmpty()) {
      return standard;
    }
    try {
      int port = Integer.parseInt(text);
      if (port > 0 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new LauncherException(name + " is not a port number: " + text);
  }
}
