package org.smartcampus.launcher.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.StringReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameters;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SinksTest {
  @TempDir Path folder;

  private final int web = freePort();
  private final int smtp = freePort();
  private final int smpp = freePort();
  private Sinks sinks;

  @BeforeEach
  void start() throws IOException {
    sinks = new Sinks(folder, web, smtp, smpp, "secret12");
  }

  @AfterEach
  void stop() throws IOException {
    sinks.close();
  }

  @Test
  void mailWithChineseSubjectIsReadBack() throws Exception {
    MimeMessage mail = mail("濠海學校：新通告", "余東𦾾 的通告\n.\n..完");
    Transport.send(mail);
    var read = json("/mail").getJsonObject(0);
    assertEquals("a@example.org, b@example.org", read.getString("to"));
    assertEquals("濠海學校：新通告", read.getString("subject"));
    assertEquals("余東𦾾 的通告\n.\n..完", read.getString("text").replace("\r\n", "\n"));
    assertEquals(mail.getMessageID(), read.getString("messageId"));
    assertTrue(read.getString("time").endsWith("Z"));
  }

  @Test
  void sameMessageIdTwiceIsTwoMails() throws Exception {
    MimeMessage mail = mail("1", "x");
    mail.saveChanges();
    try (Transport transport = session().getTransport("smtp")) {
      transport.connect();
      transport.sendMessage(mail, mail.getAllRecipients());
      transport.sendMessage(mail, mail.getAllRecipients());
    }
    JsonArray all = json("/mail");
    assertEquals(2, all.size());
    assertEquals(
        all.getJsonObject(0).getString("messageId"), all.getJsonObject(1).getString("messageId"));
  }

  @Test
  void ofAnAlternativeThePlainPartIsShown() throws Exception {
    MimeMessage mail = mail("1", "x");
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText("plain", "UTF-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setContent("<p>html</p>", "text/html; charset=UTF-8");
    mail.setContent(new MimeMultipart("alternative", plain, html));
    Transport.send(mail);
    assertEquals("plain", json("/mail").getJsonObject(0).getString("text"));
  }

  @Test
  void shortMessageInChinese() throws Exception {
    SMPPSession session = bind("secret12");
    submit(session, 0, ucs2("驗證碼 123456 余東𦾾"));
    var read = json("/sms").getJsonObject(0);
    assertEquals("驗證碼 123456 余東𦾾", read.getString("text"));
    assertEquals("+85366123456", read.getString("to"));
    assertEquals("", read.getString("subject"));
    assertFalse(read.getString("messageId").isEmpty());
    session.unbindAndClose();
  }

  @Test
  void partsOfALongMessageAreOneWhateverTheirOrder() throws Exception {
    SMPPSession session = bind("secret12");
    submit(session, 0x40, withHeader(2, ucs2("後半")));
    assertEquals(0, json("/sms").size());
    submit(session, 0x40, withHeader(1, ucs2("前半")));
    assertEquals("前半後半", json("/sms").getJsonObject(0).getString("text"));
    submit(session, 0, ucs2("一"), sar(7, 2, 1));
    submit(session, 0, ucs2("二"), sar(7, 2, 2));
    assertEquals("一二", json("/sms").getJsonObject(0).getString("text"));
    submit(session, 0, new byte[0], new OptionalParameter.Message_payload(ucs2("長".repeat(200))));
    assertEquals("長".repeat(200), json("/sms").getJsonObject(0).getString("text"));
    assertEquals(3, json("/sms").size());
    session.unbindAndClose();
  }

  @Test
  void wrongPasswordDoesNotBind() {
    assertThrows(IOException.class, () -> bind("wrong"));
  }

  @Test
  void pageShowsMessagesWithoutTheirMarkup() throws Exception {
    Transport.send(mail("<script>alert(1)</script>", "& <b>"));
    String page = get("/mail");
    assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), page);
    assertFalse(page.contains("<script>"), page);
    assertTrue(page.contains("<h1>Mail: 1</h1>"), page);
  }

  private MimeMessage mail(String subject, String text) throws Exception {
    MimeMessage mail = new MimeMessage(session());
    mail.setFrom(new InternetAddress("campus@localhost"));
    mail.setRecipients(RecipientType.TO, "a@example.org, b@example.org");
    mail.setSubject(subject, "UTF-8");
    mail.setText(text, "UTF-8");
    return mail;
  }

  private Session session() {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", String.valueOf(smtp));
    return Session.getInstance(properties);
  }

  private SMPPSession bind(String password) throws IOException {
    SMPPSession session = new SMPPSession();
    session.connectAndBind(
        "127.0.0.1",
        smpp,
        new BindParameter(
            BindType.BIND_TX,
            "campus",
            password,
            "",
            TypeOfNumber.UNKNOWN,
            NumberingPlanIndicator.UNKNOWN,
            null));
    return session;
  }

  private static void submit(
      SMPPSession session, int esmClass, byte[] text, OptionalParameter... options)
      throws Exception {
    session.submitShortMessage(
        "",
        TypeOfNumber.ALPHANUMERIC,
        NumberingPlanIndicator.UNKNOWN,
        "Campus",
        TypeOfNumber.INTERNATIONAL,
        NumberingPlanIndicator.ISDN,
        "85366123456",
        new ESMClass(esmClass),
        (byte) 0,
        (byte) 0,
        null,
        null,
        new RegisteredDelivery(0),
        (byte) 0,
        new GeneralDataCoding(Alphabet.ALPHA_UCS2),
        (byte) 0,
        text,
        options);
  }

  private static byte[] ucs2(String text) {
    return text.getBytes(StandardCharsets.UTF_16BE);
  }

  private static byte[] withHeader(int number, byte[] text) {
    byte[] all = new byte[6 + text.length];
    System.arraycopy(new byte[] {5, 0, 3, 42, 2, (byte) number}, 0, all, 0, 6);
    System.arraycopy(text, 0, all, 6, text.length);
    return all;
  }

  private static OptionalParameter[] sar(int reference, int total, int number) {
    return new OptionalParameter[] {
      OptionalParameters.newSarMsgRefNum(reference),
      OptionalParameters.newSarTotalSegments(total),
      OptionalParameters.newSarSegmentSeqnum(number)
    };
  }

  private JsonArray json(String path) throws Exception {
    try (JsonReader reader = Json.createReader(new StringReader(get(path + "?format=json")))) {
      return reader.readArray();
    }
  }

  private String get(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web + path)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
