package org.smartcampus.launcher.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageStoreTest {
  private static final Message FIRST =
      new Message("a@example.org", "2026-11-21T00:00:00Z", "通告 \"1\"", "余東𦾾\nline", "<1@x>");
  private static final Message SECOND =
      new Message("b@example.org", "2026-11-21T00:00:01Z", "", "x", "<2@x>");

  @TempDir Path folder;

  @Test
  void keepsMessagesOverRestartsNewestFirstAndDropsNoDuplicate() throws IOException {
    Path file = folder.resolve("sink/mail.jsonl");
    try (MessageStore store = new MessageStore(file)) {
      store.add(FIRST);
      store.add(SECOND);
    }
    try (MessageStore store = new MessageStore(file)) {
      store.add(SECOND);
      assertEquals(java.util.List.of(SECOND, SECOND, FIRST), store.newestFirst());
    }
  }

  @Test
  void lineCutOffByACrashIsForgotten() throws IOException {
    Path file = folder.resolve("mail.jsonl");
    try (MessageStore store = new MessageStore(file)) {
      store.add(FIRST);
    }
    Files.writeString(file, "{\"to\":\"cut", StandardOpenOption.APPEND);
    try (MessageStore store = new MessageStore(file)) {
      store.add(SECOND);
    }
    try (MessageStore store = new MessageStore(file)) {
      assertEquals(java.util.List.of(SECOND, FIRST), store.newestFirst());
    }
  }
}
