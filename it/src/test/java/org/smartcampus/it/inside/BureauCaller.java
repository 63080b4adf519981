package org.smartcampus.it.inside;

import java.time.Instant;
import java.util.EnumSet;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Scope;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Permission;

/** Callers that the tests of the bureau's pages make. */
final class BureauCaller {
  private BureauCaller() {}

  /** An administrator of the bureau. */
  static Caller clerk(long person) {
    return of(
        person,
        null,
        EnumSet.of(Permission.SIGNED_IN, Permission.BUREAU_VIEW, Permission.BUREAU_MANAGE));
  }

  /** Somebody with certain permissions, in a school or in none. */
  static Caller of(Long person, Integer school, EnumSet<Permission> permissions) {
    return of(person, school, permissions, Scope.ALL);
  }

  /** The same with rights that reach only so far. */
  static Caller of(Long person, Integer school, EnumSet<Permission> permissions, Scope scope) {
    return new Caller(
        person,
        "clerk",
        school == null ? "BUREAU_ADMIN" : "SUPER_ADMIN",
        school,
        null,
        null,
        permissions,
        scope,
        Language.ZH_HANT,
        "",
        "",
        "",
        Instant.now());
  }

  /** A visitor who reads a language. */
  static Caller visitor(Language language) {
    return Caller.anonymous(language, "127.0.0.1", "test", "test");
  }
}
