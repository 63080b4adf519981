package org.smartcampus.identity.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The application's two sign-in endpoints as the contract has them; it can be stopped and started
 * again.
 */
final class CampusStandIn implements AutoCloseable {

  static final String SECRET = "between-the-two";
  static final String RIGHT_CODE = "123456";
  static final String EXPIRED_CODE = "111111";
  static final String LOCKED_CODE = "222222";

  /** Two capitals and a dash: what Keycloak's user names would not keep. */
  static final String PERSON = "AbCdEfGhIjKlMnOpQrSt-_";

  private static final ObjectMapper JSON = new ObjectMapper();

  final int port;

  /** Bodies of the requests for a code, oldest first. */
  final List<JsonNode> sent = new CopyOnWriteArrayList<>();

  /** Bodies of the news of changed accounts, oldest first. */
  final List<JsonNode> changed = new CopyOnWriteArrayList<>();

  private HttpServer server;

  CampusStandIn() {
    port = start(0);
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  void stop() {
    server.stop(0);
  }

  void startAgain() {
    start(port);
  }

  private int start(int at) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), at), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/internal/sign-in/code", this::code);
    server.createContext("/internal/sign-in/check", this::check);
    server.createContext("/internal/sign-in/changed", this::changed);
    server.start();
    return server.getAddress().getPort();
  }

  private void code(HttpExchange exchange) throws IOException {
    if (allowed(exchange)) {
      sent.add(JSON.readTree(exchange.getRequestBody()));
      answer(exchange, 202, "{\"request\":\"r-" + sent.size() + "\"}");
    }
  }

  private void changed(HttpExchange exchange) throws IOException {
    if (allowed(exchange)) {
      changed.add(JSON.readTree(exchange.getRequestBody()));
      answer(exchange, 204, "");
    }
  }

  private void check(HttpExchange exchange) throws IOException {
    if (!allowed(exchange)) {
      return;
    }
    JsonNode body = JSON.readTree(exchange.getRequestBody());
    boolean known = body.path("request").asText().equals("r-" + sent.size());
    switch (known ? body.path("code").asText() : "") {
      case RIGHT_CODE -> answer(exchange, 200, "{\"username\":\"" + PERSON + "\"}");
      case EXPIRED_CODE -> answer(exchange, 422, "{\"error\":\"expired\"}");
      case LOCKED_CODE -> answer(exchange, 422, "{\"error\":\"locked\"}");
      default -> answer(exchange, 422, "{\"error\":\"wrong\"}");
    }
  }

  private boolean allowed(HttpExchange exchange) throws IOException {
    boolean allowed =
        exchange.getRequestMethod().equals("POST")
            && SECRET.equals(exchange.getRequestHeaders().getFirst("X-Campus-Secret"));
    if (!allowed) {
      answer(exchange, 403, "");
    }
    return allowed;
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    stop();
  }
}
