package org.smartcampus.launcher.sink;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** The demo's mail server and SMS centre with the pages that show what they caught. */
public final class Sinks implements AutoCloseable {
  /** The system id with which the application binds to the SMS centre. */
  public static final String SYSTEM_ID = "campus";

  private final MessageStore mail;
  private final MessageStore sms;
  private final SmtpSink smtp;
  private final SmppSink smpp;
  private final SinkPages pages;

  /** Starts all three; messages are kept in {@code folder}. */
  public Sinks(Path folder, int pagesPort, int smtpPort, int smppPort, String smppPassword)
      throws IOException {
    Clock clock = Clock.systemUTC();
    mail = new MessageStore(folder.resolve("mail.jsonl"));
    sms = new MessageStore(folder.resolve("sms.jsonl"));
    smtp = new SmtpSink(smtpPort, mail, clock);
    smpp = new SmppSink(smppPort, SYSTEM_ID, smppPassword, sms, clock);
    pages = new SinkPages(pagesPort, mail, sms);
  }

  @Override
  public void close() throws IOException {
    pages.close();
    smtp.close();
    smpp.close();
    mail.close();
    sms.close();
  }
}
