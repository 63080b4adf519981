package org.smartcampus.platform.work;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says at {@code /health/ready} whether this node can work: the application is there, and the
 * database answers within two seconds.
 */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {
  private static final int SECONDS = 2;

  @Resource(lookup = "java:jboss/datasources/CampusDS")
  private DataSource database;

  @Override
  public HealthCheckResponse call() {
    boolean up;
    try (Connection connection = database.getConnection()) {
      up = connection.isValid(SECONDS);
    } catch (SQLException e) {
      up = false;
    }
    return HealthCheckResponse.named("database").status(up).build();
  }
}
