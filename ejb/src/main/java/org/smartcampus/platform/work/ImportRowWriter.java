package org.smartcampus.platform.work;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.smartcampus.platform.service.JobSummary;
import org.smartcampus.platform.service.Jobs;
import org.smartcampus.platform.service.imports.ImportRun;

/** Applies an import's rows, 500 at a time, and reports how many are done. */
@Dependent
@Named("importRowWriter")
public class ImportRowWriter extends AbstractItemWriter {
  @Inject private JobContext context;
  @Inject private Jobs jobs;
  @Inject private ImportRun run;

  private long job;
  private long batch;
  private int total;
  private int done;

  @Override
  public void open(Serializable checkpoint) {
    job = JobLife.jobId(context);
    batch = batchOf(jobs.get(job));
    total = run.total(batch);
    done = total - run.pending(batch).size();
    jobs.progress(job, done, total);
  }

  @Override
  public void writeItems(List<Object> items) {
    run.apply(batch, items.stream().map(Integer.class::cast).toList());
    done += items.size();
    jobs.progress(job, done, total);
  }

  static long batchOf(JobSummary job) {
    return Long.parseLong(job.parameters().get("batch"));
  }
}
