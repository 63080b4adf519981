package org.smartcampus.joining.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.smartcampus.joining.model.AdminQr;
import org.smartcampus.joining.model.AdminQrState;
import org.smartcampus.joining.store.AdminQrStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.school.service.SchoolSuspended;
import org.smartcampus.shared.model.CampusClock;

/** Ends a school's admin QR codes when the bureau suspends it (P-02). */
@ApplicationScoped
public class AdminQrRevoker {
  @Inject private AdminQrStore store;
  @Inject private CampusClock clock;
  @Inject private Audit audit;

  void revoke(@Observes SchoolSuspended event) {
    for (AdminQr qr : store.lockUnrevoked(event.school())) {
      AdminQrState before = qr.stateAt(clock.now());
      qr.revoke(clock.now());
      audit.record(
          "adminqr.revoke",
          "AdminQr",
          qr.getPublicId(),
          Map.of("state", before),
          Map.of("state", AdminQrState.REVOKED));
    }
  }
}
