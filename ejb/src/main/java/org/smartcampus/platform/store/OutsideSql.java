package org.smartcampus.platform.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Plain SQL on the closed list of tables without a school (design §4.1, ADR 0003). A statement that
 * names any other table is refused.
 */
@ApplicationScoped
public class OutsideSql {
  private static final Set<String> TABLES =
      Set.of(
          "school",
          "legal_entity",
          "person",
          "person_login",
          "person_session",
          "logout_token",
          "sign_in_pairing",
          "person_device",
          "verification_pass",
          "verification_try",
          "verification_code",
          "membership",
          "join_token_lookup",
          "admin_qr",
          "external_admin",
          "founder_transfer",
          "dissolution",
          "school_application",
          "admin_application",
          "outbox",
          "statement",
          "statement_draft",
          "statement_draft_text",
          "platform_setting",
          "platform_rate",
          "holiday",
          "bureau_figures",
          "job",
          "one_time_code",
          "audit_entry",
          "audit_detail",
          "audit_unsealed",
          "audit_chain",
          "audit_seal");

  /** Tables whose rows are written once and never again (P-04). */
  private static final Pattern WRITTEN_ONCE =
      Pattern.compile(
          "\\b(?:update|delete\\s+from|replace(?:\\s+into)?)\\s+statement\\b"
              + "|\\binto\\s+statement\\b.*\\bon\\s+duplicate\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern TABLE =
      Pattern.compile("\\b(?:from|join|into|update)\\s+([a-z_]+)", Pattern.CASE_INSENSITIVE);

  /** Places where {@code update} is followed by no table. */
  private static final Pattern NO_TABLE =
      Pattern.compile("for update|on duplicate key update", Pattern.CASE_INSENSITIVE);

  private static final Pattern WORD = Pattern.compile("[a-z_][a-z_0-9]*", Pattern.CASE_INSENSITIVE);

  private final Remembered<Boolean> judged = new Remembered<>(this::check);

  private volatile Set<String> others;

  @Resource(lookup = "java:jboss/datasources/CampusDS")
  private DataSource dataSource;

  @PersistenceContext private EntityManager em;

  public <T> List<T> query(String sql, Map<String, ?> params, RowReader<T> reader) {
    judged.of(sql);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = NamedSql.prepare(connection, sql, params);
        ResultSet rows = statement.executeQuery()) {
      return NamedSql.readAll(rows, reader);
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  public int update(String sql, Map<String, ?> params) {
    judged.of(sql);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = NamedSql.prepare(connection, sql, params)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  private Boolean check(String sql) {
    String said = SqlText.bare(sql);
    if (WRITTEN_ONCE.matcher(said).find()) {
      throw new IllegalArgumentException("a published statement never changes");
    }
    String bare = NO_TABLE.matcher(said).replaceAll("");
    Matcher tables = TABLE.matcher(bare);
    boolean any = false;
    while (tables.find()) {
      any = true;
      if (!TABLES.contains(tables.group(1).toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException("table with a school: " + tables.group(1));
      }
    }
    if (!any) {
      throw new IllegalArgumentException("the statement names no table");
    }
    // in whatever place: a list of tables, a table without its keyword
    Matcher words = WORD.matcher(bare);
    while (words.find()) {
      if (others().contains(words.group().toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException("table with a school: " + words.group());
      }
    }
    return true;
  }

  /** All tables of the database that are not on the list; read once, after the migrations. */
  private Set<String> others() {
    if (others == null) {
      try (Connection connection = dataSource.getConnection();
          PreparedStatement statement =
              connection.prepareStatement(
                  "select lower(table_name) from information_schema.tables where table_schema ="
                      + " database()");
          ResultSet rows = statement.executeQuery()) {
        Set<String> names = new HashSet<>();
        while (rows.next()) {
          names.add(rows.getString(1));
        }
        names.removeAll(TABLES);
        others = Set.copyOf(names);
      } catch (SQLException e) {
        throw new SqlFailure(e);
      }
    }
    return others;
  }

  /** Flushes what JPA holds back, so that the next statement sees it. */
  public void flush() {
    em.flush();
  }
}
