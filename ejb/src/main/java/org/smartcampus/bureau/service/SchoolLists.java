package org.smartcampus.bureau.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.bureau.model.SchoolList;
import org.smartcampus.bureau.store.SchoolListStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.imports.ImportRow;
import org.smartcampus.platform.service.imports.RowAction;
import org.smartcampus.platform.service.imports.RowCheck;
import org.smartcampus.platform.service.imports.StagedRow;
import org.smartcampus.platform.service.sheet.SheetReader;
import org.smartcampus.school.service.SchoolRegister;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.service.Requires;

/**
 * The import of a list of schools (P-01): upload, dry run, confirmation in one transaction. It is
 * not one of the {@code Imports}: those belong to a school, and these make schools. A list is its
 * uploader's alone.
 */
@Stateless
@Requires(Permission.BUREAU_MANAGE)
public class SchoolLists {
  private static final int FILE_NAME_MAX = 100;

  @Inject private SchoolListStore store;
  @Inject private SchoolRegister register;
  @Inject private SheetReader reader;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;

  /**
   * Reads a sheet, makes the dry run and keeps it. What the same person left unconfirmed is
   * forgotten.
   *
   * @param file the upload; not needed afterwards
   * @return the list's public id
   * @throws BusinessException {@code platform.sheet.*}, {@code bureau.import.tooMany}; on field
   *     {@code file}
   */
  public String stage(Path file, String fileName) {
    List<ImportRow> rows =
        BusinessException.onField(
            "file",
            () ->
                reader.read(file, SchoolSheet.header()).records().stream()
                    .map(SchoolSheet::row)
                    .toList());
    if (rows.isEmpty()) {
      throw new BusinessException("platform.sheet.empty").onField("file");
    }
    if (rows.size() > SchoolList.ROWS_MAX) {
      throw new BusinessException("bureau.import.tooMany", SchoolList.ROWS_MAX).onField("file");
    }
    long person = callers.current().personId();
    store.tidy(person, clock.now().minus(SchoolList.KEPT));
    List<RowCheck> checks = check(rows).stream().map(SchoolListCheck.Checked::check).toList();
    SchoolList list =
        new SchoolList(person, cut(fileName), SchoolListStore.text(rows, checks), clock.now());
    store.add(list);
    audit.record("import.upload", "SchoolList", list.getPublicId());
    return list.getPublicId();
  }

  /**
   * A list of the caller's.
   *
   * @throws NotFoundException when he has none such
   */
  public SchoolListDetail find(String publicId) {
    SchoolList list = own(publicId);
    Map<RowAction, Integer> counts = new EnumMap<>(RowAction.class);
    for (RowAction action : RowAction.values()) {
      counts.put(action, 0);
    }
    staged(list).forEach(row -> counts.merge(row.check().action(), 1, Integer::sum));
    return new SchoolListDetail(publicId, list.getFileName(), list.getDoneAt(), counts);
  }

  /** Rows of the dry run by what they do; all when action is null. */
  public Page<StagedRow> rows(String publicId, RowAction action, PageRequest request) {
    List<StagedRow> rows =
        staged(own(publicId)).stream()
            .filter(row -> action == null || row.check().action() == action)
            .toList();
    return new Page<>(
        rows.stream().skip(request.offset()).limit(request.size()).toList(), rows.size());
  }

  /** Every refused row. */
  public List<StagedRow> refused(String publicId) {
    return staged(own(publicId)).stream()
        .filter(row -> row.check().action() == RowAction.ERROR)
        .toList();
  }

  /**
   * Stores what the dry run took, all of it or nothing; a second time changes nothing.
   *
   * @throws BusinessException {@code platform.import.nothing}; {@code
   *     platform.import.changedMeanwhile} when the dry run would come out otherwise by now
   */
  public void confirm(String publicId) {
    SchoolList list = store.lock(publicId).filter(this::isOwn).orElseThrow(NotFoundException::new);
    if (list.getDoneAt() != null) {
      return;
    }
    List<StagedRow> staged = staged(list);
    List<SchoolListCheck.Checked> now = check(staged.stream().map(StagedRow::row).toList());
    int added = 0;
    int updated = 0;
    for (int i = 0; i < now.size(); i++) {
      SchoolListCheck.Checked row = now.get(i);
      requireSame(staged.get(i).check(), row.check());
      if (row.check().action() == RowAction.ADD) {
        register.create(row.input());
        added++;
      } else if (row.check().action() == RowAction.UPDATE) {
        register.update(row.target().publicId(), row.target().version(), row.input());
        updated++;
      }
    }
    if (added + updated == 0) {
      throw new BusinessException("platform.import.nothing");
    }
    list.done(clock.now());
    audit.record(
        "school.import",
        "SchoolList",
        publicId,
        Map.of(),
        Map.of("file", list.getFileName(), "added", added, "updated", updated));
  }

  /** Drops a list that was not confirmed. */
  public void cancel(String publicId) {
    SchoolList list = own(publicId);
    if (list.getDoneAt() == null) {
      store.remove(list);
      audit.record("import.cancel", "SchoolList", publicId);
    }
  }

  private List<SchoolListCheck.Checked> check(List<ImportRow> rows) {
    return new SchoolListCheck(register.all(), register.freeQuota(), register.schoolsPerEntity())
        .check(rows);
  }

  private static void requireSame(RowCheck shown, RowCheck now) {
    if (shown.action() != now.action()
        || !shown.target().equals(now.target())
        || !shown.changes().equals(now.changes())) {
      throw new BusinessException("platform.import.changedMeanwhile");
    }
  }

  private static List<StagedRow> staged(SchoolList list) {
    return SchoolListStore.rows(list.getRows(), SchoolSheet.positions());
  }

  private SchoolList own(String publicId) {
    return store.find(publicId).filter(this::isOwn).orElseThrow(NotFoundException::new);
  }

  private boolean isOwn(SchoolList list) {
    return callers.current().personId() != null
        && list.getPersonId() == callers.current().personId();
  }

  private static String cut(String fileName) {
    String name = PlainText.normalize(fileName);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int points = Math.min(FILE_NAME_MAX, PlainText.length(name));
    return name.substring(0, name.offsetByCodePoints(0, points));
  }
}
