package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.smartcampus.identity.model.SessionKind;
import org.smartcampus.identity.service.BureauAdministrator;
import org.smartcampus.identity.service.BureauAdministrators;
import org.smartcampus.identity.service.SessionService;
import org.smartcampus.identity.service.SignInProof;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.Scope;
import org.smartcampus.platform.store.OutsideSql;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.ProofNeededException;

/** The bureau's administrators make and unmake each other; one stays. */
@ArquillianTest
class BureauAdministratorsIT {
  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(BureauAdministratorsIT.class, BureauCaller.class, WaitingCodes.class);
  }

  @Inject private BureauAdministrators administrators;
  @Inject private WaitingCodes codes;
  @Inject private Callers callers;
  @Inject private InSchool transactions;
  @Inject private OutsideSql outside;
  @Inject private SessionService sessions;

  @Test
  void theyAreListedAddedAndRemovedAndOneStays() {
    String number = "65" + String.format("%06d", ThreadLocalRandom.current().nextInt(1_000_000));
    int before = as(administrators::list).size();
    String request = as(() -> administrators.sendCode(number));
    assertEquals(before, as(administrators::list).size(), "a number alone makes nobody");
    String code = codes.newest(Mobile.parse(number, "MO"));
    assertFalse(as(() -> administrators.add("甲員", request, WaitingCodes.other(code))).isProven());
    assertEquals(before, as(administrators::list).size(), "nor does a wrong code");
    assertTrue(as(() -> administrators.add("甲員", request, code)).isProven());
    BureauAdministrator added = newest();
    assertEquals("甲員", added.name());
    assertFalse(added.mobile().contains(number), "masked");
    assertRefused("shared.mobile.invalid", () -> administrators.sendCode("12"));
    assertRefused("shared.text.required", () -> administrators.add(" ", request, code));
    Exception nobody =
        assertThrows(Exception.class, () -> as(() -> run(() -> administrators.remove("x"))));
    assertEquals(NotFoundException.class, root(nobody).getClass());
    List<BureauAdministrator> all = as(administrators::list);
    assertRefused(
        "identity.bureauAdmin.lastWorking", () -> administrators.remove(all.get(0).publicId()));
    signIn(added);
    all.subList(0, all.size() - 1)
        .forEach(row -> as(() -> run(() -> administrators.remove(row.publicId()))));
    assertRefused("identity.bureauAdmin.last", () -> administrators.remove(newest().publicId()));
    assertEquals(1, as(administrators::list).size());
  }

  @Test
  void anOldProofDoesNothing() {
    Caller old =
        new Caller(
            1L,
            "clerk",
            "BUREAU_ADMIN",
            null,
            null,
            null,
            EnumSet.of(Permission.BUREAU_MANAGE),
            Scope.ALL,
            Language.ZH_HANT,
            "",
            "",
            "",
            Instant.now().minus(Caller.FRESH));
    Exception thrown =
        assertThrows(
            Exception.class,
            () -> callers.as(old, () -> run(() -> administrators.sendCode("66000002"))));
    assertTrue(root(thrown) instanceof ProofNeededException, root(thrown).toString());
  }

  private void signIn(BureauAdministrator who) {
    long person =
        transactions.outside(
            () ->
                outside
                    .query(
                        "select id from person where public_id = :id",
                        Map.of("id", who.publicId()),
                        r -> r.id("id"))
                    .get(0));
    callers.as(
        BureauCaller.visitor(Language.EN),
        () ->
            sessions.open(
                person, SessionKind.CONSOLE, Language.EN, SignInProof.own(true, Instant.now())));
  }

  private BureauAdministrator newest() {
    List<BureauAdministrator> all = as(administrators::list);
    return all.get(all.size() - 1);
  }

  private <T> T as(Callable<T> work) {
    return callers.as(BureauCaller.clerk(1L), work);
  }

  private void assertRefused(String key, Runnable work) {
    Exception thrown = assertThrows(Exception.class, () -> as(() -> run(work)));
    assertEquals(key, ((BusinessException) root(thrown)).key());
  }

  private static Throwable root(Throwable thrown) {
    Throwable at = thrown;
    while (at.getCause() != null) {
      at = at.getCause();
    }
    return at;
  }

  private static Object run(Runnable work) {
    work.run();
    return null;
  }
}
