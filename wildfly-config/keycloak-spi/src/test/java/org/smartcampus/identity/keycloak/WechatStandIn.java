package org.smartcampus.identity.keycloak;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * WeChat as its documentation has it: 200 also for what it refuses, JSON called text/plain, codes
 * that count once. The browser's part is played by the tests: they make the codes.
 */
final class WechatStandIn implements AutoCloseable {

  static final String APP_ID = "wx0123456789abcdef";
  static final String SECRET = "wechat-secret-of-the-test";

  /** Codes and whose they are: {@code openid} or {@code openid unionid}. */
  private final Map<String, String> codes = new ConcurrentHashMap<>();

  /** What is answered in place of anything else, while it is set. */
  volatile String instead;

  /** Which of both calls that replaces. */
  volatile String insteadOf = "access_token";

  /** Whether calls are taken and never answered. */
  volatile boolean hanging;

  private final HttpServer server;
  private int next;

  WechatStandIn() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/sns/access_token", this::token);
    server.createContext("/sns/userinfo", this::user);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The code that a person's confirmation gives. */
  synchronized String confirm(String openid, String unionid) {
    String code = "code-" + ++next;
    codes.put(code, openid + " " + unionid);
    return code;
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> asked = query(exchange);
    if (replaced("access_token", exchange)) {
      return;
    }
    if (!APP_ID.equals(asked.get("appid"))) {
      answer(exchange, error(40013, "invalid appid"));
    } else if (!SECRET.equals(asked.get("secret"))) {
      answer(exchange, error(40125, "invalid appsecret"));
    } else if (!"authorization_code".equals(asked.get("grant_type"))) {
      answer(exchange, error(40002, "invalid grant_type"));
    } else {
      String person = codes.remove(String.valueOf(asked.get("code")));
      if (person == null) {
        answer(exchange, error(40163, "code been used"));
        return;
      }
      answer(
          exchange,
          "{\"access_token\":\"t:"
              + person
              + "\",\"expires_in\":7200,\"refresh_token\":\"r\",\"openid\":\""
              + person.split(" ")[0]
              + "\",\"scope\":\"snsapi_login\"}");
    }
  }

  private void user(HttpExchange exchange) throws IOException {
    Map<String, String> asked = query(exchange);
    if (replaced("userinfo", exchange)) {
      return;
    }
    String[] person = asked.getOrDefault("access_token", "").replaceFirst("^t:", "").split(" ");
    if (!person[0].equals(asked.get("openid"))) {
      answer(exchange, error(40003, "invalid openid"));
      return;
    }
    String unionid = person.length > 1 ? ",\"unionid\":\"" + person[1] + "\"" : "";
    answer(
        exchange,
        "{\"openid\":\"" + person[0] + "\",\"nickname\":\"余東𦾾\",\"sex\":0" + unionid + "}");
  }

  private boolean replaced(String call, HttpExchange exchange) throws IOException {
    if (hanging) {
      return true;
    }
    if (instead == null || !insteadOf.equals(call)) {
      return false;
    }
    answer(exchange, instead);
    return true;
  }

  static String error(int code, String text) {
    return "{\"errcode\":" + code + ",\"errmsg\":\"" + text + "\"}";
  }

  private static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> values = new HashMap<>();
    for (String pair : exchange.getRequestURI().getRawQuery().split("&")) {
      String[] parts = pair.split("=", 2);
      values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return values;
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
