package org.smartcampus.platform.service.sms;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataCoding;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.smartcampus.platform.service.GatewayFacts;
import org.smartcampus.platform.service.SmsSender;
import org.smartcampus.shared.model.Mobile;

/**
 * Sends short messages over SMPP 3.4. One connection is held and opened again when it is gone; what
 * the gateway did not acknowledge is the caller's to repeat.
 */
@ApplicationScoped
public class SmppSmsSender implements SmsSender {
  private static final long BIND_MILLIS = 10_000;
  private static final long ANSWER_MILLIS = 15_000;
  private static final int ENQUIRE_MILLIS = 30_000;

  private final SmppSettings settings;
  private SMPPSession session;

  public SmppSmsSender() {
    this(SmppSettings.fromEnvironment());
  }

  SmppSmsSender(SmppSettings settings) {
    this.settings = settings;
  }

  @Override
  public GatewayFacts facts() {
    return new GatewayFacts(settings.host(), settings.port(), settings.source());
  }

  @Override
  public void send(Mobile to, String text, String reference) {
    SmsParts parts = SmsParts.of(text, reference.hashCode());
    SMPPSession open = session();
    try {
      for (byte[] body : parts.bodies()) {
        submit(open, to, body, parts.unicode(), parts.bodies().size() > 1);
      }
    } catch (NegativeResponseException e) {
      throw new IllegalStateException("the SMS gateway refuses: " + e.getCommandStatus(), e);
    } catch (PDUException | InvalidResponseException | ResponseTimeoutException | IOException e) {
      drop(open);
      throw new IllegalStateException("the SMS gateway does not answer", e);
    }
  }

  private void submit(SMPPSession open, Mobile to, byte[] body, boolean unicode, boolean part)
      throws PDUException,
          ResponseTimeoutException,
          InvalidResponseException,
          NegativeResponseException,
          IOException {
    DataCoding coding =
        new GeneralDataCoding(unicode ? Alphabet.ALPHA_UCS2 : Alphabet.ALPHA_DEFAULT);
    GSMSpecificFeature feature = part ? GSMSpecificFeature.UDHI : GSMSpecificFeature.DEFAULT;
    open.submitShortMessage(
        "",
        settings.sourceIsNumber() ? TypeOfNumber.INTERNATIONAL : TypeOfNumber.ALPHANUMERIC,
        settings.sourceIsNumber() ? NumberingPlanIndicator.ISDN : NumberingPlanIndicator.UNKNOWN,
        settings.source().replace("+", ""),
        TypeOfNumber.INTERNATIONAL,
        NumberingPlanIndicator.ISDN,
        to.reveal().replace("+", ""),
        new ESMClass(MessageMode.DEFAULT, MessageType.DEFAULT, feature),
        (byte) 0,
        (byte) 1,
        null,
        null,
        new RegisteredDelivery(0),
        (byte) 0,
        coding,
        (byte) 0,
        body);
  }

  private synchronized SMPPSession session() {
    if (session != null && session.getSessionState().isTransmittable()) {
      return session;
    }
    if (settings.host().isEmpty()) {
      throw new IllegalStateException("no SMS gateway is set up (CAMPUS_SMPP_HOST)");
    }
    close();
    SMPPSession fresh = new SMPPSession();
    fresh.setTransactionTimer(ANSWER_MILLIS);
    fresh.setEnquireLinkTimer(ENQUIRE_MILLIS);
    try {
      fresh.connectAndBind(
          settings.host(),
          settings.port(),
          new BindParameter(
              BindType.BIND_TX,
              settings.systemId(),
              settings.password(),
              "",
              TypeOfNumber.UNKNOWN,
              NumberingPlanIndicator.UNKNOWN,
              null),
          BIND_MILLIS);
    } catch (IOException e) {
      fresh.close();
      throw new IllegalStateException("the SMS gateway cannot be reached", e);
    }
    session = fresh;
    return session;
  }

  private synchronized void drop(SMPPSession broken) {
    broken.close();
    if (session == broken) {
      session = null;
    }
  }

  @PreDestroy
  synchronized void close() {
    if (session != null) {
      session.unbindAndClose();
      session = null;
    }
  }
}
