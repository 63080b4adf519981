package org.smartcampus.identity.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smartcampus.identity.model.SignInStrength.ONE_FACTOR;
import static org.smartcampus.identity.model.SignInStrength.TWO_FACTORS;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.model.SessionKind;
import org.smartcampus.identity.model.SignInStrength;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Permission;

/** A phone stays signed in for 30 days, the console for 8 hours, 30 minutes idle (design §8.3). */
class PhoneSessionTest {
  @Test
  void theSessionOfAnAdministratorsPhoneIsGoodForThePhoneOnly() {
    assertTrue(permissions(SessionKind.CONSOLE, TWO_FACTORS).contains(Permission.CONTACTS_MANAGE));
    assertEquals(
        EnumSet.of(Permission.SIGNED_IN, Permission.PARENTS_VERIFY),
        permissions(SessionKind.PHONE, TWO_FACTORS));
  }

  /** Administrators are set from the phone too, for the minutes after a proof (F114). */
  @Test
  void rightAfterAProofThePhoneSetsAdministrators() {
    Instant inTime = Instant.EPOCH.plus(Caller.FRESH).minusSeconds(1);
    assertEquals(
        EnumSet.of(Permission.SIGNED_IN, Permission.PARENTS_VERIFY, Permission.ADMINS_MANAGE),
        permissions(SessionKind.PHONE, TWO_FACTORS, inTime));
    assertEquals(
        EnumSet.of(Permission.SIGNED_IN), permissions(SessionKind.PHONE, ONE_FACTOR, inTime));
  }

  @Test
  void withoutTheSecondFactorAnAdministratorIsNone() {
    for (SessionKind kind : SessionKind.values()) {
      assertEquals(EnumSet.of(Permission.SIGNED_IN), permissions(kind, ONE_FACTOR), kind.name());
    }
    assertEquals(
        permissions(SessionKind.CONSOLE, TWO_FACTORS),
        permissions(SessionKind.CONSOLE, SignInStrength.EXEMPT));
  }

  private static Set<Permission> permissions(SessionKind kind, SignInStrength strength) {
    return permissions(kind, strength, Instant.EPOCH.plus(Caller.FRESH));
  }

  private static Set<Permission> permissions(
      SessionKind kind, SignInStrength strength, Instant now) {
    SignedIn session =
        new SignedIn(
            1,
            "",
            "",
            kind,
            Language.EN,
            7,
            null,
            List.of(new SignedIn.RoleIn(7, Role.SUPER_ADMIN, null)),
            List.of(),
            Map.of(),
            strength,
            Instant.EPOCH);
    CallerFactory factory = new CallerFactory();
    factory.clock = () -> now;
    return factory.of(session, Caller.anonymous(Language.EN, "", "", "")).permissions();
  }
}
