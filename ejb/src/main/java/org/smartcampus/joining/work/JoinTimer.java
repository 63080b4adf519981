package org.smartcampus.joining.work;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.smartcampus.joining.service.AdminUpkeep;
import org.smartcampus.joining.service.JoinUpkeep;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.school.service.SchoolService;

/**
 * Lapses old requests and applications of every school each hour; a second node doing the same
 * changes nothing.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JoinTimer {
  @Inject private SchoolService schools;
  @Inject private JoinUpkeep upkeep;
  @Inject private AdminUpkeep administrators;
  @Inject private InSchool transactions;

  @Schedule(hour = "*", minute = "17", persistent = false)
  public void tidy() {
    for (int school : transactions.outside(schools::ids)) {
      transactions.call(school, upkeep::tidy);
    }
    transactions.outside(administrators::tidy);
  }
}
