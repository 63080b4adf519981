package org.smartcampus.demo;

import jakarta.enterprise.context.ApplicationScoped;
import org.smartcampus.platform.service.StartupWork;

/** The demo system is ready when its data are loaded. */
@ApplicationScoped
public class DemoReadiness implements StartupWork {
  private volatile boolean loaded;
  private volatile boolean failed;

  void setLoaded() {
    loaded = true;
  }

  void setFailed() {
    failed = true;
  }

  @Override
  public String name() {
    return "demo-bureau";
  }

  @Override
  public boolean isFinished() {
    return loaded;
  }

  @Override
  public boolean hasFailed() {
    return failed;
  }
}
