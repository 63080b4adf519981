package org.smartcampus.identity.work;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.smartcampus.identity.service.SignInUpkeep;
import org.smartcampus.platform.service.InSchool;

/** Forgets old sessions, browsers and codes each night; a second node finds nothing left. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInTimer {
  @Inject private SignInUpkeep upkeep;
  @Inject private InSchool transactions;

  @Schedule(hour = "3", minute = "20", persistent = false)
  public void tidy() {
    transactions.outside(upkeep::tidy);
  }
}
