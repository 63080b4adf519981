package org.smartcampus.platform.work;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.smartcampus.platform.service.StartupWork;

/** Puts all start-up work on the board that readiness reads, before the deployment is over. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StartupWatch {
  @Inject @Any private Instance<StartupWork> work;
  @Inject private StartupBoard board;

  @PostConstruct
  void watch() {
    for (StartupWork piece : work) {
      board.expect(piece.name(), () -> state(piece));
    }
  }

  private static String state(StartupWork piece) {
    if (piece.isFinished()) {
      return StartupBoard.FINISHED;
    }
    return piece.hasFailed() ? "failed" : "running";
  }
}
