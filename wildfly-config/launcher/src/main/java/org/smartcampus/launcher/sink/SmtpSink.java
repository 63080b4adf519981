package org.smartcampus.launcher.sink;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A mail server (RFC 5321) on the loopback that takes every mail and delivers none: it answers 250
 * only after the mail is in the store.
 */
public final class SmtpSink implements AutoCloseable {
  private static final int LINE_LIMIT = 4096;
  private static final int MAIL_LIMIT = 30 << 20;

  private final ServerSocket server;
  private final MessageStore store;
  private final Clock clock;
  private final ExecutorService sessions =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "smtp");
            thread.setDaemon(true);
            return thread;
          });

  /** Listens on this port of the loopback; 0 takes a free one. */
  public SmtpSink(int port, MessageStore store, Clock clock) throws IOException {
    this.store = store;
    this.clock = clock;
    server = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
    sessions.submit(this::accept);
  }

  /** The port that it listens on. */
  public int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
    sessions.shutdownNow();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        sessions.submit(() -> talk(socket));
      } catch (IOException e) {
        // closed, or a client that went away before it was here
      }
    }
  }

  private void talk(Socket socket) {
    try (socket) {
      socket.setSoTimeout(300_000);
      new Dialogue(new BufferedInputStream(socket.getInputStream()), socket.getOutputStream())
          .run();
    } catch (IOException e) {
      // the client hung up: what was not acknowledged it sends again
    }
  }

  /** One connection. */
  private final class Dialogue {
    private final InputStream in;
    private final OutputStream out;
    private String sender;
    private final List<String> recipients = new ArrayList<>();

    Dialogue(InputStream in, OutputStream out) {
      this.in = in;
      this.out = out;
    }

    void run() throws IOException {
      reply("220 localhost Smart Campus mail sink");
      for (String line = line(); line != null; line = line()) {
        String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        switch (verb) {
          case "EHLO" ->
              reply(
                  "250-localhost\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250-PIPELINING\r\n250 SIZE "
                      + MAIL_LIMIT);
          case "HELO" -> reply("250 localhost");
          case "MAIL" -> mail(line);
          case "RCPT" -> recipient(line);
          case "DATA" -> data();
          case "RSET" -> {
            forget();
            reply("250 OK");
          }
          case "NOOP", "VRFY" -> reply("250 OK");
          case "QUIT" -> {
            reply("221 Bye");
            return;
          }
          default -> reply("502 Not known here");
        }
      }
    }

    private void mail(String line) throws IOException {
      forget();
      sender = address(line);
      reply(sender == null ? "501 MAIL FROM:<address>" : "250 OK");
    }

    private void recipient(String line) throws IOException {
      String address = address(line);
      if (sender == null) {
        reply("503 MAIL first");
      } else if (address == null || address.isEmpty()) {
        reply("501 RCPT TO:<address>");
      } else {
        recipients.add(address);
        reply("250 OK");
      }
    }

    private void data() throws IOException {
      if (recipients.isEmpty()) {
        reply("503 RCPT first");
        return;
      }
      reply("354 End with a dot on a line of its own");
      ByteArrayOutputStream mail = new ByteArrayOutputStream();
      while (true) {
        byte[] line = rawLine(MAIL_LIMIT);
        if (line == null) {
          return;
        }
        if (line.length == 1 && line[0] == '.') {
          break;
        }
        int start = line.length > 0 && line[0] == '.' ? 1 : 0;
        if (mail.size() + line.length <= MAIL_LIMIT) {
          mail.write(line, start, line.length - start);
          mail.write('\r');
          mail.write('\n');
        }
      }
      try {
        store.add(MailText.read(mail.toByteArray(), recipients, clock.instant().toString()));
        reply("250 Kept");
      } catch (IOException e) {
        reply("451 Not kept");
      }
      forget();
    }

    private void forget() {
      sender = null;
      recipients.clear();
    }

    private String line() throws IOException {
      byte[] line = rawLine(LINE_LIMIT);
      return line == null ? null : new String(line, StandardCharsets.UTF_8);
    }

    /** A line without its end, or null at the end of the connection. */
    private byte[] rawLine(int limit) throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n') {
          return line.toByteArray();
        }
        if (b != '\r') {
          line.write(b);
        }
        if (line.size() > limit) {
          throw new IOException("Line too long");
        }
      }
      return null;
    }

    private void reply(String text) throws IOException {
      out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
  }

  /** The address between angle brackets, or null; empty for the sender of bounces. */
  static String address(String line) {
    int open = line.indexOf('<');
    int close = line.indexOf('>', open + 1);
    return open < 0 || close < 0 ? null : line.substring(open + 1, close);
  }
}
