package org.smartcampus.school.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.platform.store.OutsideSql;
import org.smartcampus.platform.store.SqlRow;
import org.smartcampus.school.model.StatementDraft;
import org.smartcampus.school.model.StatementPurpose;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.SafeHtml;

/** The versions of statements that the bureau is writing: at most one a purpose. */
@ApplicationScoped
public class StatementDraftStore {
  @Inject private OutsideSql sql;

  /**
   * Makes a draft of the version after the last one; false when there is one already. The number is
   * found by the same statement: whoever publishes meanwhile is waited for and counted.
   */
  public boolean add(StatementPurpose purpose, String editor, Instant now) {
    return sql.update(
            "insert ignore into statement_draft (purpose, version, number, editor, edited_at) select"
                + " :purpose, 1, coalesce(max(number), 0) + 1, :editor, :now from statement where"
                + " purpose = :purpose",
            Map.of("purpose", purpose.name(), "editor", editor, "now", now))
        == 1;
  }

  /** Puts one language's text in place. */
  public void put(StatementPurpose purpose, Language language, String title, SafeHtml body) {
    sql.update(
        "insert into statement_draft_text (purpose, language, title, body) values (:purpose,"
            + " :language, :title, :body) on duplicate key update title = values(title), body ="
            + " values(body)",
        Map.of(
            "purpose",
            purpose.name(),
            "language",
            language.name(),
            "title",
            title,
            "body",
            body.html()));
  }

  /** Counts a change. */
  public void touch(StatementPurpose purpose, String editor, Instant now) {
    sql.update(
        "update statement_draft set version = version + 1, editor = :editor, edited_at = :now where"
            + " purpose = :purpose",
        Map.of("purpose", purpose.name(), "editor", editor, "now", now));
  }

  public void remove(StatementPurpose purpose) {
    Map<String, String> one = Map.of("purpose", purpose.name());
    sql.update("delete from statement_draft_text where purpose = :purpose", one);
    sql.update("delete from statement_draft where purpose = :purpose", one);
  }

  /** Every draft with its texts. */
  public List<StatementDraft> all() {
    return sql
        .query(
            "select purpose, version, number, editor, edited_at from statement_draft",
            Map.of(),
            StatementDraftStore::read)
        .stream()
        .map(this::filled)
        .toList();
  }

  public Optional<StatementDraft> find(StatementPurpose purpose) {
    return all().stream().filter(d -> d.purpose() == purpose).findFirst();
  }

  /** The same, locked until the end of the transaction. */
  public Optional<StatementDraft> lock(StatementPurpose purpose) {
    return sql
        .query(
            "select purpose, version, number, editor, edited_at from statement_draft where purpose ="
                + " :purpose for update",
            Map.of("purpose", purpose.name()),
            StatementDraftStore::read)
        .stream()
        .findFirst()
        .map(this::filled);
  }

  private StatementDraft filled(StatementDraft draft) {
    Map<Language, StatementDraft.Text> texts = new EnumMap<>(Language.class);
    sql.query(
            "select language, title, body from statement_draft_text where purpose = :purpose",
            Map.of("purpose", draft.purpose().name()),
            r ->
                Map.entry(
                    Language.valueOf(r.text("language")),
                    new StatementDraft.Text(r.text("title"), SafeHtml.ofStored(r.text("body")))))
        .forEach(e -> texts.put(e.getKey(), e.getValue()));
    return draft.with(texts);
  }

  private static StatementDraft read(SqlRow r) throws java.sql.SQLException {
    return new StatementDraft(
        StatementPurpose.valueOf(r.text("purpose")),
        r.number("number"),
        r.number("version"),
        r.text("editor"),
        r.instant("edited_at"),
        Map.of());
  }
}
