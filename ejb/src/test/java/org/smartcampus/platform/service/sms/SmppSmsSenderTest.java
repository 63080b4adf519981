package org.smartcampus.platform.service.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.shared.model.Mobile;

class SmppSmsSenderTest {
  private static final Mobile TO = Mobile.parse("66201175", "MO");
  private final List<SubmitSm> received = new CopyOnWriteArrayList<>();
  private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private SMPPServerSessionListener listener;
  private SmppSmsSender sender;

  @BeforeEach
  void start() throws Exception {
    int port;
    try (var free = new java.net.ServerSocket(0)) {
      port = free.getLocalPort();
    }
    listener = new SMPPServerSessionListener(port);
    threads.execute(this::accept);
    sender =
        new SmppSmsSender(new SmppSettings("127.0.0.1", port, "campus", "secret", "SmartCampus"));
  }

  @AfterEach
  void stop() throws Exception {
    sender.close();
    listener.close();
    threads.shutdownNow();
  }

  private void accept() {
    try {
      while (true) {
        SMPPServerSession session = listener.accept();
        session.setMessageReceiverListener(receiver());
        sessions.add(session);
        threads.execute(
            () -> {
              try {
                session.waitForBind(5_000).accept("test");
              } catch (Exception e) {
                session.close();
              }
            });
      }
    } catch (Exception e) {
      Thread.currentThread().interrupt();
    }
  }

  private ServerMessageReceiverListener receiver() {
    return (ServerMessageReceiverListener)
        java.lang.reflect.Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ServerMessageReceiverListener.class},
            (proxy, method, args) -> {
              received.add((SubmitSm) args[0]);
              return new SubmitSmResult(
                  new MessageId(String.valueOf(received.size())),
                  new org.jsmpp.bean.OptionalParameter[0]);
            });
  }

  @Test
  void textArrivesAndTheConnectionIsKept() {
    sender.send(TO, "驗證碼 123456 余東𦾾", "code-1");
    sender.send(TO, "plain", "code-2");
    assertEquals(1, sessions.size());
    SubmitSm first = received.get(0);
    assertEquals("85366201175", first.getDestAddress());
    assertEquals(8, first.getDataCoding());
    assertEquals("驗證碼 123456 余東𦾾", new String(first.getShortMessage(), StandardCharsets.UTF_16BE));
    assertEquals("plain", new String(received.get(1).getShortMessage(), StandardCharsets.US_ASCII));
  }

  @Test
  void longTextComesInParts() {
    sender.send(TO, "通".repeat(150), "n-1");
    assertEquals(3, received.size());
    assertTrue(received.stream().allMatch(SubmitSm::isUdhi));
  }

  @Test
  void aBrokenConnectionIsOpenedAgain() throws Exception {
    sender.send(TO, "one", "a");
    sessions.get(0).close();
    for (int i = 0; i < 50 && received.size() < 2; i++) {
      try {
        sender.send(TO, "two", "b");
      } catch (IllegalStateException expectedOnce) {
        Thread.sleep(50);
      }
    }
    assertEquals(2, received.size());
    assertEquals(2, sessions.size());
  }

  @Test
  void withoutGatewayItIsSaid() {
    SmppSmsSender none = new SmppSmsSender(new SmppSettings("", 1, "", "", "x"));
    assertThrows(IllegalStateException.class, () -> none.send(TO, "x", "r"));
    SmppSmsSender wrong = new SmppSmsSender(new SmppSettings("127.0.0.1", 1, "", "", "x"));
    assertThrows(IllegalStateException.class, () -> wrong.send(TO, "x", "r"));
  }
}
