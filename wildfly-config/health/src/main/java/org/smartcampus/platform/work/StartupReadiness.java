package org.smartcampus.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when every piece of start-up work is over. */
@Readiness
@ApplicationScoped
public class StartupReadiness implements HealthCheck {
  @Inject private StartupBoard board;

  @Override
  public HealthCheckResponse call() {
    Map<String, String> states = board.states();
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("startup-work");
    states.forEach(answer::withData);
    return answer.status(states.values().stream().allMatch(StartupBoard.FINISHED::equals)).build();
  }
}
