package org.smartcampus.contacts.service.confidential;

import java.util.Optional;
import org.smartcampus.platform.service.Scope;
import org.smartcampus.shared.model.Permission;

/**
 * One kind of people with confidential fields (§3.11): a CDI bean of the feature that keeps them.
 * It runs as who looks.
 */
public interface ConfidentialKind {
  /** Its name, as the audit calls such an object: {@code Member}. */
  String kind();

  /** What somebody must be allowed to, to see such people at all. */
  Permission permission();

  /** Somebody by public id; empty for who is absent or outside that scope of the caller's. */
  Optional<ConfidentialPerson> find(String publicId, Scope within);
}
