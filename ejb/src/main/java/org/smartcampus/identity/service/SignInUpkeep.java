package org.smartcampus.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.smartcampus.identity.store.DeviceStore;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.OneTimeCodes;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/**
 * Forgets what sign-ins left behind once nobody needs it: numbers, addresses and browsers are data
 * about people. What happened stays in the logs for as long as these are kept.
 */
@Stateless
@Requires(Permission.SYSTEM)
public class SignInUpkeep {
  /** How long a session that is over is kept. */
  static final Duration SESSIONS = Duration.ofDays(180);

  /** How long a browser is known after its last sign-in; its cookie lives a year. */
  static final Duration DEVICES = Duration.ofDays(400);

  /** How long the request for a code is kept; a day's codes are counted by it. */
  static final Duration CODES = Duration.ofDays(2);

  @Inject private PersonStore persons;
  @Inject private DeviceStore devices;
  @Inject private OneTimeCodes codes;
  @Inject private CampusClock clock;

  /** Forgets all that is due; returns how many sessions, browsers and codes it was. */
  public int tidy() {
    Instant now = clock.now();
    return codes.forget(now.minus(CODES))
        + persons.forgetSessions(now.minus(SESSIONS))
        + devices.forget(now.minus(DEVICES));
  }
}
