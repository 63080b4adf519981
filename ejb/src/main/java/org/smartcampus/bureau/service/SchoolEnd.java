package org.smartcampus.bureau.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.Map;
import org.smartcampus.bureau.model.Dissolution;
import org.smartcampus.bureau.model.DissolutionState;
import org.smartcampus.bureau.store.DissolutionStore;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.Texts;
import org.smartcampus.shared.service.Requires;

/** The steps of a school's end that a timer takes (§3.7), one transaction each. */
@Stateless
@Requires(Permission.SYSTEM)
public class SchoolEnd {
  private static final Jsonb JSON = JsonbBuilder.create();

  @Inject private DissolutionStore store;
  @Inject private SchoolService schools;
  @Inject private MembershipService memberships;
  @Inject private CampusClock clock;
  @Inject private Audit audit;

  /** A text and where it goes. */
  public record Told(Mobile mobile, String text) {}

  /** Schools whose end is approved; not all of them are due. */
  public List<Integer> approved() {
    return store.approved();
  }

  /**
   * Passes the point of no return where the time has come: the school is dissolved and lets nobody
   * in any more.
   *
   * @return whether its rows are to be removed now
   */
  public boolean begin(int school) {
    Dissolution d = store.lockOpen(school).filter(o -> o.isDue(clock.now())).orElse(null);
    if (d == null) {
      return false;
    }
    if (d.getState() != DissolutionState.PURGING) {
      d.purge(clock.now());
      schools.dissolve(school);
      audit.recordIn(
          school, "org.dissolve.purge", "Dissolution", d.getPublicId(), Map.of(), Map.of());
    }
    return true;
  }

  /**
   * Keeps what there is to remove, the first time.
   *
   * @param counts rows of the school by table
   * @return the persons who have or had a role in it
   */
  public List<Long> plan(int school, Map<String, Long> counts) {
    Dissolution d = store.lockOpen(school).orElseThrow();
    d.plan(JSON.toJson(new Plan(counts, memberships.personsOf(school))));
    return JSON.fromJson(d.getPurged(), Plan.class).persons();
  }

  /** What a purge removes; the persons are forgotten with it. */
  public record Plan(Map<String, Long> counts, List<Long> persons) {}

  /**
   * Writes the certificate once nothing of the school is left.
   *
   * @param left rows of the school by table, after the purge
   * @return whether the purge is over
   */
  public boolean finish(int school, Map<String, Long> left) {
    long rest = left.values().stream().mapToLong(Long::longValue).sum();
    Dissolution d = store.lockOpen(school).orElse(null);
    if (d == null || rest > 0) {
      return d == null;
    }
    Map<String, Long> counts = JSON.fromJson(d.getPurged(), Plan.class).counts();
    d.purged(JSON.toJson(counts), clock.now());
    audit.recordIn(
        school,
        "org.dissolve.done",
        "Dissolution",
        d.getPublicId(),
        Map.of(),
        Map.of("rows", counts.values().stream().mapToLong(Long::longValue).sum()));
    return true;
  }

  /** What a school's super administrators are told once the bureau has approved. */
  public List<Told> told(int school) {
    Dissolution d = store.newest(school).orElseThrow();
    return memberships.contacts(school, Role.SUPER_ADMIN).stream()
        .map(
            c ->
                new Told(
                    c.mobile(),
                    Texts.of(c.language())
                        .get(
                            "bureau.dissolution.told",
                            schools.name(school, c.language()),
                            d.getEndsAt().atZone(CampusClock.ZONE).toLocalDate().toString())))
        .toList();
  }
}
