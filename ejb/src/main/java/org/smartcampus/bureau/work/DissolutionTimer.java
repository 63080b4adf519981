package org.smartcampus.bureau.work;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.smartcampus.bureau.service.SchoolEnd;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.SchoolRows;

/**
 * Ends schools whose thirty days are over, each hour (§3.7). A purge that was cut off goes on; two
 * nodes doing the same delete nothing twice.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DissolutionTimer {
  private static final Logger LOG = Logger.getLogger(DissolutionTimer.class.getName());

  @Inject private SchoolEnd end;
  @Inject private SchoolRows rows;
  @Inject private InSchool transactions;
  @Inject private Callers callers;

  @Schedule(hour = "*", minute = "37", persistent = false)
  public void tidy() {
    for (int school : transactions.outside(end::approved)) {
      if (transactions.outside(() -> end.begin(school))) {
        purge(school);
      }
    }
  }

  private void purge(int school) {
    Map<String, Long> counts = counts(school);
    List<Long> persons = transactions.outside(() -> end.plan(school, counts));
    callers.as(
        Caller.system(null),
        () -> {
          rows.remove(school, persons);
          return null;
        });
    Map<String, Long> left = counts(school);
    boolean done = transactions.outside(() -> end.finish(school, left));
    LOG.log(
        done ? Level.INFO : Level.WARNING,
        done ? "school {0} is dissolved and its rows are removed" : "school {0} still has rows",
        school);
  }

  private Map<String, Long> counts(int school) {
    return callers.as(Caller.system(null), () -> rows.count(school));
  }
}
