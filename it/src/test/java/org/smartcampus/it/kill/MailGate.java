package org.smartcampus.it.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Stands between the application and the mail sink and lets only so many mails through. The answer
 * to the last one is kept back: the sink has that mail, and the application never learns it.
 */
final class MailGate implements AutoCloseable {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ServerSocket server;
  private final int sink;
  private int open;
  private int taken;
  private int knocked;

  /** A closed gate on a port, before the sink on another. */
  MailGate(int port, int sink) throws IOException {
    this.server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    this.sink = sink;
    start(this::accept);
  }

  /** Lets that many mails more through, and then none. */
  void letThrough(int mails) {
    lock.lock();
    try {
      open = taken + mails;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the sink has as many mails as were let through. */
  void awaitShut() throws InterruptedException {
    await("mails", () -> taken >= open);
  }

  /** How often the application has wanted to send something. */
  int knocks() {
    lock.lock();
    try {
      return knocked;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the application wants to send something once more. */
  void awaitKnock(int before) throws InterruptedException {
    await("connection", () -> knocked > before);
  }

  private void await(String what, java.util.function.BooleanSupplier reached)
      throws InterruptedException {
    long left = TimeUnit.MINUTES.toNanos(3);
    lock.lock();
    try {
      while (!reached.getAsBoolean()) {
        if (left <= 0) {
          throw new AssertionError("no " + what + " in time; taken " + taken + " of " + open);
        }
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        start(() -> serve(client));
      }
    } catch (IOException closed) {
      // the gate is taken down
    }
  }

  private void serve(Socket client) {
    count(() -> knocked++);
    try (client) {
      pass();
      try (Socket target = new Socket(InetAddress.getLoopbackAddress(), sink)) {
        relay(client, target);
      }
    } catch (IOException | InterruptedException ended) {
      // one of the two is gone
    }
  }

  /** One side speaks at a time in this dialogue, so one thread serves both. */
  private void relay(Socket client, Socket target) throws IOException, InterruptedException {
    BufferedReader question = reader(client);
    BufferedReader answer = reader(target);
    OutputStream toSink = target.getOutputStream();
    OutputStream toClient = client.getOutputStream();
    write(toClient, reply(answer));
    for (String line = question.readLine(); line != null; line = question.readLine()) {
      write(toSink, line + "\r\n");
      String reply = reply(answer);
      if (reply.startsWith("354")) {
        write(toClient, reply);
        String text;
        do {
          text = question.readLine();
          write(toSink, text + "\r\n");
        } while (!".".equals(text));
        reply = reply(answer);
        count(() -> taken++);
        pass();
      }
      write(toClient, reply);
    }
  }

  /** Waits while the gate is shut. */
  private void pass() throws InterruptedException {
    lock.lock();
    try {
      while (taken >= open) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  private void count(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** A reply of one line or several. */
  private static String reply(BufferedReader from) throws IOException {
    StringBuilder all = new StringBuilder();
    String line;
    do {
      line = from.readLine();
      if (line == null) {
        throw new IOException("closed");
      }
      all.append(line).append("\r\n");
    } while (line.length() > 3 && line.charAt(3) == '-');
    return all.toString();
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "mail gate");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
