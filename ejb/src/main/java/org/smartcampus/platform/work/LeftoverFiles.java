package org.smartcampus.platform.work;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import org.smartcampus.platform.service.file.TemporaryFiles;

/** Deletes what a killed server left of exports, prints and uploads, before anything is served. */
@Singleton
@Startup
public class LeftoverFiles {
  @PostConstruct
  void clear() {
    TemporaryFiles.clear();
  }
}
