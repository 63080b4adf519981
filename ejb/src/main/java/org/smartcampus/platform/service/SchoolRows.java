package org.smartcampus.platform.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.platform.service.file.FileStore;
import org.smartcampus.platform.store.PurgeStore;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** Removes all that the installation keeps of a school (§3.7); nothing brings it back. */
@Stateless
@Requires(Permission.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SchoolRows {
  @Inject private PurgeStore store;
  @Inject private FileStore files;

  /** How many rows of a school there are, by table, and how many files. */
  public Map<String, Long> count(int school) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("file", (long) store.contents(school).size());
    for (String table : store.tables()) {
      counts.put(table, store.count(table, school));
    }
    return counts;
  }

  /**
   * Deletes a school's files, its rows in every table, and the persons who then have no role
   * anywhere. A second time it does what the first one left.
   *
   * @param persons who have or had a role in the school
   */
  public void remove(int school, List<Long> persons) {
    store.contents(school).forEach(files::delete);
    store.tables().forEach(table -> store.empty(table, school));
    store.forget(persons);
  }
}
