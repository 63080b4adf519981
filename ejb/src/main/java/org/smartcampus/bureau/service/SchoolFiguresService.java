package org.smartcampus.bureau.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.smartcampus.contactparents.service.RosterCounts;
import org.smartcampus.contactparents.service.RosterCountsService;
import org.smartcampus.contacts.service.ContactFigures;
import org.smartcampus.contacts.service.MemberService;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.school.service.SchoolSummary;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** The bureau's list of schools: one transaction per school, counts only (P-01, P-07). */
@Stateless
@Requires(Permission.BUREAU_VIEW)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SchoolFiguresService {
  @Inject private SchoolService schools;
  @Inject private MemberService members;
  @Inject private RosterCountsService roster;
  @Inject private MembershipService memberships;
  @Inject private InSchool transactions;

  /** All schools by code with their counts. */
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
    String founder =
        school.founderId() == null ? "" : memberships.nameOf(school.founderId());
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
