package org.smartcampus.platform.service.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.Language;

/** Mails over one connection; see {@link MailSender}. */
public final class MailBatch implements AutoCloseable {
  private static final String MESSAGE_ID =
      "<[\\x21-\\x3B\\x3D\\x3F\\x41-\\x7E]{1,120}@[A-Za-z0-9.-]{1,120}>";

  private final Session session;
  private final Transport transport;
  private final CampusClock clock;

  MailBatch(Session session, Transport transport, CampusClock clock) {
    this.session = session;
    this.transport = transport;
    this.clock = clock;
  }

  /** As {@link MailSender#send}. */
  public void send(Email to, Language language, String subject, String text, String messageId) {
    String address = to.reveal();
    if (hasControls(subject)
        || hasControls(address)
        || subject.isBlank()
        || !messageId.matches(MESSAGE_ID)) {
      throw new BusinessException("platform.mail.invalid");
    }
    try {
      MimeMessage mail = new NumberedMail(session, messageId);
      mail.setFrom();
      mail.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
      mail.setSubject(subject, StandardCharsets.UTF_8.name());
      mail.setText(text, StandardCharsets.UTF_8.name());
      mail.setSentDate(Date.from(clock.now()));
      mail.setHeader("Content-Language", language.tag());
      mail.setHeader("Auto-Submitted", "auto-generated");
      mail.saveChanges();
      transport.sendMessage(mail, mail.getAllRecipients());
    } catch (jakarta.mail.internet.AddressException e) {
      throw new BusinessException("platform.mail.invalid");
    } catch (MessagingException e) {
      throw new IllegalStateException("the mail server did not take the mail", e);
    }
  }

  private static boolean hasControls(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (MessagingException e) {
      // what was taken is taken; a connection that breaks at its end loses nothing
      System.getLogger(MailBatch.class.getName()).log(System.Logger.Level.DEBUG, "close", e);
    }
  }

  /** Saving would give the mail an id of its own. */
  private static final class NumberedMail extends MimeMessage {
    private final String messageId;

    NumberedMail(Session session, String messageId) {
      super(session);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }
}
