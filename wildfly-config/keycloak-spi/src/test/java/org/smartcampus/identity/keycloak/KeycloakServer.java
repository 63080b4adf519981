package org.smartcampus.identity.keycloak;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The real server with our jar, the realm and the demonstration accounts, on spare ports and with
 * an empty store.
 */
final class KeycloakServer implements AutoCloseable {

  static final String CLIENT_SECRET = "client-secret-of-the-test";

  private final Path home = Path.of(System.getProperty("keycloak.home"));
  private final Path log = home.resolve("../server.log").normalize();
  private final Map<String, String> environment;
  private final Process process;
  final String url;

  KeycloakServer(String campusUrl, String wechatUrl) throws IOException, InterruptedException {
    environment =
        Map.of(
            "CAMPUS_WECHAT_APP_ID",
            WechatStandIn.APP_ID,
            "CAMPUS_WECHAT_SECRET",
            WechatStandIn.SECRET,
            "CAMPUS_WECHAT_OPEN_URL",
            wechatUrl,
            "CAMPUS_WECHAT_API_URL",
            wechatUrl,
            "CAMPUS_BASE_URL",
            campusUrl,
            "CAMPUS_OIDC_SECRET",
            CLIENT_SECRET,
            "CAMPUS_INTERNAL_SECRET",
            CampusStandIn.SECRET,
            "CAMPUS_SSL_REQUIRED",
            "none",
            "JAVA_OPTS_KC_HEAP",
            "-Xms64m -Xmx512m");
    int port = sparePort();
    int managementPort = sparePort();
    url = "http://127.0.0.1:" + port;
    Files.deleteIfExists(log);
    fill();
    int built =
        run(
                "build",
                "--db=dev-file",
                "--health-enabled=true",
                "--features-disabled=account,account-api")
            .waitFor();
    if (built != 0) {
      throw new IllegalStateException("kc.sh build failed: " + Files.readString(log));
    }
    process =
        run(
            "start",
            "--optimized",
            "--import-realm",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--http-management-port=" + managementPort,
            "--hostname=" + url,
            "--cache=local");
    awaitReady("http://127.0.0.1:" + managementPort + "/health/ready");
  }

  private void fill() throws IOException {
    Path imports = home.resolve("data/import");
    if (Files.exists(home.resolve("data"))) {
      try (Stream<Path> old = Files.walk(home.resolve("data"))) {
        old.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
    Files.createDirectories(imports);
    Files.copy(
        Path.of("../keycloak/realm/smart-campus.json"), imports.resolve("smart-campus-realm.json"));
    Files.copy(
        Path.of("../keycloak/demo/smart-campus-users-0.json"),
        imports.resolve("smart-campus-users-0.json"));
    Files.copy(
        Path.of(System.getProperty("spi.jar")),
        home.resolve("providers/smart-campus-keycloak-spi.jar"),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.COPY_ATTRIBUTES);
  }

  private Process run(String... arguments) throws IOException {
    List<String> command =
        Stream.concat(Stream.of("bash", home.resolve("bin/kc.sh").toString()), Stream.of(arguments))
            .toList();
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    return builder.start();
  }

  private void awaitReady(String health) throws IOException, InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    Instant end = Instant.now().plus(Duration.ofMinutes(4));
    while (Instant.now().isBefore(end) && process.isAlive()) {
      try {
        HttpRequest request = HttpRequest.newBuilder(URI.create(health)).build();
        if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // the port is not open yet
      }
      Thread.sleep(500);
    }
    close();
    throw new IllegalStateException("Keycloak did not become ready: " + Files.readString(log));
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  private static int sparePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    children.forEach(ProcessHandle::destroy);
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    children.forEach(ProcessHandle::destroyForcibly);
  }
}
