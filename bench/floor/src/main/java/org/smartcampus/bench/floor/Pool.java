package org.smartcampus.bench.floor;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.mariadb.jdbc.MariaDbPoolDataSource;

/** Connections to the database of the product, by the driver's own pool. */
@ApplicationScoped
public class Pool {
  private MariaDbPoolDataSource source;

  synchronized Connection connection() throws SQLException {
    if (source == null) {
      source = new MariaDbPoolDataSource(System.getenv("BENCH_DATABASE"));
    }
    return source.getConnection();
  }

  @PreDestroy
  void close() {
    if (source != null) {
      source.close();
    }
  }
}
