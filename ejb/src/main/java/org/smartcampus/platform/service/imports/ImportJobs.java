package org.smartcampus.platform.service.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.smartcampus.platform.service.JobKind;
import org.smartcampus.platform.service.JobSummary;
import org.smartcampus.platform.service.Jobs;
import org.smartcampus.platform.store.ImportStore;
import org.smartcampus.shared.model.Permission;

/** The jobs that apply a confirmed import. */
@ApplicationScoped
public class ImportJobs implements JobKind {
  static final String KIND = "platform.import";

  @Inject private ImportKinds kinds;
  @Inject private Imports imports;
  @Inject private Jobs jobs;
  @Inject private ImportStore store;

  /** Orders the job of a confirmed import. */
  JobSummary order(ImportBatch batch) {
    return jobs.start(
        KIND,
        batch.fileName(),
        Map.of(
            "batch", Long.toString(batch.id()), "import", batch.publicId(), "kind", batch.kind()));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String titleKey(JobSummary job) {
    return importKind(job).titleKey();
  }

  @Override
  public Permission permission(JobSummary job) {
    return importKind(job).permission();
  }

  @Override
  public boolean isOpen(JobSummary job) {
    return store
        .find(job.parameters().get("import"))
        .filter(b -> b.state() == ImportState.APPLYING && job.publicId().equals(b.job()))
        .isPresent();
  }

  @Override
  public void resume(JobSummary job) {
    imports.resume(importKind(job).kind(), job.parameters().get("import"));
  }

  private ImportKind importKind(JobSummary job) {
    return kinds.of(job.parameters().get("kind"));
  }
}
