package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.smartcampus.bureau.service.OverviewCounter;
import org.smartcampus.bureau.service.OverviewFilter;
import org.smartcampus.bureau.service.OverviewRow;
import org.smartcampus.bureau.service.OverviewService;
import org.smartcampus.bureau.service.OverviewSheet;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.store.OutsideSql;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.ForbiddenException;
import org.smartcampus.shared.model.Permission;

/** The bureau's overview (P-07) reads what was counted, and an export leaves a trace. */
@ArquillianTest
class OverviewIT {
  private static final OverviewFilter NEWEST = new OverviewFilter(null, null);

  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(OverviewIT.class, BureauCaller.class, TwoSchools.class);
  }

  @Inject private OverviewService overview;
  @Inject private OverviewSheet sheet;
  @Inject private OverviewCounter counter;
  @Inject private SchoolService registered;
  @Inject private TwoSchools schools;
  @Inject private OutsideSql sql;
  @Inject private InSchool transactions;
  @Inject private Callers callers;

  @Test
  void figuresAreKeptUntilTheyAreCountedAgain() {
    int school = schools.open(3);
    assertEquals(3, row(school).figures().members(), "a newcomer is counted at once");
    transactions.outside(
        () ->
            sql.update(
                "update bureau_figures set members = 77 where school_id = :id",
                Map.of("id", school)));
    assertEquals(77, row(school).figures().members(), "the page reads what is kept");
    bureauWork(() -> counter.refresh(school));
    assertEquals(77, row(school).figures().members(), "young figures are left alone");
    transactions.outside(
        () ->
            sql.update(
                "update bureau_figures set counted_at = counted_at - interval 11 minute where"
                    + " school_id = :id",
                Map.of("id", school)));
    bureauWork(() -> counter.refresh(school));
    assertEquals(3, row(school).figures().members());
    assertEquals(3, bureau(() -> overview.school(publicId(school))).today().members());
  }

  @Test
  void anExportIsRecorded() {
    schools.open(1);
    long before = exports();
    byte[] book = bureau(() -> sheet.export(NEWEST));
    assertEquals("PK", new String(book, 0, 2, StandardCharsets.US_ASCII));
    assertEquals(before + 1, exports());
  }

  @Test
  void onlyTheBureauSees() {
    assertThrows(
        ForbiddenException.class,
        () ->
            callers.as(
                BureauCaller.of(1L, 1, EnumSet.of(Permission.ADMINS_MANAGE)),
                () -> overview.rows(NEWEST)));
    assertTrue(bureau(() -> overview.days()).size() <= 60);
  }

  private long exports() {
    List<Long> found =
        transactions.outside(
            () ->
                sql.query(
                    "select count(*) n from audit_entry where school_id = 0 and action ="
                        + " 'overview.export'",
                    Map.of(),
                    r -> r.id("n")));
    return found.get(0);
  }

  private OverviewRow row(int school) {
    String id = publicId(school);
    return bureau(() -> overview.rows(NEWEST)).stream()
        .filter(r -> r.publicId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private String publicId(int school) {
    return transactions.outside(() -> registered.byId(school).publicId());
  }

  private void bureauWork(Runnable work) {
    bureau(
        () -> {
          work.run();
          return null;
        });
  }

  private <T> T bureau(Callable<T> work) {
    return callers.as(BureauCaller.clerk(1L), work);
  }
}
