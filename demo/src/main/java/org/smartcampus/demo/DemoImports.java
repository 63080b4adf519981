package org.smartcampus.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.smartcampus.platform.service.imports.ImportBatch;
import org.smartcampus.platform.service.imports.ImportSheet;
import org.smartcampus.platform.service.imports.ImportState;
import org.smartcampus.platform.service.imports.Imports;

/**
 * Imports a sample sheet the way an administrator does: upload, agree, confirm, wait for the job.
 */
@ApplicationScoped
public class DemoImports {
  private static final int LONGEST_SECONDS = 600;

  @Inject private DemoFiles files;
  @Inject private Imports imports;

  void run(String kind, String file) throws Exception {
    Path copy = files.copy(file);
    ImportBatch batch;
    try {
      batch = imports.stage(kind, copy, file, Map.of(ImportSheet.MODE, "ADD_UPDATE"));
    } finally {
      Files.deleteIfExists(copy);
    }
    if (batch.state() == ImportState.ASKING) {
      batch = imports.agree(kind, batch.publicId());
    }
    if (batch.taken() > 0) {
      imports.confirm(kind, batch.publicId());
      await(kind, batch.publicId());
    }
  }

  private void await(String kind, String batch) throws InterruptedException {
    for (int waited = 0; waited < LONGEST_SECONDS * 4; waited++) {
      if (imports.find(kind, batch).state() == ImportState.DONE) {
        return;
      }
      if (imports.job(kind, batch).error() != null) {
        throw new IllegalStateException(
            "import " + batch + ": " + imports.job(kind, batch).error());
      }
      TimeUnit.MILLISECONDS.sleep(250);
    }
    throw new IllegalStateException("import " + batch + " took too long");
  }
}
