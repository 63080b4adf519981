package org.smartcampus.demo;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The demo system is ready when its data are loaded. */
@Readiness
@ApplicationScoped
public class DemoReadiness implements HealthCheck {
  private volatile boolean loaded;

  void setLoaded() {
    loaded = true;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("demo-bureau").status(loaded).build();
  }
}
