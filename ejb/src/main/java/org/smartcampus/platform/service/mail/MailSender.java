package org.smartcampus.platform.service.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;
import org.smartcampus.platform.service.GatewayFacts;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.Language;

/**
 * Sends plain mails through the server's mail session. The Message-ID is the caller's, so that a
 * repeat after a crash is recognised by whoever receives it.
 */
@ApplicationScoped
public class MailSender {
  @Resource(lookup = "java:jboss/mail/Campus")
  private Session session;

  @Inject private CampusClock clock;

  /** For the container. */
  public MailSender() {}

  MailSender(Session session, CampusClock clock) {
    this.session = session;
    this.clock = clock;
  }

  /**
   * Sends one mail; returns when the mail server has taken it.
   *
   * @param messageId the whole Message-ID with its angle brackets, the same at a repeat
   * @throws org.smartcampus.shared.model.BusinessException {@code platform.mail.invalid} when
   *     subject, address or Message-ID hold line breaks or are no such thing
   * @throws IllegalStateException when the server cannot be reached or refuses; the outbox retries
   */
  public void send(Email to, Language language, String subject, String text, String messageId) {
    try (MailBatch batch = open()) {
      batch.send(to, language, subject, text, messageId);
    }
  }

  /** Where the mail server is, and the sender's address. */
  public GatewayFacts facts() {
    String host = session.getProperties().getProperty("mail.smtp.host", "");
    String port = session.getProperties().getProperty("mail.smtp.port", "25");
    String from = session.getProperties().getProperty("mail.from", "");
    return new GatewayFacts(host, Integer.parseInt(port), from);
  }

  /** Opens one connection for many mails; to be closed by the caller, used by one thread. */
  public MailBatch open() {
    Properties settings = session.getProperties();
    settings.putIfAbsent("mail.smtp.connectiontimeout", "10000");
    settings.putIfAbsent("mail.smtp.timeout", "30000");
    settings.putIfAbsent("mail.smtp.writetimeout", "30000");
    try {
      Transport transport = session.getTransport("smtp");
      transport.connect();
      return new MailBatch(session, transport, clock);
    } catch (MessagingException e) {
      throw new IllegalStateException("the mail server cannot be reached", e);
    }
  }
}
