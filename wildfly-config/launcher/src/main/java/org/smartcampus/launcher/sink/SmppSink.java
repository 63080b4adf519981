package org.smartcampus.launcher.sink;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.util.MessageId;
import org.jsmpp.util.RandomMessageIDGenerator;
import org.smartcampus.launcher.sink.SmsText.PartHeader;

/**
 * An SMS centre (SMPP 3.4) on the loopback that takes every message and delivers none. Long
 * messages, in parts by user data header or SAR or as a payload, are kept as one. It answers only
 * after the message is in the store.
 */
public final class SmppSink implements AutoCloseable {
  private final SMPPServerSessionListener listener;
  private final MessageStore store;
  private final Clock clock;
  private final String systemId;
  private final String password;
  private final SmsText texts = new SmsText();
  private final RandomMessageIDGenerator ids = new RandomMessageIDGenerator();
  private final ExecutorService sessions =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "smpp");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean closed;

  /** Listens on this port of the loopback for clients with this system id and password. */
  public SmppSink(int port, String systemId, String password, MessageStore store, Clock clock)
      throws IOException {
    this.store = store;
    this.clock = clock;
    this.systemId = systemId;
    this.password = password;
    listener = new SMPPServerSessionListener(port, new Loopback());
    listener.setMessageReceiverListener(new Receiver());
    sessions.submit(this::accept);
  }

  @Override
  public void close() throws IOException {
    closed = true;
    listener.close();
    sessions.shutdownNow();
  }

  private void accept() {
    while (!closed) {
      try {
        SMPPServerSession session = listener.accept();
        sessions.submit(() -> bind(session));
      } catch (IOException e) {
        // closed, or a client that went away before it was here
      }
    }
  }

  private void bind(SMPPServerSession session) {
    try {
      BindRequest request = session.waitForBind(5000);
      if (systemId.equals(request.getSystemId()) && password.equals(request.getPassword())) {
        request.accept("campus");
      } else {
        request.reject(SMPPConstant.STAT_ESME_RBINDFAIL);
      }
    } catch (TimeoutException | IOException | PDUStringException | IllegalStateException e) {
      session.close();
    }
  }

  private SubmitSmResult keep(SubmitSm message) throws ProcessRequestException {
    byte[] bytes = body(message);
    PartHeader part = sar(message);
    if (bytes.length > 0 && (message.isUdhi() || message.isUdhiAndReplyPath())) {
      PartHeader header = SmsText.header(bytes);
      part = header == null ? part : header;
      bytes =
          Arrays.copyOfRange(bytes, Math.min(bytes.length, (bytes[0] & 0xFF) + 1), bytes.length);
    }
    String to = number(message);
    String text = SmsText.decode(bytes, message.getDataCoding());
    String whole = part == null ? text : texts.join(message.getSourceAddr(), to, part, text);
    MessageId id = ids.newMessageId();
    if (whole != null) {
      try {
        store.add(new Message(to, clock.instant().toString(), "", whole, id.getValue()));
      } catch (IOException e) {
        throw new ProcessRequestException("Not kept", SMPPConstant.STAT_ESME_RSYSERR, e);
      }
    }
    return new SubmitSmResult(id, new OptionalParameter[0]);
  }

  private static byte[] body(SubmitSm message) {
    byte[] body = message.getShortMessage();
    if (body != null && body.length > 0) {
      return body;
    }
    OptionalParameter payload = message.getOptionalParameter(Tag.MESSAGE_PAYLOAD);
    return payload instanceof OptionalParameter.OctetString bytes ? bytes.getValue() : new byte[0];
  }

  private static PartHeader sar(SubmitSm message) {
    OptionalParameter reference = message.getOptionalParameter(Tag.SAR_MSG_REF_NUM);
    OptionalParameter total = message.getOptionalParameter(Tag.SAR_TOTAL_SEGMENTS);
    OptionalParameter number = message.getOptionalParameter(Tag.SAR_SEGMENT_SEQNUM);
    if (reference instanceof OptionalParameter.Short r
        && total instanceof OptionalParameter.Byte t
        && number instanceof OptionalParameter.Byte n) {
      return new PartHeader(r.getValue() & 0xFFFF, t.getValue() & 0xFF, n.getValue() & 0xFF, 0);
    }
    return null;
  }

  private static String number(SubmitSm message) {
    String number = message.getDestAddress();
    boolean international = message.getDestAddrTon() == TypeOfNumber.INTERNATIONAL.value();
    return international && !number.startsWith("+") ? "+" + number : number;
  }

  /** Listens on the loopback only; the library itself would listen on every address. */
  private static final class Loopback implements ServerConnectionFactory {
    @Override
    public ServerConnection listen(int port) throws IOException {
      return listen(port, 0, 200);
    }

    @Override
    public ServerConnection listen(int port, int timeout) throws IOException {
      return listen(port, timeout, 200);
    }

    @Override
    public ServerConnection listen(int port, int timeout, int backlog) throws IOException {
      ServerSocket socket = new ServerSocket(port, backlog, InetAddress.getLoopbackAddress());
      socket.setSoTimeout(timeout);
      return new ServerSocketConnection(socket);
    }
  }

  /** Takes submit_sm; what else SMPP knows is answered as not supported. */
  private final class Receiver implements ServerMessageReceiverListener {
    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession source)
        throws ProcessRequestException {
      return keep(message);
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti message, SMPPServerSession source)
        throws ProcessRequestException {
      throw unsupported();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession source)
        throws ProcessRequestException {
      throw unsupported();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm replace, SMPPServerSession source)
        throws ProcessRequestException {
      throw unsupported();
    }

    @Override
    public void onAcceptCancelSm(CancelSm cancel, SMPPServerSession source)
        throws ProcessRequestException {
      throw unsupported();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm broadcast, SMPPServerSession source)
        throws ProcessRequestException {
      throw unsupported();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancel, SMPPServerSession source)
        throws ProcessRequestException {
      throw unsupported();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(
        QueryBroadcastSm query, SMPPServerSession source) throws ProcessRequestException {
      throw unsupported();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
      throw unsupported();
    }

    private ProcessRequestException unsupported() {
      return new ProcessRequestException("Not supported", SMPPConstant.STAT_ESME_RINVCMDID);
    }
  }
}
