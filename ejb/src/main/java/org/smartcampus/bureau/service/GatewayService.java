package org.smartcampus.bureau.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.GatewayFacts;
import org.smartcampus.platform.service.GatewayUses;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.SmsSender;
import org.smartcampus.platform.service.mail.MailSender;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.model.Texts;
import org.smartcampus.shared.service.Requires;

/**
 * Shows the gateways for mail and SMS as they are set up, and tries them (P-09). A message is sent
 * while the person waits, so that he learns what became of it.
 */
@Stateless
@Requires(Permission.BUREAU_MANAGE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GatewayService {
  /** Tries of one person in an hour. */
  static final int TRIES = 5;

  @Inject private MailSender mail;
  @Inject private SmsSender sms;
  @Inject private MembershipService memberships;
  @Inject private GatewayUses uses;
  @Inject private InSchool transactions;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;

  public GatewayFacts mail() {
    return mail.facts();
  }

  public GatewayFacts sms() {
    return sms.facts();
  }

  /** The caller's own number, masked: the only one that a test goes to. */
  public String ownMobile() {
    return own().toString();
  }

  /**
   * Sends a text to the caller's own mobile.
   *
   * @throws BusinessException {@code shared.error.tooManyRequests} after five tries in an hour,
   *     {@code bureau.gateway.failed} when the gateway did not take it
   */
  public void testSms() {
    Mobile own = own();
    begin("SMS", own.toString());
    deliver(
        () -> sms.send(own, text("bureau.gateway.test.text"), "test-" + PublicId.random()), null);
  }

  /**
   * Sends a mail to an address of the caller's own.
   *
   * @throws BusinessException on field {@code address}; as {@link #testSms}
   */
  public void testMail(String address) {
    Email to = BusinessException.onField("address", () -> Email.parse(address));
    begin("MAIL", to.toString());
    deliver(
        () ->
            mail.send(
                to,
                callers.current().language(),
                text("bureau.gateway.test.subject"),
                text("bureau.gateway.test.text"),
                "<test." + PublicId.random() + "@smartcampus>"),
        "address");
  }

  private Mobile own() {
    long person = callers.current().personId();
    return transactions.outside(() -> memberships.mobileOf(person));
  }

  /** Counts and records a try, also one that fails. */
  private void begin(String gateway, String maskedTo) {
    Caller caller = callers.current();
    transactions.call(
        caller,
        () -> {
          uses.take("gateway", caller.personId(), TRIES);
          audit.record(
              "setting.gateway.test", "Gateway", gateway, Map.of(), Map.of("to", maskedTo));
          return null;
        });
  }

  private static void deliver(Runnable sending, String field) {
    try {
      sending.run();
    } catch (IllegalStateException e) {
      throw new BusinessException("bureau.gateway.failed").onField(field);
    }
  }

  private String text(String key) {
    return Texts.of(callers.current().language()).get(key, clock.today().toString());
  }
}
