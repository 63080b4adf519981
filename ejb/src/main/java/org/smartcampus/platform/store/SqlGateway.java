package org.smartcampus.platform.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * The one way to plain SQL on tenant tables: in the same transaction and connection as JPA, for
 * bulk statements and lists that select rows. The school of the transaction is bound as {@code
 * :school} by the gateway itself; a statement that neither compares {@code school_id = :school} nor
 * inserts it as a row's first value is refused, each part of a union by itself, and so is one
 * outside a school's transaction (design §4.1). Pending JPA changes are flushed first; entities
 * read before stay stale.
 */
@ApplicationScoped
public class SqlGateway {
  private static final Pattern COMPARED =
      Pattern.compile("\\bschool_id\\s*=\\s*:school\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern INSERT =
      Pattern.compile("\\s*(?:insert|replace)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** The first value of an inserted row. */
  private static final Pattern INSERTED =
      Pattern.compile("(?:\\(|\\bselect)\\s*:school\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern UNION = Pattern.compile("\\bunion\\b", Pattern.CASE_INSENSITIVE);

  private final Remembered<Boolean> judged = new Remembered<>(sql -> check(SqlText.bare(sql)));

  @Resource(lookup = "java:jboss/datasources/CampusDS")
  private DataSource dataSource;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  @PersistenceContext private EntityManager em;

  /** Rows of a query; parameters by name, a collection spreads for {@code in (:ids)}. */
  public <T> List<T> query(String sql, Map<String, ?> params, RowReader<T> reader) {
    Map<String, Object> bound = bind(sql, params);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = NamedSql.prepare(connection, sql, bound);
        ResultSet rows = statement.executeQuery()) {
      return NamedSql.readAll(rows, reader);
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /** The single number of a query such as a count; 0 when there is no row or it is null. */
  public long number(String sql, Map<String, ?> params) {
    Map<String, Object> bound = bind(sql, params);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = NamedSql.prepare(connection, sql, bound);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? rows.getLong(1) : 0;
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /** Runs an insert, update or delete; returns the number of rows. */
  public int update(String sql, Map<String, ?> params) {
    Map<String, Object> bound = bind(sql, params);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = NamedSql.prepare(connection, sql, bound)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  private Map<String, Object> bind(String sql, Map<String, ?> params) {
    Object school =
        transaction.getTransactionKey() == null
            ? null
            : transaction.getResource("smartcampus.school");
    if (school == null) {
      throw new IllegalStateException("no school in this transaction");
    }
    judged.of(sql);
    em.flush();
    Map<String, Object> bound = new HashMap<>(params);
    bound.put("school", school);
    return bound;
  }

  private static Boolean check(String bare) {
    boolean insert = INSERT.matcher(bare).matches();
    for (String part : UNION.split(bare)) {
      if (!COMPARED.matcher(part).find() && !(insert && INSERTED.matcher(part).find())) {
        throw new IllegalArgumentException("the statement does not bind :school: " + bare);
      }
    }
    return true;
  }
}
