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

/**
 * Takes up mails that a crash or a failure left over: in each school whatever is due. Nodes share
 * the work by the claims.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LeftoverTimer {
  @Inject private MailWorker mails;
  @Inject private InSchool transactions;
  @Inject private SchoolService schools;

  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  public void workOff() {
    for (int school : transactions.outside(schools::ids)) {
      mails.workOff(school);
    }
  }
}
