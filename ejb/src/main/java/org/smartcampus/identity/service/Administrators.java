package org.smartcampus.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.smartcampus.identity.model.AdminGroup;
import org.smartcampus.identity.model.Membership;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.store.AdministratorStore;
import org.smartcampus.identity.store.AdministratorStore.Holder;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.NotFoundException;

/**
 * The administrators' roles in the caller's school, within the transaction of a guarded service.
 */
@ApplicationScoped
public class Administrators {
  @Inject private AdministratorStore store;
  @Inject private PersonStore persons;
  @Inject private AdminCandidates candidates;
  @Inject private SchoolService schools;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;

  /** The super administrators. */
  List<AdministratorRow> superAdministrators() {
    return rows(holders(Role.SUPER_ADMIN));
  }

  /** The administrators of one group. */
  List<AdministratorRow> ofGroup(long group) {
    return rows(seats(group));
  }

  /** The administrators of all groups, by group. */
  Map<Long, List<AdministratorRow>> byGroup() {
    List<Holder> seats = holders(Role.SUB_ADMIN);
    List<AdministratorRow> rows = rows(seats);
    Map<Long, List<AdministratorRow>> byGroup = new HashMap<>();
    for (int i = 0; i < seats.size(); i++) {
      byGroup
          .computeIfAbsent(seats.get(i).membership().getRefId(), g -> new ArrayList<>())
          .add(rows.get(i));
    }
    return byGroup;
  }

  /** Who has a seat in a group. */
  List<Holder> seats(long group) {
    return holders(Role.SUB_ADMIN).stream()
        .filter(h -> Long.valueOf(group).equals(h.membership().getRefId()))
        .toList();
  }

  private List<AdministratorRow> rows(List<Holder> holders) {
    Map<Long, Long> members =
        members(holders.stream().map(h -> h.person().getId()).collect(Collectors.toSet()));
    Map<Long, AdminCandidate> known = candidates.byIds(members.values());
    Long founder = schools.current().founderId();
    return holders.stream()
        .map(
            h -> {
              long person = h.person().getId();
              AdminCandidate member = known.get(members.get(person));
              return new AdministratorRow(
                  h.person().getPublicId(),
                  h.person().getName(),
                  member == null ? organization(h.membership()) : member.departments(),
                  h.membership().getCreatedAt(),
                  Objects.equals(founder, person),
                  Objects.equals(callers.current().personId(), person));
            })
        .toList();
  }

  private static String organization(Membership role) {
    return role.getOrganization() == null ? "" : role.getOrganization();
  }

  /**
   * Refuses somebody from outside the school, who is never more than what his group gives (F117).
   *
   * @throws BusinessException {@code identity.external.isExternal}
   */
  void requireOwn(Holder seat) {
    if (seat.membership().getOrganization() != null) {
      throw new BusinessException("identity.external.isExternal", seat.person().getName())
          .onField("member");
    }
  }

  /** The members that persons are, by person. */
  private Map<Long, Long> members(Set<Long> persons) {
    Map<Long, Long> members = new HashMap<>();
    holders(Role.STAFF).stream()
        .filter(h -> persons.contains(h.person().getId()))
        .forEach(h -> members.put(h.person().getId(), h.membership().getRefId()));
    return members;
  }

  List<Holder> holders(Role role) {
    return store.holders(callers.current().schoolId(), EnumSet.of(role));
  }

  /**
   * The member who is to become an administrator.
   *
   * @throws BusinessException {@code identity.admin.notJoined} for one who cannot sign in yet
   *     (F116)
   */
  AdminCandidate joined(String member) {
    AdminCandidate candidate = candidates.byPublicId(member).orElseThrow(NotFoundException::new);
    // the role too: whoever is just being shut out loses it before the roster shows it
    if (!candidate.joined()
        || candidate.personId() == null
        || holder(Role.STAFF, candidate.personId()) == null) {
      throw new BusinessException("identity.admin.notJoined", candidate.name()).onField("member");
    }
    return candidate;
  }

  /** A person's role in the school, or null. */
  Holder holder(Role role, long person) {
    return holders(role).stream()
        .filter(h -> h.person().getId() == person)
        .findFirst()
        .orElse(null);
  }

  /** The one with the public id who has a role. */
  Holder holder(Role role, String person) {
    return holders(role).stream()
        .filter(h -> h.person().getPublicId().equals(person))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  void give(long person, Role role, Long group) {
    int school = callers.current().schoolId();
    store.add(new Membership(person, school, role, group, clock.now()));
    audit.record("admin.add", "Person", person, Map.of(), values(role, group));
  }

  void end(Holder holder) {
    Membership role = holder.membership();
    role.end(clock.now());
    audit.record(
        "admin.remove",
        "Person",
        role.getPersonId(),
        values(role.getRole(), role.getRefId()),
        Map.of());
  }

  private Map<String, Object> values(Role role, Long group) {
    Map<String, Object> values = new HashMap<>();
    values.put("role", role);
    if (group != null) {
      values.put("group", groupName(group));
    }
    return values;
  }

  /** The name of a group by its inner id; an empty text when it is gone. */
  String groupName(long group) {
    return persons.group(group).map(AdminGroup::getName).orElse("");
  }

  /** Lets nobody else change the school's administrators until this transaction ends. */
  void lock() {
    store.lock(callers.current().schoolId());
  }
}
