package org.smartcampus.platform.service;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Sets the caller's school once per transaction, through this interceptor's own EntityManager and
 * nowhere else: a property set through a bean's injected one stays with it for later transactions.
 * A transaction without school that touches tenant data gets an exception from EclipseLink; a
 * second school in one transaction is refused here (design §4.1).
 */
public class TenancyInterceptor {
  static final String SCHOOL = "smartcampus.school";

  @PersistenceContext private EntityManager em;

  @Resource private TransactionSynchronizationRegistry transaction;

  @Inject private Callers callers;
  @Inject private KeptFigures figures;

  @AroundInvoke
  Object enterSchool(InvocationContext call) throws Exception {
    if (transaction.getTransactionKey() != null && callers.isPresent()) {
      Integer school = callers.current().schoolId();
      Object known = transaction.getResource(SCHOOL);
      if (known == null && school != null) {
        em.setProperty("eclipselink.tenant-id", school);
        transaction.putResource(SCHOOL, school);
        figures.enter(school);
      } else if (known != null && !known.equals(school)) {
        throw new IllegalStateException(
            "one transaction cannot serve two schools: " + known + " and " + school);
      }
    }
    return call.proceed();
  }
}
