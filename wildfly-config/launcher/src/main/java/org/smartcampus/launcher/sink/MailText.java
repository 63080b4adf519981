package org.smartcampus.launcher.sink;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Properties;

/** Reads what a person would read out of a MIME message. */
final class MailText {
  private static final Session SESSION = Session.getInstance(new Properties());

  private MailText() {}

  /** The message of these bytes as it arrived for these recipients at this time. */
  static Message read(byte[] data, List<String> recipients, String time) throws IOException {
    try {
      MimeMessage mail = new MimeMessage(SESSION, new ByteArrayInputStream(data));
      String id = mail.getMessageID();
      String subject = mail.getSubject();
      return new Message(
          String.join(", ", recipients),
          time,
          subject == null ? "" : subject,
          text(mail).strip(),
          id == null ? "" : id);
    } catch (MessagingException e) {
      throw new IOException("Not a MIME message", e);
    }
  }

  private static String text(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/html")) {
      return untagged(String.valueOf(part.getContent()));
    }
    if (part.isMimeType("text/*")) {
      return String.valueOf(part.getContent());
    }
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      return part.isMimeType("multipart/alternative") ? plainest(parts) : joined(parts);
    }
    return part.getFileName() == null ? "" : "[" + part.getFileName() + "]";
  }

  private static String plainest(Multipart parts) throws MessagingException, IOException {
    for (int i = 0; i < parts.getCount(); i++) {
      if (parts.getBodyPart(i).isMimeType("text/plain")) {
        return text(parts.getBodyPart(i));
      }
    }
    return joined(parts);
  }

  private static String joined(Multipart parts) throws MessagingException, IOException {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      all.append(text(part)).append('\n');
    }
    return all.toString();
  }

  private static String untagged(String html) {
    return html.replaceAll("(?is)<(style|script)\\b.*?</\\1>", "")
        .replaceAll("(?i)<a\\b[^>]*href=\"([^\"]*)\"[^>]*>", "$1 ")
        .replaceAll("(?i)<br\\s*/?>|</p>|</div>|</tr>|</h\\d>", "\n")
        .replaceAll("<[^>]*>", "")
        .replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
