package org.smartcampus.contacts.service;

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

/** The import of the staff sheet, for its page (P-24). */
@Stateless
@LocalBean
@Requires(Permission.CONTACTS_MANAGE)
public class MemberImportService implements ImportDoor {
  @Inject private Imports imports;

  @Override
  public ImportBatch upload(Path file, String fileName, Map<String, String> options) {
    return imports.stage(MemberImport.KIND, file, fileName, options);
  }

  @Override
  public ImportBatch agree(String publicId) {
    return imports.agree(MemberImport.KIND, publicId);
  }

  @Override
  public void cancel(String publicId) {
    imports.cancel(MemberImport.KIND, publicId);
  }

  @Override
  public ImportBatch confirm(String publicId) {
    return imports.confirm(MemberImport.KIND, publicId);
  }

  @Override
  public ImportBatch resume(String publicId) {
    return imports.resume(MemberImport.KIND, publicId);
  }

  @Override
  public ImportBatch find(String publicId) {
    return imports.find(MemberImport.KIND, publicId);
  }

  @Override
  public List<ImportBatch> list() {
    return imports.list(MemberImport.KIND);
  }

  @Override
  public JobSummary job(String publicId) {
    return imports.job(MemberImport.KIND, publicId);
  }

  @Override
  public Page<StagedRow> rows(String publicId, RowAction action, PageRequest request) {
    return imports.rows(MemberImport.KIND, publicId, action, request);
  }

  @Override
  public byte[] errorFile(String publicId, Language language) {
    return imports.errorFile(MemberImport.KIND, publicId, language);
  }

  @Override
  public byte[] template(Language language) {
    return Imports.template(
        Texts.of(language).get("contacts.import.sheet"),
        StaffSheet.COLUMNS.stream().map(column -> StaffSheet.title(column, language)).toList());
  }
}
