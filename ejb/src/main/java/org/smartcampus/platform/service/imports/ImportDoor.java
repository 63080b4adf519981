package org.smartcampus.platform.service.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.smartcampus.platform.service.JobSummary;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;

/**
 * What the import page asks of a feature: a guarded stateless service that passes each call on to
 * {@link Imports} with its kind's name. Mark the service {@code @LocalBean}, since it implements this.
 */
public interface ImportDoor {
  /** See {@link Imports#stage}. */
  ImportBatch upload(Path file, String fileName, Map<String, String> options);

  /** See {@link Imports#agree}. */
  ImportBatch agree(String publicId);

  /** See {@link Imports#cancel}. */
  void cancel(String publicId);

  /** See {@link Imports#confirm}. */
  ImportBatch confirm(String publicId);

  /** See {@link Imports#resume}. */
  ImportBatch resume(String publicId);

  /** See {@link Imports#find}. */
  ImportBatch find(String publicId);

  /** See {@link Imports#list}. */
  List<ImportBatch> list();

  /** See {@link Imports#job}. */
  JobSummary job(String publicId);

  /** See {@link Imports#rows}. */
  Page<StagedRow> rows(String publicId, RowAction action, PageRequest request);

  /** The workbook of refused rows, see {@link Imports#errorFile}. */
  byte[] errorFile(String publicId, Language language);

  /** The empty workbook to fill in, its header in a language. */
  byte[] template(Language language);
}
