package org.smartcampus.platform.service;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.smartcampus.shared.model.Permission;

/**
 * How far each right of a caller reaches (§3.8). Rights that come from different places keep their
 * own scope: a form teacher in an admin group verifies in his class and sees what the group sees.
 */
public final class Scopes {
  private final Scope every;
  private final Map<Permission, Scope> byRight;

  private Scopes(Scope every, Map<Permission, Scope> byRight) {
    this.every = every;
    this.byRight = byRight;
  }

  /** One scope for every right. */
  public static Scopes of(Scope scope) {
    return new Scopes(scope, Map.of());
  }

  /** Nothing yet; {@link #plus} adds what a role gives. */
  public static Scopes none() {
    return of(Scope.NONE);
  }

  /** These and one source more: its rights reach its scope besides. */
  public Scopes plus(Set<Permission> rights, Scope scope) {
    Map<Permission, Scope> more = new EnumMap<>(Permission.class);
    more.putAll(byRight);
    rights.forEach(right -> more.merge(right, scope, Scope::plus));
    return new Scopes(every, more);
  }

  /** How far the rights reach together; nothing for one that the caller lacks. */
  public Scope of(Permission... rights) {
    return Arrays.stream(rights)
        .map(byRight::get)
        .filter(s -> s != null)
        .reduce(every, Scope::plus);
  }

  /** Whether every right reaches the whole school. */
  public boolean isWhole() {
    return every.all();
  }
}
