package org.smartcampus.identity.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of a school as possible administrators. Owned here, implemented by Contacts. */
public interface AdminCandidates {
  /** At most 20 members by name, initials, account or last four digits. */
  List<AdminCandidate> find(String text);

  /** One by his member's public id; empty when the school has none such. */
  Optional<AdminCandidate> byPublicId(String publicId);

  /** Several by the member's inner id. */
  Map<Long, AdminCandidate> byIds(Collection<Long> memberIds);
}
