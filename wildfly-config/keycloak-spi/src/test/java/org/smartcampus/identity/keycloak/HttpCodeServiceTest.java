package org.smartcampus.identity.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.identity.keycloak.CodeService.Unavailable;
import org.smartcampus.identity.keycloak.CodeService.Verdict;

class HttpCodeServiceTest {

  private static final DialledNumber NUMBER = new DialledNumber("+85366123456");

  private final CampusStandIn campus = new CampusStandIn();
  private final CodeService codes = new HttpCodeService(campus.url() + "/", CampusStandIn.SECRET);

  @AfterEach
  void stop() {
    campus.stop();
  }

  @Test
  void sendsNumberAndLanguage() throws Exception {
    assertEquals("r-1", codes.send(NUMBER, "pt"));
    assertEquals(
        "{\"mobile\":\"+85366123456\",\"language\":\"pt\"}".length(),
        campus.sent.get(0).toString().length());
    assertEquals("+85366123456", campus.sent.get(0).path("mobile").asText());
    assertEquals("pt", campus.sent.get(0).path("language").asText());
  }

  @Test
  void tellsTheFourVerdictsApart() throws Exception {
    String request = codes.send(NUMBER, "en");
    assertEquals(new Verdict(Verdict.Kind.WRONG, null), codes.check(request, "000000"));
    assertEquals(
        new Verdict(Verdict.Kind.EXPIRED, null), codes.check(request, CampusStandIn.EXPIRED_CODE));
    assertEquals(
        new Verdict(Verdict.Kind.LOCKED, null), codes.check(request, CampusStandIn.LOCKED_CODE));
    assertEquals(
        new Verdict(Verdict.Kind.RIGHT, CampusStandIn.PERSON),
        codes.check(request, CampusStandIn.RIGHT_CODE));
  }

  @Test
  void aWrongSecretIsNoVerdict() {
    CodeService strangers = new HttpCodeService(campus.url(), "guess");
    assertThrows(Unavailable.class, () -> strangers.send(NUMBER, "en"));
    assertThrows(Unavailable.class, () -> strangers.check("r-1", CampusStandIn.RIGHT_CODE));
  }

  @Test
  void aStoppedApplicationIsSaidQuickly() {
    campus.stop();
    Instant begin = Instant.now();
    Unavailable e = assertThrows(Unavailable.class, () -> codes.send(NUMBER, "en"));
    assertTrue(
        Duration.between(begin, Instant.now()).toSeconds() <= HttpCodeService.TIMEOUT_SECONDS + 1);
    assertTrue(!e.getMessage().contains("66123456"), e.getMessage());
    campus.startAgain();
  }
}
