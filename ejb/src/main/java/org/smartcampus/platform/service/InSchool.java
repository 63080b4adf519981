package org.smartcampus.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;

/**
 * One transaction in one school, whatever surrounds it. Reading over several schools is a loop of
 * these (design §4.1).
 */
@ApplicationScoped
public class InSchool {
  @Inject private Callers callers;
  @Inject private NewTransaction transaction;

  /** As the system: for workers, timers and look-ups that no person's right covers. */
  public <T> T call(int schoolId, Callable<T> work) {
    return call(Caller.system(schoolId), work);
  }

  /** As a given caller, whose school it is. */
  public <T> T call(Caller caller, Callable<T> work) {
    return callers.as(caller, () -> transaction.call(work));
  }

  /** A transaction without school, as the system. */
  public <T> T outside(Callable<T> work) {
    return call(Caller.system(null), work);
  }
}
