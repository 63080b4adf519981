package org.smartcampus.platform.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;
import org.smartcampus.shared.service.Open;

/** Runs work in a transaction of its own; {@link InSchool} is the way to use it. */
@Stateless
@Open("has no meaning of its own; what it runs is guarded itself")
public class NewTransaction {
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public <T> T call(Callable<T> work) throws Exception {
    return work.call();
  }
}
