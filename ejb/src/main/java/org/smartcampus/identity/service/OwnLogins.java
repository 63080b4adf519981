package org.smartcampus.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** Under which names Keycloak knows the caller, and what he unlinks there (M-16). */
@Stateless
@Requires(Permission.SIGNED_IN)
public class OwnLogins {
  @Inject private PersonStore store;
  @Inject private PersonTrace trace;
  @Inject private Callers callers;

  /** Keycloak's names of the caller. */
  public List<String> names() {
    return store.usernames(callers.current().personId());
  }

  /** WeChat was unlinked. */
  public void unlinked() {
    trace.record("session.unlink", callers.current().personId(), Map.of("factor", "wechat"));
  }
}
