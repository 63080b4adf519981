package org.smartcampus.platform.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.sql.DataSource;

/**
 * Ids for rows that SQL writes, out of the same sequences that JPA uses. A block of 50 is fetched
 * at a time; a block that a stopped node did not use up is lost, which leaves gaps and nothing
 * else.
 */
@ApplicationScoped
public class Sequences {
  private static final int BLOCK = 50;

  @Resource(lookup = "java:jboss/datasources/CampusDS")
  private DataSource dataSource;

  private final ConcurrentMap<String, Block> blocks = new ConcurrentHashMap<>();

  /** The next id of a sequence that increments by 50. */
  public long next(String sequence) {
    return blocks.computeIfAbsent(sequence, Block::new).next();
  }

  private final class Block {
    private final String sequence;
    private long next;
    private long last = -1;

    Block(String sequence) {
      if (!sequence.matches("[a-z_]+_seq")) {
        throw new IllegalArgumentException(sequence);
      }
      this.sequence = sequence;
    }

    synchronized long next() {
      if (next > last || last < 0) {
        last = fetch();
        next = last - BLOCK + 1;
      }
      return next++;
    }

    private long fetch() {
      try (Connection connection = dataSource.getConnection();
          PreparedStatement statement =
              connection.prepareStatement("select nextval(" + sequence + ")");
          ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      } catch (SQLException e) {
        throw new SqlFailure(e);
      }
    }
  }
}
