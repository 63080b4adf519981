package org.smartcampus.bureau.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.smartcampus.contactparents.model.SectionKind;
import org.smartcampus.contactparents.service.RosterCounts;
import org.smartcampus.contactparents.service.RosterCountsService;
import org.smartcampus.contacts.service.ContactFigures;
import org.smartcampus.contacts.service.MemberService;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.school.model.SchoolStatus;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.school.service.SchoolSummary;
import org.smartcampus.shared.model.NameKeys;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** The bureau's list of schools: one transaction per school, counts only (P-01, P-07). */
@Stateless
@Requires(Permission.BUREAU_VIEW)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SchoolFiguresService {
  /** What the list can be sorted by; anything else means the code. */
  private static final Map<String, Comparator<SchoolFigures>> SORTED =
      Map.of(
          "code", Comparator.comparing(SchoolFigures::code),
          "name", Comparator.comparing(school -> NameKeys.sortKey(school.name())),
          "status", Comparator.comparing(SchoolFigures::status),
          "members", Comparator.comparing(SchoolFigures::members),
          "joined", Comparator.comparing(SchoolFigures::joined),
          "students", Comparator.comparing(SchoolFigures::students),
          "parents", Comparator.comparing(SchoolFigures::parents),
          "bound", Comparator.comparing(SchoolFigures::boundPercent));

  @Inject private SchoolService schools;
  @Inject private MemberService members;
  @Inject private RosterCountsService roster;
  @Inject private MembershipService memberships;
  @Inject private OverviewService overview;
  @Inject private InSchool transactions;

  /**
   * One page of the schools; found by code and name.
   *
   * @param status null for any
   * @param section only schools with classes of it, as they were last counted; null for all
   */
  public Page<SchoolFigures> list(SchoolStatus status, SectionKind section, PageRequest request) {
    Set<String> having = section == null ? null : overview.schoolsWith(section);
    String wanted = NameKeys.fold(request.search());
    Comparator<SchoolFigures> order =
        SORTED.getOrDefault(String.valueOf(request.sort()), SORTED.get("code"));
    List<SchoolFigures> found =
        all().stream()
            .filter(school -> status == null || school.status() == status)
            .filter(school -> having == null || having.contains(school.publicId()))
            .filter(school -> NameKeys.searchText(school.name(), school.code()).contains(wanted))
            .sorted(
                (request.ascending() ? order : order.reversed()).thenComparing(SchoolFigures::code))
            .toList();
    return new Page<>(
        found.stream().skip(request.offset()).limit(request.size()).toList(), found.size());
  }

  /**
   * All schools by code with their counts; a bureau has about a hundred, and their counts are kept.
   */
  public List<SchoolFigures> all() {
    List<SchoolFigures> all = new ArrayList<>();
    for (SchoolSummary school : schools.all()) {
      all.add(transactions.call(school.id(), () -> figures(school)));
    }
    return all;
  }

  private SchoolFigures figures(SchoolSummary school) {
    ContactFigures contacts = members.figures();
    RosterCounts counts = roster.counts();
    String founder = school.founderId() == null ? "" : memberships.nameOf(school.founderId());
    return new SchoolFigures(
        school.publicId(),
        school.code(),
        school.name(),
        school.status(),
        school.verified(),
        school.memberQuota(),
        contacts.members(),
        contacts.joined(),
        counts.students(),
        counts.parents(),
        counts.boundPercent(),
        founder);
  }
}
