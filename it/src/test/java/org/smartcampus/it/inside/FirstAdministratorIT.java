package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Base64;
import java.util.List;
import java.util.Map;
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
import org.smartcampus.platform.store.OutsideSql;
import org.smartcampus.shared.model.FieldCipher;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.NotFoundException;

/** An installation without anybody gives one link, to one person, once (design §5). */
@ArquillianTest
class FirstAdministratorIT {
  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(FirstAdministratorIT.class);
  }

  @Inject private FirstAdministratorService service;
  @Inject private MembershipService memberships;
  @Inject private OutsideSql outside;
  @Inject private InSchool transactions;
  @Inject private Callers callers;

  @Test
  void theLastLinkMakesTheFirstAdministratorAndNoOther() {
    String first = asNobody(service::issueLink).orElseThrow();
    String link = asNobody(service::issueLink).orElseThrow();
    assertRefused(first);

    asNobody(() -> sendCode(link));
    assertTrue(asNobody(() -> service.step(link)).isCode());
    String code = lastCode();
    assertFalse(asNobody(() -> service.checkCode(link, other(code))).isProven());
    assertEquals(0, administrators());

    assertTrue(asNobody(() -> service.checkCode(link, code)).isProven());
    assertEquals(1, administrators());
    assertRefused(link);
    assertEquals(Optional.empty(), asNobody(service::issueLink));
  }

  private Void sendCode(String link) {
    service.sendCode(link, "陳局長", "66123456");
    return null;
  }

  private void assertRefused(String link) {
    assertThrows(NotFoundException.class, () -> asNobody(() -> service.step(link)));
  }

  private int administrators() {
    return transactions.outside(() -> memberships.bureauAdministrators().size());
  }

  /** The code that waits to be sent; nobody takes text messages in this server. */
  private String lastCode() {
    List<String> payloads =
        transactions.outside(
            () ->
                outside.query(
                    "select payload from outbox where kind = 'platform.code' order by id desc",
                    Map.of(),
                    r -> r.text("payload")));
    try (JsonReader json = Json.createReader(new StringReader(payloads.get(0)))) {
      byte[] sealed = Base64.getDecoder().decode(json.readObject().getString("code"));
      return FieldCipher.decrypt("code", sealed);
    }
  }

  private static String other(String code) {
    return code.equals("000000") ? "111111" : "000000";
  }

  private <T> T asNobody(Callable<T> work) {
    return callers.as(Caller.anonymous(Language.ZH_HANT, "127.0.0.1", "test", "test"), work);
  }
}
