package org.smartcampus.notification.work;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.school.service.SchoolService;

/** Looks each half minute in each school for notices that some have not read in time (P-55). */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FallbackTimer {
  private static final System.Logger LOG = System.getLogger(FallbackTimer.class.getName());

  @Inject private FallbackWorker worker;
  @Inject private InSchool transactions;
  @Inject private SchoolService schools;

  @Schedule(hour = "*", minute = "*", second = "11/30", persistent = false)
  public void workOff() {
    for (int school : transactions.outside(schools::ids)) {
      try {
        worker.workOff(school);
      } catch (RuntimeException e) {
        // the other schools' people are told all the same
        LOG.log(System.Logger.Level.ERROR, "texts of school " + school + " wait", e);
      }
    }
  }
}
