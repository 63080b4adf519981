package org.smartcampus.platform.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.smartcampus.platform.store.AuditChainReader;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/**
 * Verifies the audit chains (design §4.9). Reads all of the audit: for the operator, not for a
 * page.
 */
@Stateless
@Requires(Permission.SYSTEM)
public class AuditVerification {
  @Inject private AuditChainReader chains;

  /** Numbers of the schools that have a chain; 0 is the bureau. */
  public List<Integer> schools() {
    return chains.schools();
  }

  /** Walks one chain from its start, in one view of the database. */
  public ChainReport verify(int school) {
    return chains.read(school);
  }
}
