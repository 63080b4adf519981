package org.smartcampus.identity.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.model.SessionKind;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Permission;

/** A phone stays signed in for 30 days, the console for 8 hours, 30 minutes idle (design §8.3). */
class PhoneSessionTest {
  @Test
  void theSessionOfAnAdministratorsPhoneIsGoodForThePhoneOnly() {
    assertTrue(permissions(SessionKind.CONSOLE).contains(Permission.CONTACTS_MANAGE));
    assertEquals(
        EnumSet.of(Permission.SIGNED_IN, Permission.PARENTS_VERIFY),
        permissions(SessionKind.PHONE));
  }

  private static Set<Permission> permissions(SessionKind kind) {
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
            Map.of());
    return new CallerFactory().of(session, Caller.anonymous(Language.EN, "", "", "")).permissions();
  }
}
