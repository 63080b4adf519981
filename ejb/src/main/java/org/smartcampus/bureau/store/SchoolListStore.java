package org.smartcampus.bureau.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.bureau.model.SchoolList;
import org.smartcampus.platform.service.imports.ImportRow;
import org.smartcampus.platform.service.imports.RowAction;
import org.smartcampus.platform.service.imports.RowCheck;
import org.smartcampus.platform.service.imports.StagedRow;
import org.smartcampus.platform.store.ImportJson;
import org.smartcampus.shared.model.PublicId;

/** Uploaded lists of schools. */
@ApplicationScoped
public class SchoolListStore {
  @PersistenceContext private EntityManager em;

  public void add(SchoolList list) {
    em.persist(list);
    em.flush();
  }

  public Optional<SchoolList> find(String publicId) {
    return find(publicId, LockModeType.NONE);
  }

  /** A list, locked until the end of the transaction, so that it is confirmed once. */
  public Optional<SchoolList> lock(String publicId) {
    return find(publicId, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<SchoolList> find(String publicId, LockModeType lock) {
    return em.createQuery("select l from SchoolList l where l.publicId = :id", SchoolList.class)
        .setParameter("id", PublicId.orNone(publicId))
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  /** Forgets what a person left unconfirmed, and every list that is older than an instant. */
  public void tidy(long person, Instant before) {
    em.createQuery(
            "delete from SchoolList l where l.personId = :person and l.doneAt is null or l.createdAt"
                + " < :before")
        .setParameter("person", person)
        .setParameter("before", before)
        .executeUpdate();
  }

  public void remove(SchoolList list) {
    em.remove(list);
  }

  /** The stored form of a dry run. */
  public static String text(List<ImportRow> rows, List<RowCheck> checks) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Map<String, Object> row = ImportJson.row(rows.get(i), checks.get(i));
      row.put("number", rows.get(i).number());
      row.put("action", checks.get(i).action().name());
      all.add(row);
    }
    return ImportJson.text(Map.of("rows", all));
  }

  /** The rows out of their stored form, whose columns stand at these positions. */
  public static List<StagedRow> rows(String text, Map<String, Integer> positions) {
    List<StagedRow> rows = new ArrayList<>();
    for (Object item : (List<?>) ImportJson.map(text).get("rows")) {
      rows.add(row(item, positions));
    }
    return rows;
  }

  @SuppressWarnings("unchecked")
  private static StagedRow row(Object item, Map<String, Integer> positions) {
    Map<String, Object> data = (Map<String, Object>) item;
    int number = ((Number) data.get("number")).intValue();
    RowCheck check = ImportJson.check(number, RowAction.valueOf((String) data.get("action")), data);
    return new StagedRow(
        new ImportRow(number, ImportJson.strings(data.get("cells")), positions),
        check,
        null,
        check.errors());
  }
}
