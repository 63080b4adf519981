package org.smartcampus.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.smartcampus.identity.model.Device;
import org.smartcampus.identity.model.PersonDevice;
import org.smartcampus.identity.store.DeviceStore;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.PublicId;

/** The browsers in which people sign in (F165); within the transaction that runs. */
@ApplicationScoped
class Devices {
  @Inject private DeviceStore store;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private PersonTrace trace;
  @Inject private PersonNews news;
  @Inject private VerificationPolicies policies;

  /**
   * Notes a sign-in in the caller's browser.
   *
   * @param token of the browser's cookie; null or misshapen where it has none
   * @return the device's id; null without a cookie
   */
  Long signedIn(long personId, String token) {
    if (!PublicId.isShaped(token)) {
      return null;
    }
    String hash = BlindIndex.ofSecret("device", token);
    PersonDevice known = store.find(personId, hash).orElse(null);
    return known == null ? added(personId, hash) : seen(known);
  }

  /** A device of which no cookie tells: good for one session. */
  long unnamed(long personId) {
    return added(personId, BlindIndex.ofSecret("device", PublicId.random()));
  }

  private Long seen(PersonDevice device) {
    Caller browser = callers.current();
    device.signedIn(browser.userAgent(), browser.address(), clock.now());
    return device.getId();
  }

  private Long added(long personId, String hash) {
    boolean first = !store.hasAny(personId);
    PersonDevice device = new PersonDevice(personId, hash, clock.now());
    seen(device);
    store.add(device);
    Caller browser = callers.current();
    Map<String, ?> facts =
        Map.of("device", Device.name(browser.userAgent()), "address", browser.address());
    trace.record("session.device", personId, facts);
    if (!first && policies.areNewDevicesTold(personId)) {
      news.tell(personId, "device", Device.name(browser.userAgent()));
    }
    return device.getId();
  }
}
