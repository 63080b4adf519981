package org.smartcampus.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.smartcampus.platform.store.SettingStore;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;

/** Counts what a person may do only so often in an hour, before any school. */
@ApplicationScoped
public class GatewayUses {
  @Inject private SettingStore store;
  @Inject private CampusClock clock;

  /**
   * Takes one use.
   *
   * @throws BusinessException {@code shared.error.tooManyRequests} beyond the most of an hour
   */
  public void take(String kind, long personId, int most) {
    if (!store.takeUse(kind, Long.toString(personId), clock.now(), most)) {
      throw new BusinessException("shared.error.tooManyRequests");
    }
  }
}
