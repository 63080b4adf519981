package org.smartcampus.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.smartcampus.platform.service.StartupWork;

/** Ready when every piece of start-up work is over. */
@Readiness
@ApplicationScoped
public class StartupReadiness implements HealthCheck {
  @Inject @Any private Instance<StartupWork> work;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("startup-work");
    boolean finished = true;
    for (StartupWork piece : work) {
      answer.withData(piece.name(), piece.isFinished());
      finished &= piece.isFinished();
    }
    return answer.status(finished).build();
  }
}
