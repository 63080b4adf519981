package org.smartcampus.platform.service.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.Language;

class MailSenderTest {
  private static final Email TO = Email.parse("pai@example.edu.mo");
  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private MailSender sender;

  @BeforeEach
  void start() {
    server.start();
    Properties settings = new Properties();
    settings.put("mail.smtp.host", "127.0.0.1");
    settings.put("mail.smtp.port", String.valueOf(server.getSmtp().getPort()));
    settings.put("mail.from", "campus@localhost");
    sender =
        new MailSender(Session.getInstance(settings), () -> Instant.parse("2026-11-21T00:00:00Z"));
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void messageIdIsOursAndTextArrives() throws Exception {
    for (int i = 0; i < 2; i++) {
      sender.send(
          TO,
          Language.ZH_HANT,
          "新通知 · Gonçalves",
          "余東𦾾\nhttp://localhost/m/",
          "<d.1.2@campus.example>");
    }
    assertTrue(server.waitForIncomingEmail(5_000, 2));
    for (MimeMessage mail : server.getReceivedMessages()) {
      assertEquals("<d.1.2@campus.example>", mail.getMessageID());
      assertEquals(1, mail.getHeader("Message-ID").length);
      assertEquals("新通知 · Gonçalves", mail.getSubject());
      assertEquals("余東𦾾\r\nhttp://localhost/m/", mail.getContent().toString().strip());
      assertEquals("campus@localhost", mail.getFrom()[0].toString());
      assertEquals("zh-Hant", mail.getHeader("Content-Language", null));
    }
  }

  @Test
  void oneConnectionCarriesMany() {
    try (MailBatch batch = sender.open()) {
      for (int i = 0; i < 50; i++) {
        batch.send(TO, Language.EN, "s" + i, "t", "<" + i + "@x>");
      }
    }
    assertTrue(server.waitForIncomingEmail(5_000, 50));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nBcc: all@example.com", "a\nb", "a\rb", " "})
  void lineBreaksInTheSubjectAreRefused(String subject) {
    assertThrows(
        BusinessException.class, () -> sender.send(TO, Language.EN, subject, "t", "<1@x>"));
    assertEquals(0, server.getReceivedMessages().length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1@x", "<1@x>\r\nBcc: a@b", "<1 2@x>", "<a<b@x>", ""})
  void oddMessageIdsAreRefused(String id) {
    assertThrows(BusinessException.class, () -> sender.send(TO, Language.EN, "s", "t", id));
  }

  @Test
  void unreachableServerIsSaid() {
    server.stop();
    assertThrows(
        IllegalStateException.class, () -> sender.send(TO, Language.EN, "s", "t", "<1@x>"));
  }
}
