package org.smartcampus.it;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the systems of the tests live: a folder below {@code it/target} and a block of a hundred
 * ports each. {@code CAMPUS_IT_PORT_BASE} (18000) moves them all, for two runs on one machine.
 */
public final class Place {
  private static final int BASE =
      Integer.parseInt(System.getenv().getOrDefault("CAMPUS_IT_PORT_BASE", "18000"));

  private Place() {}

  /** The folder of the sources. */
  public static Path root() {
    return Path.of(System.getProperty("campus.root", "..")).toAbsolutePath().normalize();
  }

  /** The folder of a system. */
  public static Path home(String name) {
    return root().resolve("it/target").resolve(name);
  }

  /** The launcher's variables for a system in the {@code block}th hundred of ports. */
  public static Map<String, String> environment(String name, int block) {
    int first = BASE + 100 * block;
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("CAMPUS_HOME", home(name).toString());
    environment.put("CAMPUS_HTTP_PORT", Integer.toString(first + 80));
    environment.put("CAMPUS_MANAGEMENT_PORT", Integer.toString(first + 90));
    environment.put("CAMPUS_KEYCLOAK_PORT", Integer.toString(first + 81));
    environment.put("CAMPUS_KEYCLOAK_MANAGEMENT_PORT", Integer.toString(first + 91));
    environment.put("CAMPUS_DB_PORT", Integer.toString(first + 36));
    environment.put("CAMPUS_SINK_PORT", Integer.toString(first + 25));
    environment.put("CAMPUS_SMTP_PORT", Integer.toString(first + 26));
    environment.put("CAMPUS_SMPP_PORT", Integer.toString(first + 27));
    return environment;
  }
}
