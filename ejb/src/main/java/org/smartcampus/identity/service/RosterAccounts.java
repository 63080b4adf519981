package org.smartcampus.identity.service;

import java.util.Optional;
import org.smartcampus.identity.model.Role;

/**
 * The name under which a school itself knows somebody, for its own verification page (§3.12). Owned
 * here, implemented by the features that keep the rosters; asked in the school's transaction.
 */
public interface RosterAccounts {
  /** The account of the row behind a role; empty for roles of another feature. */
  Optional<String> account(Role role, long refId);
}
