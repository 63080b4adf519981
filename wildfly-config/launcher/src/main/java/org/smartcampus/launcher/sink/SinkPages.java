package org.smartcampus.launcher.sink;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The caught mail and SMS, to be read on the loopback: {@code /mail} and {@code /sms} as pages for
 * people (the newest 200), with {@code ?format=json} as JSON (all, newest first).
 */
public final class SinkPages implements AutoCloseable {
  private static final int SHOWN = 200;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  /** Listens on this port of the loopback; 0 takes a free one. */
  public SinkPages(int port, MessageStore mail, MessageStore sms) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
    server.createContext("/mail", exchange -> answer(exchange, "Mail", mail));
    server.createContext("/sms", exchange -> answer(exchange, "SMS", sms));
    server.createContext("/", SinkPages::start);
    server.setExecutor(threads);
    server.start();
  }

  /** The port that it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void start(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean home = exchange.getRequestURI().getPath().equals("/");
      exchange.getResponseHeaders().set("Location", "/mail");
      exchange.sendResponseHeaders(home ? 302 : 404, -1);
    }
  }

  private static void answer(HttpExchange exchange, String title, MessageStore store)
      throws IOException {
    try (exchange) {
      if (!exchange.getRequestMethod().equals("GET")) {
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      String query = exchange.getRequestURI().getQuery();
      boolean json = query != null && List.of(query.split("&")).contains("format=json");
      exchange
          .getResponseHeaders()
          .set("Content-Type", json ? "application/json" : "text/html; charset=utf-8");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange
          .getResponseHeaders()
          .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream out = new BufferedOutputStream(exchange.getResponseBody())) {
        if (json) {
          json(out, store.newestFirst());
        } else {
          out.write(page(title, store.newestFirst()).getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  private static void json(OutputStream out, List<Message> messages) throws IOException {
    String separator = "[";
    for (Message message : messages) {
      out.write((separator + message.json()).getBytes(StandardCharsets.UTF_8));
      separator = ",\n";
    }
    out.write((messages.isEmpty() ? "[]\n" : "]\n").getBytes(StandardCharsets.UTF_8));
  }

  static String page(String title, List<Message> messages) {
    StringBuilder html = new StringBuilder();
    html.append(
        """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
        <meta name="viewport" content="width=device-width"><style>
        body{font:16px/1.5 sans-serif;max-width:60rem;margin:1rem auto;padding:0 1rem;color:#1d2733}
        article{border:1px solid #ccd3db;border-radius:6px;padding:.6rem 1rem;margin:1rem 0}
        h2{font-size:1rem;margin:0} pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;margin:.4rem 0 0}
        p{margin:0;color:#52606d} nav a{margin-right:1rem}
        </style></head><body><nav><a href="/mail">Mail</a><a href="/sms">SMS</a></nav>
        <h1>%1$s: %2$d</h1>
        """
            .formatted(title, messages.size()));
    for (Message message : messages.subList(0, Math.min(SHOWN, messages.size()))) {
      html.append("<article>");
      if (!message.subject().isEmpty()) {
        html.append("<h2>").append(escape(message.subject())).append("</h2>");
      }
      html.append("<p>")
          .append(escape(message.to()))
          .append(" · ")
          .append(escape(message.time()))
          .append("</p>");
      html.append("<pre>").append(escape(message.text())).append("</pre></article>\n");
    }
    if (messages.size() > SHOWN) {
      html.append("<p>The newest ")
          .append(SHOWN)
          .append("; all of them: <a href=\"?format=json\">JSON</a></p>");
    }
    return html.append("</body></html>\n").toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
