package org.smartcampus.demo;

import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/** Begins loading a second after the application is up. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoStart {
  private final AtomicBoolean begun = new AtomicBoolean();

  @Resource private ManagedExecutorService executor;
  @Inject private DemoLoader loader;

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void begin() {
    if (begun.compareAndSet(false, true)) {
      executor.execute(loader::load);
    }
  }
}
