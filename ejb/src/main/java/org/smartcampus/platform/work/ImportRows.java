package org.smartcampus.platform.work;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Iterator;
import org.smartcampus.platform.service.Jobs;
import org.smartcampus.platform.service.imports.ImportRun;

/**
 * Reads the numbers of the rows that an import has still to apply. The rows' own outcomes are the
 * checkpoint: they are written with the effect.
 */
@Dependent
@Named("importRows")
public class ImportRows extends AbstractItemReader {
  @Inject private JobContext context;
  @Inject private Jobs jobs;
  @Inject private ImportRun run;

  private Iterator<Integer> pending;

  @Override
  public void open(Serializable checkpoint) {
    pending = run.pending(ImportRowWriter.batchOf(jobs.get(JobLife.jobId(context)))).iterator();
  }

  @Override
  public Object readItem() {
    return pending.hasNext() ? pending.next() : null;
  }
}
