package org.smartcampus.joining.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Set;
import org.smartcampus.joining.model.JoinPurpose;
import org.smartcampus.shared.model.NotFoundException;

/** Finds the face of joining for a purpose. */
@ApplicationScoped
public class JoinKinds {
  @Inject @Any private Instance<JoinKind> kinds;

  /**
   * The face of a purpose.
   *
   * @throws NotFoundException when this installation has none
   */
  public JoinKind of(JoinPurpose purpose) {
    return kinds.stream()
        .filter(k -> k.purpose() == purpose)
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  /**
   * A target within the caller's scope.
   *
   * @throws NotFoundException when it is absent or outside the scope
   */
  JoinTarget reachable(JoinPurpose purpose, long targetId) {
    JoinKind kind = of(purpose);
    if (!kind.reach().map(s -> s.contains(targetId)).orElse(true)) {
      throw new NotFoundException();
    }
    return kind.target(targetId).orElseThrow(NotFoundException::new);
  }

  /** The caller's targets, or null for all of the school; as queries take them. */
  Set<Long> reach(JoinPurpose purpose) {
    return of(purpose).reach().orElse(null);
  }
}
