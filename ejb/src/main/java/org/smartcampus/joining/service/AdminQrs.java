package org.smartcampus.joining.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.joining.model.AdminQr;
import org.smartcampus.joining.model.AdminQrState;
import org.smartcampus.joining.store.AdminQrStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.Site;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.NameKeys;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/**
 * QR codes by which administrators register (P-02, F014, F015): the bureau's for every school, a
 * super administrator's for his own.
 */
@Stateless
@Requires({Permission.BUREAU_MANAGE, Permission.ADMINS_MANAGE})
public class AdminQrs {
  @Inject private AdminQrStore store;
  @Inject private SchoolService schools;
  @Inject private AdminReach reach;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;
  @Inject private JoinWishes wishes;

  /**
   * One page of the codes that the caller may see, the newest first; found by the school's name and
   * by who has issued it.
   *
   * @param school public id of a school to cut the list to, or null
   * @param state null for all
   */
  public Page<AdminQrRow> page(String school, AdminQrState state, PageRequest request) {
    Integer asked = reach.asked(school);
    String wanted = NameKeys.fold(request.search());
    List<AdminQrRow> found =
        store.all(asked).stream()
            .map(this::row)
            .filter(r -> state == null || r.state() == state)
            .filter(r -> NameKeys.searchText(r.school(), r.issuedBy()).contains(wanted))
            .sorted(order(request))
            .toList();
    return new Page<>(
        found.stream().skip(request.offset()).limit(request.size()).toList(), found.size());
  }

  /** The newest first, unless a column is asked for. */
  private static Comparator<AdminQrRow> order(PageRequest request) {
    Comparator<AdminQrRow> order =
        switch (String.valueOf(request.sort())) {
          case "school" -> Comparator.comparing(AdminQrRow::school);
          case "by" -> Comparator.comparing(AdminQrRow::issuedBy);
          case "at" -> Comparator.comparing(AdminQrRow::createdAt);
          case "expires" -> Comparator.comparing(AdminQrRow::expiresAt);
          case "uses" -> Comparator.comparingInt(AdminQrRow::uses);
          case "state" -> Comparator.comparing(AdminQrRow::state);
          default -> (one, other) -> 0;
        };
    return request.ascending() ? order : order.reversed();
  }

  /** One code that the caller may see. */
  public AdminQrRow find(String publicId) {
    return row(own(store.find(publicId)));
  }

  /**
   * Issues a code.
   *
   * @param school public id of its school; null for the bureau's general code, by which the
   *     applicant names it, and for a school's administrator, who issues for his own
   * @return its public id
   * @throws BusinessException {@code joining.adminqr.days}, {@code joining.adminqr.quota} at their
   *     fields; {@code joining.adminqr.suspended} on field {@code school}
   */
  public String issue(String school, int days, int quota) {
    Integer target = reach.asked(school);
    if (target != null && !schools.byId(target).isLiving()) {
      throw new BusinessException("joining.adminqr.suspended", schools.byId(target).name())
          .onField("school");
    }
    if (reach.own() != null && !wishes.isIssuing(reach.own())) {
      throw new BusinessException("joining.adminqr.off");
    }
    Caller caller = callers.current();
    AdminQr qr =
        new AdminQr(
            target,
            reach.own() == null,
            caller.personId(),
            caller.name(),
            days,
            quota,
            clock.now());
    store.add(qr);
    audit.record(
        "adminqr.issue",
        "AdminQr",
        qr.getPublicId(),
        Map.of(),
        Map.of("school", row(qr).school(), "expires", qr.getExpiresAt(), "quota", quota));
    return qr.getPublicId();
  }

  /**
   * Ends a code for good; applications that came by it stay.
   *
   * @throws BusinessException {@code joining.adminqr.revokedAlready}
   */
  public void revoke(String publicId) {
    AdminQr qr = own(store.lock(publicId));
    AdminQrState before = qr.stateAt(clock.now());
    qr.revoke(clock.now());
    audit.record(
        "adminqr.revoke",
        "AdminQr",
        publicId,
        Map.of("state", before),
        Map.of("state", AdminQrState.REVOKED));
  }

  private AdminQrRow row(AdminQr qr) {
    AdminQrState state = qr.stateAt(clock.now());
    return new AdminQrRow(
        qr.getPublicId(),
        qr.getSchoolId() == null ? "" : schools.byId(qr.getSchoolId()).name(),
        state == AdminQrState.ACTIVE ? Site.link("/apply/" + qr.secret()) : null,
        qr.isOfBureau(),
        qr.getIssuedBy(),
        qr.getCreatedAt(),
        qr.getExpiresAt(),
        qr.getUses(),
        qr.getQuota(),
        state);
  }

  private AdminQr own(Optional<AdminQr> found) {
    return found.filter(q -> reach.covers(q.getSchoolId())).orElseThrow(NotFoundException::new);
  }
}
