package org.smartcampus.launcher.sink;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Everything that a sink ever received, in the order of arrival: one JSON object a line in a file
 * that only grows. Nothing is dropped or merged, so that a message sent twice is seen twice.
 */
public final class MessageStore implements AutoCloseable {
  private final FileChannel file;
  private final List<Message> messages = new ArrayList<>();

  /** The store in this file, with what earlier runs received. */
  public MessageStore(Path path) throws IOException {
    Files.createDirectories(path.getParent());
    long good = read(path);
    file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    // a line cut off by a crash was never acknowledged to its sender
    file.truncate(good);
    file.position(good);
  }

  /** Keeps a message; when this returns it is in the file. */
  public synchronized void add(Message message) throws IOException {
    ByteBuffer line = ByteBuffer.wrap((message.json() + "\n").getBytes(StandardCharsets.UTF_8));
    while (line.hasRemaining()) {
      file.write(line);
    }
    messages.add(message);
  }

  /** All messages, newest first. */
  public synchronized List<Message> newestFirst() {
    List<Message> copy = new ArrayList<>(messages);
    Collections.reverse(copy);
    return copy;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private long read(Path path) throws IOException {
    long good = 0;
    if (!Files.exists(path)) {
      return good;
    }
    long size = Files.size(path);
    try (BufferedReader lines = Files.newBufferedReader(path)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        long end = good + line.getBytes(StandardCharsets.UTF_8).length + 1;
        if (end > size) {
          break;
        }
        messages.add(Message.parse(line));
        good = end;
      }
    }
    return good;
  }
}
