package org.smartcampus.platform.work;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.smartcampus.platform.service.Jobs;
import org.smartcampus.platform.service.imports.ImportBatch;
import org.smartcampus.platform.service.imports.ImportRun;

/** Counts the result of an import and ends its job. */
@Dependent
@Named("importEnd")
public class ImportEnd extends AbstractBatchlet {
  @Inject private JobContext context;
  @Inject private Jobs jobs;
  @Inject private ImportRun run;

  @Override
  public String process() {
    long job = JobLife.jobId(context);
    ImportBatch batch = run.finish(ImportRowWriter.batchOf(jobs.get(job)));
    jobs.done(
        job,
        String.format(
            "{\"import\":\"%s\",\"added\":%d,\"updated\":%d,\"skipped\":%d,\"errors\":%d}",
            batch.publicId(), batch.adds(), batch.updates(), batch.skips(), batch.errors()));
    return "DONE";
  }
}
