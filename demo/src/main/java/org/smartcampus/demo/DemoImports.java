package org.smartcampus.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.smartcampus.platform.service.imports.ImportBatch;
import org.smartcampus.platform.service.imports.ImportDoor;
import org.smartcampus.platform.service.imports.ImportSheet;
import org.smartcampus.platform.service.imports.ImportState;

/** Imports a sample sheet the way an administrator does: upload, agree, confirm, wait for the job. */
@ApplicationScoped
public class DemoImports {
  private static final int LONGEST_SECONDS = 600;

  @Inject private DemoFiles files;

  void run(ImportDoor door, String file) throws Exception {
    Path copy = files.copy(file);
    ImportBatch batch;
    try {
      batch = door.upload(copy, file, Map.of(ImportSheet.MODE, "ADD_UPDATE"));
    } finally {
      Files.deleteIfExists(copy);
    }
    if (batch.state() == ImportState.ASKING) {
      batch = door.agree(batch.publicId());
    }
    if (batch.taken() > 0) {
      door.confirm(batch.publicId());
      await(door, batch.publicId());
    }
  }

  private static void await(ImportDoor door, String batch) throws InterruptedException {
    for (int waited = 0; waited < LONGEST_SECONDS * 4; waited++) {
      if (door.find(batch).state() == ImportState.DONE) {
        return;
      }
      if (door.job(batch).error() != null) {
        throw new IllegalStateException("import " + batch + ": " + door.job(batch).error());
      }
      TimeUnit.MILLISECONDS.sleep(250);
    }
    throw new IllegalStateException("import " + batch + " took too long");
  }
}
