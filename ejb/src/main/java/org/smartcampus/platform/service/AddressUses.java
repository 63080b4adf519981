package org.smartcampus.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.store.SettingStore;
import org.smartcampus.shared.model.BlindIndex;

/** What one network address may do in an hour, counted for all nodes together. */
@ApplicationScoped
public class AddressUses {
  @Inject private SettingStore store;
  @Inject private PlatformSettings settings;
  @Inject private Callers callers;

  /**
   * Counts one use of the caller's address.
   *
   * @param kind what is counted, at most eight letters
   * @return false beyond the hour's limit
   */
  public boolean take(String kind, Setting limit, Instant now) {
    String subject = BlindIndex.ofSecret("address-use", Network.of(callers.current().address()));
    return store.takeUse(kind, subject, now, settings.of(limit));
  }
}
