package org.smartcampus.contacts.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.smartcampus.contacts.model.Department;
import org.smartcampus.contacts.model.DepartmentMember;
import org.smartcampus.contacts.model.Member;
import org.smartcampus.contacts.model.MemberFields;
import org.smartcampus.contacts.model.MemberState;
import org.smartcampus.contacts.model.NameMode;
import org.smartcampus.contacts.store.DepartmentStore;
import org.smartcampus.contacts.store.MemberFilter;
import org.smartcampus.contacts.store.MemberLists;
import org.smartcampus.contacts.store.MemberRow;
import org.smartcampus.contacts.store.MemberStore;
import org.smartcampus.contacts.store.Reach;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.service.Administrations;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.SchoolChoices;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** The directory and the member form (P-20, P-21), cut to the caller's scope. */
@Stateless
@Requires(Permission.CONTACTS_MANAGE)
public class MemberService {
  @Inject private MemberStore store;
  @Inject private MemberLists lists;
  @Inject private DepartmentStore departments;
  @Inject private Departments tree;
  @Inject private DepartmentService departmentService;
  @Inject private MemberWriter writer;
  @Inject private ContactCounts counts;
  @Inject private Reaches reaches;
  @Inject private ReachedMembers reached;
  @Inject private SchoolService schools;
  @Inject private MembershipService memberships;
  @Inject private Administrations administrations;
  @Inject private InSchool transactions;
  @Inject private Callers callers;
  @Inject private SchoolChoices choices;
  @Inject private CampusClock clock;
  @Inject private Audit audit;

  /**
   * One page of the directory. Sorts by {@code name} (default), {@code account}, {@code title},
   * {@code category} or {@code state}; searches name, pinyin, initials, account and last four
   * digits.
   *
   * @throws NotFoundException when the department is none of the caller's
   */
  @Requires(Permission.CONTACTS_VIEW)
  public Page<MemberSummary> list(MemberQuery query, PageRequest request) {
    int school = callers.current().schoolId();
    Reach reach = reaches.current();
    Department chosen = query.department() == null ? null : department(query.department(), reach);
    boolean whole = chosen == null || chosen.isRoot();
    MemberFilter filter =
        new MemberFilter(
            whole ? null : chosen.getPath(), query.state(), query.category(), request.search());
    List<MemberRow> rows = lists.page(school, filter, reach, request);
    Map<Long, List<String>> names =
        lists.departmentNames(rows.stream().map(MemberRow::id).toList());
    NameMode mode = NameMode.valueOf(choices.text(Choice.NAME_MODE));
    String separator = callers.current().language().tag().startsWith("zh") ? "、" : ", ";
    return new Page<>(
        rows.stream()
            .map(
                m ->
                    summary(m, mode, String.join(separator, names.getOrDefault(m.id(), List.of()))))
            .toList(),
        total(school, filter, reach, chosen, rows.size(), request),
        lists.mark(rows.isEmpty() ? null : rows.get(0), request),
        lists.mark(rows.isEmpty() ? null : rows.get(rows.size() - 1), request));
  }

  /** Without a filter the counters of the departments know the number. */
  private long total(
      int school,
      MemberFilter filter,
      Reach reach,
      Department chosen,
      int shown,
      PageRequest request) {
    if (filter.plain() && (chosen != null || reach.all())) {
      return chosen == null ? departments.members() : departments.members(chosen.getId());
    }
    // a first page that is not full is all there is
    return request.number() == 0 && shown < request.size()
        ? shown
        : lists.count(school, filter, reach);
  }

  private static MemberSummary summary(MemberRow m, NameMode mode, String departments) {
    return new MemberSummary(
        m.publicId(),
        m.version(),
        mode.of(m.name(), m.englishName()),
        m.account(),
        m.title(),
        departments,
        m.mobile(),
        m.email(),
        m.category(),
        m.state());
  }

  /** Counts within the caller's scope. */
  @Requires(Permission.CONTACTS_VIEW)
  public ContactFigures figures() {
    return counts.of(reaches.current());
  }

  /** A member for the form. */
  public MemberDetail find(String publicId) {
    Member m = load(publicId);
    Reach reach = reaches.current();
    List<MemberDetail.MemberPlace> places = new ArrayList<>();
    List<DepartmentMember> links = store.places(List.of(m.getId()));
    Map<Long, Department> known = byId(links);
    for (DepartmentMember link : links) {
      Department department = known.get(link.getDepartmentId());
      if (reach.covers(department.getPath())) {
        DepartmentChoice choice = departmentService.choice(department.getPublicId());
        places.add(
            new MemberDetail.MemberPlace(choice.publicId(), choice.label(), link.isLeader()));
      }
    }
    return new MemberDetail(
        m.getPublicId(),
        m.getVersion(),
        m.getName(),
        m.getAccount(),
        m.isAccountGenerated(),
        m.getEnglishName(),
        m.getTitle(),
        m.getExternalTitle(),
        m.getEmployeeNo(),
        m.getGender(),
        m.getMobile(),
        m.getLandline(),
        m.getEmail(),
        m.getCategory(),
        m.getState(),
        !isOutOfReach(m),
        places);
  }

  /**
   * Adds a member.
   *
   * @return the public id
   * @throws BusinessException with the field that is to blame, see {@link
   *     org.smartcampus.contacts.model.MemberRules}; {@code contacts.account.taken}, {@code
   *     contacts.member.mobileTaken}, {@code …emailTaken}, {@code …quota}
   */
  public String add(MemberInput input) {
    MemberFields fields = input.fields(schools.current().region(), null, null);
    List<Place> places = chosen(input, reaches.current());
    writer.requireUnique(fields, null);
    writer.requireRoom(1);
    Counters counters = new Counters();
    Member added = writer.add(fields, places, counters);
    writer.count(counters);
    return added.getPublicId();
  }

  /** Changes a member; departments outside the caller's scope stay as they are. */
  public void update(String publicId, int version, MemberInput input) {
    Member member = loadChangeable(publicId, version);
    MemberFields fields =
        input.fields(schools.current().region(), member.getMobile(), member.getEmail());
    Reach reach = reaches.current();
    List<Place> places = new ArrayList<>(chosen(input, reach));
    List<DepartmentMember> links = store.places(List.of(member.getId()));
    Map<Long, Department> known = byId(links);
    for (DepartmentMember link : links) {
      Department department = known.get(link.getDepartmentId());
      if (!reach.covers(department.getPath())) {
        places.add(new Place(department, link.isLeader()));
      }
    }
    writer.requireUnique(fields, member.getId());
    Counters counters = new Counters();
    writer.change(member, fields, places, counters);
    writer.count(counters);
  }

  /** Shuts a member out at once; he stays on the roster. */
  public void disable(String publicId, int version) {
    Member member = loadChangeable(publicId, version);
    member.disable();
    audit.record("member.disable", "Member", publicId);
    endRole(member);
  }

  /** Lets a disabled member in again. */
  public void enable(String publicId, int version) {
    Member member = loadChangeable(publicId, version);
    member.enable();
    audit.record("member.enable", "Member", publicId);
    store.flush();
    if (member.getState() == MemberState.JOINED) {
      int school = callers.current().schoolId();
      transactions.call(
          school,
          () -> {
            memberships.give(member.getPersonId(), school, Role.STAFF, member.getId());
            return null;
          });
    }
  }

  /** Takes a member off the roster; he loses departments and role. */
  public void remove(String publicId, int version) {
    Member member = loadChangeable(publicId, version);
    Counters counters = new Counters();
    writer.displace(member, counters);
    member.leave(clock.now());
    audit.record("member.remove", "Member", publicId);
    writer.count(counters);
    // last: it is over even if what comes after it fails
    endRole(member);
  }

  // Roles belong to identity and change as the system; after the flush a stale version can no
  // longer undo this change.
  private void endRole(Member member) {
    store.flush();
    int school = callers.current().schoolId();
    transactions.call(
        school,
        () -> {
          memberships.leave(school, member.getId());
          return null;
        });
  }

  /**
   * A member whom the caller may change.
   *
   * @throws BusinessException {@code contacts.member.administrator} for a super administrator or
   *     the founder, whom only super administrators change
   */
  private Member loadChangeable(String publicId, int version) {
    Member member = load(publicId);
    if (isOutOfReach(member)) {
      throw new BusinessException("contacts.member.administrator", member.getName());
    }
    member.expectVersion(version);
    return member;
  }

  private boolean isOutOfReach(Member member) {
    return member.getPersonId() != null
        && administrations.outOfReach().contains(member.getPersonId());
  }

  private List<Place> chosen(MemberInput input, Reach reach) {
    if (input.departments().isEmpty()) {
      throw new BusinessException("shared.text.required").onField("department");
    }
    List<Place> places = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (PlaceInput place : input.departments()) {
      if (seen.add(place.department())) {
        places.add(new Place(department(place.department(), reach), place.leader()));
      }
    }
    return places;
  }

  private Department department(String publicId, Reach reach) {
    return departments
        .find(publicId)
        .filter(d -> reach.covers(d.getPath()))
        .orElseThrow(NotFoundException::new);
  }

  private Map<Long, Department> byId(List<DepartmentMember> links) {
    Map<Long, Department> known = new HashMap<>();
    departments
        .byIds(links.stream().map(DepartmentMember::getDepartmentId).toList())
        .forEach(d -> known.put(d.getId(), d));
    return known;
  }

  private Member load(String publicId) {
    return reached.find(publicId).orElseThrow(NotFoundException::new);
  }
}
