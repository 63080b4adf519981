package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.smartcampus.bureau.service.FirstAdministratorService;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NotFoundException;

/** An installation without anybody gives one link, to one person, once (design §5). */
@ArquillianTest
class FirstAdministratorIT {
  private static final String MOBILE = "66123456";

  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(FirstAdministratorIT.class, WaitingCodes.class);
  }

  @Inject private FirstAdministratorService service;
  @Inject private MembershipService memberships;
  @Inject private WaitingCodes codes;
  @Inject private InSchool transactions;
  @Inject private Callers callers;

  @Test
  void theLastLinkMakesTheFirstAdministratorAndNoOther() {
    String first = asNobody(service::issueLink).orElseThrow();
    String link = asNobody(service::issueLink).orElseThrow();
    assertRefused(first);

    asNobody(() -> sendCode(link));
    assertTrue(asNobody(() -> service.step(link)).isCode());
    String code = codes.newest(Mobile.parse(MOBILE, "MO"));
    assertFalse(asNobody(() -> service.checkCode(link, WaitingCodes.other(code))).isProven());
    assertEquals(0, administrators());

    assertTrue(asNobody(() -> service.checkCode(link, code)).isProven());
    assertEquals(1, administrators());
    assertRefused(link);
    assertEquals(Optional.empty(), asNobody(service::issueLink));
  }

  private Void sendCode(String link) {
    service.sendCode(link, "陳局長", MOBILE);
    return null;
  }

  private void assertRefused(String link) {
    assertThrows(NotFoundException.class, () -> asNobody(() -> service.step(link)));
  }

  private int administrators() {
    return transactions.outside(() -> memberships.bureauAdministrators().size());
  }

  private <T> T asNobody(Callable<T> work) {
    return callers.as(Caller.anonymous(Language.ZH_HANT, "127.0.0.1", "test", "test"), work);
  }
}
