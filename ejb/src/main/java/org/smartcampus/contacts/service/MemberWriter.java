package org.smartcampus.contacts.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.smartcampus.contacts.model.Department;
import org.smartcampus.contacts.model.DepartmentMember;
import org.smartcampus.contacts.model.Member;
import org.smartcampus.contacts.model.MemberFields;
import org.smartcampus.contacts.model.MemberRules;
import org.smartcampus.contacts.store.DepartmentStore;
import org.smartcampus.contacts.store.MemberKey;
import org.smartcampus.contacts.store.MemberStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;

/** Writes members for form and import alike; within the transaction of a guarded service. */
@ApplicationScoped
public class MemberWriter {
  @Inject private MemberStore store;
  @Inject private DepartmentStore departments;
  @Inject private Departments tree;
  @Inject private SchoolService schools;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;

  /**
   * Refuses more members than the school's quota (F031).
   *
   * @throws BusinessException {@code contacts.member.quota}
   */
  void requireRoom(int more) {
    int quota = schools.current().memberQuota();
    if (departments.members(tree.root().getId()) + more > quota) {
      throw new BusinessException("contacts.member.quota", quota);
    }
  }

  /**
   * Refuses values that another member has.
   *
   * @param self id of the member himself, or null for a new one
   */
  void requireUnique(MemberFields fields, Long self) {
    String account = fields.account() == null ? null : MemberRules.foldAccount(fields.account());
    String mobile = BlindIndex.ofSchool(school(), fields.mobile());
    String email = BlindIndex.ofSchool(school(), fields.email());
    for (MemberKey other : store.keys(list(account), list(mobile), list(email))) {
      if (!Objects.equals(other.id(), self)) {
        refuse(account, other.account(), "contacts.account.taken", "account");
        refuse(mobile, other.mobileIndex(), "contacts.member.mobileTaken", "mobile");
        refuse(email, other.emailIndex(), "contacts.member.emailTaken", "email");
      }
    }
  }

  private static void refuse(String mine, String other, String key, String field) {
    if (mine != null && mine.equals(other)) {
      throw new BusinessException(key).onField(field);
    }
  }

  private static List<String> list(String value) {
    return value == null ? List.of() : List.of(value);
  }

  /** Adds a member. Uniqueness and room were checked. */
  Member add(MemberFields fields, List<Place> places, Counters counters) {
    Member member = new Member(school(), fields, clock.now());
    store.add(member);
    place(member, List.of(), places, counters);
    audit.record("member.create", "Member", member.getPublicId(), Map.of(), shown(member));
    return member;
  }

  /**
   * Changes a member.
   *
   * @param places all departments that he shall have, or null to leave them
   */
  void change(Member member, MemberFields fields, List<Place> places, Counters counters) {
    Map<String, Object> before = shown(member);
    member.change(school(), fields);
    if (places != null) {
      place(member, store.places(List.of(member.getId())), places, counters);
    }
    Map<String, Object> after = shown(member);
    before.entrySet().removeIf(e -> Objects.equals(after.get(e.getKey()), e.getValue()));
    after.keySet().retainAll(before.keySet());
    boolean identity = before.containsKey("name") || before.containsKey("mobile");
    audit.record(
        identity ? "member.identity" : "member.update",
        "Member",
        member.getPublicId(),
        before,
        after);
  }

  /** Takes all places from a member. */
  void displace(Member member, Counters counters) {
    place(member, store.places(List.of(member.getId())), List.of(), counters);
  }

  private void place(
      Member member, List<DepartmentMember> present, List<Place> wanted, Counters counters) {
    MemberRules.countOfDepartments(wanted.size());
    Map<Long, DepartmentMember> left = new HashMap<>();
    present.forEach(p -> left.put(p.getDepartmentId(), p));
    List<String> before =
        departments.byIds(left.keySet()).stream().map(Department::getPath).toList();
    for (int i = 0; i < wanted.size(); i++) {
      Place place = wanted.get(i);
      DepartmentMember known = left.remove(place.department().getId());
      if (known == null) {
        store.add(
            new DepartmentMember(place.department().getId(), member.getId(), place.leader(), i));
      } else {
        known.place(place.leader(), i);
      }
    }
    left.values().forEach(store::remove);
    counters.moved(before, wanted.stream().map(p -> p.department().getPath()).toList());
  }

  /** Writes the collected counters. */
  void count(Counters counters) {
    departments.addToCounters(counters.deltas());
  }

  private int school() {
    return callers.current().schoolId();
  }

  private static Map<String, Object> shown(Member m) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("name", m.getName());
    fields.put("account", m.getAccount());
    fields.put("englishName", m.getEnglishName());
    fields.put("title", m.getTitle());
    fields.put("externalTitle", m.getExternalTitle());
    fields.put("employeeNo", m.getEmployeeNo());
    fields.put("gender", m.getGender());
    fields.put("mobile", m.getMobile());
    fields.put("landline", m.getLandline());
    fields.put("email", m.getEmail());
    fields.put("category", m.getCategory());
    fields.put("state", m.getState());
    return fields;
  }
}
