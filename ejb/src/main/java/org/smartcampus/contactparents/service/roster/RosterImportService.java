package org.smartcampus.contactparents.service.roster;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.smartcampus.platform.service.JobSummary;
import org.smartcampus.platform.service.imports.ImportBatch;
import org.smartcampus.platform.service.imports.ImportDoor;
import org.smartcampus.platform.service.imports.Imports;
import org.smartcampus.platform.service.imports.RowAction;
import org.smartcampus.platform.service.imports.StagedRow;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.Texts;
import org.smartcampus.shared.service.Requires;

/** The import of students and parents, for its page (P-76). */
@Stateless
@LocalBean
@Requires(Permission.STUDENTS_MANAGE)
public class RosterImportService implements ImportDoor {
  @Inject private Imports imports;

  @Override
  public ImportBatch upload(Path file, String fileName, Map<String, String> options) {
    return imports.stage(RosterImport.KIND, file, fileName, options);
  }

  @Override
  public ImportBatch agree(String publicId) {
    return imports.agree(RosterImport.KIND, publicId);
  }

  @Override
  public void cancel(String publicId) {
    imports.cancel(RosterImport.KIND, publicId);
  }

  @Override
  public ImportBatch confirm(String publicId) {
    return imports.confirm(RosterImport.KIND, publicId);
  }

  @Override
  public ImportBatch resume(String publicId) {
    return imports.resume(RosterImport.KIND, publicId);
  }

  @Override
  public ImportBatch find(String publicId) {
    return imports.find(RosterImport.KIND, publicId);
  }

  @Override
  public List<ImportBatch> list() {
    return imports.list(RosterImport.KIND);
  }

  @Override
  public JobSummary job(String publicId) {
    return imports.job(RosterImport.KIND, publicId);
  }

  @Override
  public Page<StagedRow> rows(String publicId, RowAction action, PageRequest request) {
    return imports.rows(RosterImport.KIND, publicId, action, request);
  }

  @Override
  public byte[] errorFile(String publicId, Language language) {
    return imports.errorFile(RosterImport.KIND, publicId, language);
  }

  @Override
  public byte[] template(Language language) {
    return Imports.template(
        Texts.of(language).get("contactparents.import.sheet"), RosterColumns.titles(language));
  }
}
