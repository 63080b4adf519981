package org.smartcampus.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One person's browser: one kept connection, cookies, no scripts. Made of a bare socket, because client
 * and server share the machine and the client must not take the time that it measures.
 */
final class Http implements AutoCloseable {
  private final String host;
  private final int port;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private Socket socket;
  private InputStream in;
  private OutputStream out;

  /** A browser for the server at this port of the loopback. */
  Http(int port) {
    this.host = "localhost";
    this.port = port;
  }

  /** An answer; redirects are not followed. */
  record Answer(int status, String location, byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether the body holds a marker; looked for as bytes. */
    boolean holds(byte[] marker) {
      for (int i = 0; i <= body.length - marker.length; i++) {
        int n = 0;
        while (n < marker.length && body[i + n] == marker[n]) {
          n++;
        }
        if (n == marker.length) {
          return true;
        }
      }
      return false;
    }
  }

  Http cookie(String name, String value) {
    cookies.put(name, value);
    return this;
  }

  Answer get(String path) throws IOException {
    return send("GET", path, null, new byte[0]);
  }

  /** Posts a form; {@code ajax} as the console's scripts do. */
  Answer post(String path, Map<String, String> form, boolean ajax) throws IOException {
    String body =
        form.entrySet().stream()
            .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
            .collect(Collectors.joining("&"));
    String type = "application/x-www-form-urlencoded; charset=UTF-8";
    return send("POST", path, ajax ? type + "\r\nFaces-Request: partial/ajax" : type, bytes(body));
  }

  /** Posts a form with one file. */
  Answer post(String path, Map<String, String> form, String field, String fileName, byte[] file)
      throws IOException {
    String boundary = "----bench" + System.nanoTime();
    ByteArrayOutputStream body = new ByteArrayOutputStream(file.length + 4096);
    for (Map.Entry<String, String> e : form.entrySet()) {
      body.write(
          bytes(
              "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + e.getKey()
                  + "\"\r\n\r\n" + e.getValue() + "\r\n"));
    }
    body.write(
        bytes(
            "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field
                + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
    body.write(file);
    body.write(bytes("\r\n--" + boundary + "--\r\n"));
    return send("POST", path, "multipart/form-data; boundary=" + boundary, body.toByteArray());
  }

  private Answer send(String method, String path, String type, byte[] body) throws IOException {
    StringBuilder head =
        new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: ");
    head.append(host).append(':').append(port).append("\r\nAccept-Language: en\r\n");
    if (!cookies.isEmpty()) {
      head.append("Cookie: ")
          .append(
              cookies.entrySet().stream()
                  .map(c -> c.getKey() + "=" + c.getValue())
                  .collect(Collectors.joining("; ")))
          .append("\r\n");
    }
    if (type != null) {
      head.append("Content-Type: ").append(type).append("\r\nContent-Length: ").append(body.length)
          .append("\r\n");
    }
    byte[] request = bytes(head.append("\r\n").toString());
    boolean kept = socket != null;
    try {
      return exchange(request, body);
    } catch (IOException e) {
      close();
      if (!kept || !method.equals("GET")) {
        throw e;
      }
      // the server had ended the kept connection
      return exchange(request, body);
    }
  }

  private Answer exchange(byte[] request, byte[] body) throws IOException {
    if (socket == null) {
      socket = new Socket("127.0.0.1", port);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(900_000);
      in = new BufferedInputStream(socket.getInputStream(), 32768);
      out = socket.getOutputStream();
    }
    out.write(request);
    out.write(body);
    String line = line();
    int status = Integer.parseInt(line.substring(9, 12));
    long length = -1;
    boolean chunked = false;
    boolean ends = false;
    String location = null;
    for (line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      String value = line.substring(colon + 1).strip();
      switch (line.substring(0, colon).toLowerCase(java.util.Locale.ROOT)) {
        case "content-length" -> length = Long.parseLong(value);
        case "transfer-encoding" -> chunked = value.equals("chunked");
        case "location" -> location = value;
        case "connection" -> ends = value.equalsIgnoreCase("close");
        case "set-cookie" -> take(value);
        default -> {
          // nothing that matters here
        }
      }
    }
    byte[] answer = chunked ? chunks() : length >= 0 ? in.readNBytes((int) length) : new byte[0];
    if (ends) {
      close();
    }
    return new Answer(status, location, answer);
  }

  private void take(String cookie) {
    int equal = cookie.indexOf('=');
    int end = cookie.indexOf(';');
    cookies.put(cookie.substring(0, equal), cookie.substring(equal + 1, end < 0 ? cookie.length() : end));
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream(65536);
    for (int n = Integer.parseInt(line(), 16); n > 0; n = Integer.parseInt(line(), 16)) {
      all.write(in.readNBytes(n));
      line();
    }
    line();
    return all.toByteArray();
  }

  private String line() throws IOException {
    StringBuilder text = new StringBuilder(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the server ended the connection");
      }
      if (c != '\r') {
        text.append((char) c);
      }
    }
    return text.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException e) {
      // gone already
    }
    socket = null;
  }
}
