package org.smartcampus.joining.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.service.AddressUses;

/** How often one network address may begin an application or ask for a code, in an hour. */
@ApplicationScoped
public class ApplyUses {
  @Inject private AddressUses uses;

  /** Counts one use of the caller's address; false beyond the hour's limit. */
  boolean take(Instant now) {
    return uses.take("apply", Setting.JOIN_CODES_PER_ADDRESS, now);
  }
}
