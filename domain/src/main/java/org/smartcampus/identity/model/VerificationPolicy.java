package org.smartcampus.identity.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Of whom a school asks a second verification after the sign-in, and when (F161, §3.12).
 *
 * @param roles of whom; empty where it is off
 * @param joining once, before a role is used for the first time
 * @param newDevice on each device that has not passed before
 * @param days again when a device passed that many days ago; 0 for never
 * @param minutes again when a phone's session was not used for that long; 0 for never
 * @param custom by a page of the school's own; its administrators never depend on that page
 */
public record VerificationPolicy(
    Set<Role> roles, boolean joining, boolean newDevice, int days, int minutes, boolean custom) {

  /** A school that asks nobody. */
  public static final VerificationPolicy OFF =
      new VerificationPolicy(Set.of(), false, false, 0, 0, false);

  private static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.SUPER_ADMIN, Role.SUB_ADMIN);

  public VerificationPolicy {
    roles = Set.copyOf(roles);
  }

  /**
   * What is known of one role of a session's person in the school.
   *
   * @param verifiedAt when the person first passed for this role, or null
   * @param passedAt when the session's device last passed in this school, or null
   * @param factorAt when the session proved a second factor that counts, or null
   * @param awayAt when a phone's session came back after too long, or null
   */
  public record Facts(
      Role role, Instant verifiedAt, Instant passedAt, Instant factorAt, Instant awayAt) {}

  /** Whether somebody with these roles in the school passes by the school's own page. */
  public boolean isByPage(Collection<Role> held) {
    return custom && held.stream().noneMatch(ADMINISTRATORS::contains);
  }

  /**
   * Whether a role has to be verified now.
   *
   * @param byPage see {@link #isByPage}: there a second factor of ours counts for nothing
   */
  public boolean asks(Facts facts, boolean byPage, Instant now) {
    if (!roles.contains(facts.role)) {
      return false;
    }
    Instant factor = byPage ? null : facts.factorAt;
    Instant last = later(facts.passedAt, factor);
    return joining && facts.verifiedAt == null && factor == null
        || newDevice && last == null
        || days > 0 && isBefore(last, now.minus(Duration.ofDays(days)))
        || facts.awayAt != null && minutes > 0 && isBefore(last, facts.awayAt);
  }

  private static boolean isBefore(Instant last, Instant moment) {
    return last == null || last.isBefore(moment);
  }

  private static Instant later(Instant one, Instant other) {
    return one == null || other != null && other.isAfter(one) ? other : one;
  }
}
