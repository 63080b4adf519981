package org.smartcampus.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.smartcampus.identity.model.Device;
import org.smartcampus.identity.model.PersonSession;
import org.smartcampus.identity.store.DeviceStore;
import org.smartcampus.identity.store.DeviceStore.Seen;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Fresh;
import org.smartcampus.shared.service.Requires;

/** The browsers in which the people of a school sign in (F165, P-58). */
@Stateless
@Requires(Permission.ADMINS_MANAGE)
public class DeviceService {
  @Inject private DeviceStore store;
  @Inject private PersonStore persons;
  @Inject private PersonTrace trace;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;

  /** Devices of everybody with a role in the school, those signed in last first; found by name. */
  public Page<DeviceRow> list(PageRequest request) {
    int school = callers.current().schoolId();
    List<DeviceRow> rows =
        store.ofSchool(school, request, clock.now()).stream().map(DeviceService::row).toList();
    return new Page<>(rows, store.countOfSchool(school, request.search(), clock.now()));
  }

  private static DeviceRow row(Seen seen) {
    return new DeviceRow(
        seen.publicId(),
        seen.person(),
        Device.name(seen.agent()),
        seen.address(),
        seen.firstSeen(),
        seen.lastSeen(),
        seen.open());
  }

  /**
   * Ends a device's sessions, and what Keycloak remembers of its person; where a second
   * verification is asked for, the device has to pass it anew.
   *
   * @throws NotFoundException for a device of nobody of the school, or of somebody who administers
   *     elsewhere too
   */
  @Fresh
  public void end(String publicId) {
    int school = callers.current().schoolId();
    Seen device = store.inSchool(school, publicId, clock.now()).orElseThrow(NotFoundException::new);
    for (PersonSession session : persons.sessions(device.personId())) {
      if (session.isAlive(clock.now())
          && session.getDeviceId() != null
          && session.getDeviceId() == device.id()) {
        session.end(clock.now());
        trace.record("session.end", device.personId(), Map.of("session", session.getKind()));
      }
    }
    persons.find(device.personId()).ifPresent(p -> p.forgetSignIns(clock.now()));
    store.forgetPasses(device.id(), school);
    audit.record(
        "admin.endDevice",
        "Person",
        device.personId(),
        Map.of(),
        Map.of("device", Device.name(device.agent())));
  }
}
