package org.smartcampus.school.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.platform.store.OutsideSql;
import org.smartcampus.platform.store.Sequences;
import org.smartcampus.platform.store.SqlRow;
import org.smartcampus.school.model.LegalEntity;

/** Legal entities and the schools that each runs. */
@ApplicationScoped
public class LegalEntityStore {
  @Inject private OutsideSql sql;
  @Inject private Sequences sequences;

  /**
   * The entity of a number, made with that name if there is none; locked until the end of the
   * transaction, so that two who count its schools at once go one after the other.
   */
  public LegalEntity take(String number, String name) {
    sql.update(
        "insert into legal_entity (id, registration_number, name) values (:id, :number, :name) on"
            + " duplicate key update registration_number = registration_number",
        Map.of("id", sequences.next("legal_entity_seq"), "number", number, "name", name));
    return sql.query(
            "select id, registration_number, name from legal_entity where registration_number ="
                + " :number for update",
            Map.of("number", number),
            LegalEntityStore::read)
        .get(0);
  }

  /** Corrects an entity's name, for all its schools. */
  public void rename(long id, String name) {
    sql.update(
        "update legal_entity set name = :name where id = :id", Map.of("id", id, "name", name));
  }

  /**
   * Inner ids of an entity's schools, as they are now and not as they were when the transaction
   * began.
   */
  public List<Integer> schools(long id) {
    sql.flush();
    return sql.query(
        "select id from school where legal_entity_id = :id for update",
        Map.of("id", id),
        r -> r.number("id"));
  }

  public Optional<LegalEntity> find(long id) {
    return sql
        .query(
            "select id, registration_number, name from legal_entity where id = :id",
            Map.of("id", id),
            LegalEntityStore::read)
        .stream()
        .findFirst();
  }

  /** Every entity. */
  public List<LegalEntity> all() {
    return sql.query(
        "select id, registration_number, name from legal_entity", Map.of(), LegalEntityStore::read);
  }

  private static LegalEntity read(SqlRow r) throws java.sql.SQLException {
    return new LegalEntity(r.id("id"), r.text("registration_number"), r.text("name"));
  }
}
