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
import java.util.logging.Level;
import java.util.logging.Logger;
import org.smartcampus.bureau.service.OverviewCounter;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.school.service.SchoolService;

/**
 * Counts every school anew four times an hour, one after the other, each in its own transaction.
 * What another node has just counted is left alone.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OverviewKeeper {
  private static final Logger LOG = Logger.getLogger(OverviewKeeper.class.getName());

  @Inject private OverviewCounter counter;
  @Inject private SchoolService schools;
  @Inject private InSchool transactions;

  @Schedule(hour = "*", minute = "3/15", second = "20", persistent = false)
  public void countAll() {
    for (int school : transactions.outside(schools::ids)) {
      try {
        counter.refresh(school);
      } catch (RuntimeException e) {
        // the others are counted all the same; this one again in a quarter of an hour
        LOG.log(Level.WARNING, "the figures of school " + school + " could not be counted", e);
      }
    }
  }

  @Schedule(hour = "3", minute = "40", persistent = false)
  public void tidy() {
    counter.tidy();
  }
}
