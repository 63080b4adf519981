package org.smartcampus.bureau.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.smartcampus.bureau.model.SchoolDay;
import org.smartcampus.bureau.store.OverviewStore;
import org.smartcampus.contactparents.service.RosterCounts;
import org.smartcampus.contactparents.service.RosterCountsService;
import org.smartcampus.contactparents.service.SectionCounts;
import org.smartcampus.contactparents.service.SectionCountsService;
import org.smartcampus.contacts.service.ContactFigures;
import org.smartcampus.contacts.service.MemberService;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.notification.service.NoticeTotals;
import org.smartcampus.notification.service.NotificationFigures;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.shared.model.CampusClock;

/**
 * Counts how a school stands today and keeps it, in that school's own transaction. The overview
 * reads only what is kept (ADR 0055).
 */
@ApplicationScoped
public class OverviewCounter {
  /** Figures of today that are younger are not counted again. */
  static final Duration FRESH = Duration.ofMinutes(10);

  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration MONTH = Duration.ofDays(30);

  @Inject private OverviewStore store;
  @Inject private MemberService members;
  @Inject private RosterCountsService roster;
  @Inject private SectionCountsService sections;
  @Inject private MembershipService memberships;
  @Inject private NotificationFigures notices;
  @Inject private InSchool transactions;
  @Inject private CampusClock clock;

  /** Counts a school anew unless its figures of today are young. */
  public void refresh(int school) {
    boolean young =
        transactions
            .outside(() -> store.countedAt(school, clock.today()))
            .filter(at -> at.plus(FRESH).isAfter(clock.now()))
            .isPresent();
    if (!young) {
      count(school);
    }
  }

  /** Counts a school now. */
  public void count(int school) {
    transactions.call(
        school,
        () -> {
          store.put(school, clock.today(), figures(school));
          return null;
        });
  }

  /** Forgets what is too old. */
  public void tidy() {
    LocalDate before = clock.today().minusDays(SchoolDay.KEPT_DAYS);
    transactions.outside(
        () -> {
          store.purge(before);
          return null;
        });
  }

  private List<SchoolDay> figures(int school) {
    Instant now = clock.now();
    ContactFigures staff = members.figures();
    RosterCounts parents = roster.counts();
    NoticeTotals sent = notices.totals(now.minus(MONTH));
    List<SectionCounts> parts = sections.bySection();
    List<SchoolDay> all = new ArrayList<>();
    all.add(
        new SchoolDay(
            school,
            clock.today(),
            SchoolDay.WHOLE,
            now,
            (int) staff.members(),
            (int) staff.joined(),
            (int) memberships.active(school, now.minus(WEEK)),
            (int) memberships.active(school, now.minus(MONTH)),
            (int) parents.classes(),
            (int) parents.classesWithoutFormTeacher(),
            (int) parents.students(),
            (int) parents.parents(),
            (int) parents.bound(),
            (int) sections.waiting(),
            (int) sent.notices(),
            (int) sent.students(),
            (int) sent.unread()));
    for (SectionCounts part : parts) {
      all.add(
          new SchoolDay(
              school,
              clock.today(),
              part.section().name(),
              now,
              0,
              0,
              0,
              0,
              part.classes(),
              part.withoutFormTeacher(),
              part.students(),
              part.parents(),
              part.bound(),
              part.waiting(),
              0,
              0,
              0));
    }
    return all;
  }
}
