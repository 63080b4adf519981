package org.smartcampus.launcher;

import java.io.IOException;

/** {@code campus reload}: puts changed code into the running server. */
public final class ReloadCommand {
  private final Settings settings;
  private final Progress progress;

  /** A reload of the system of these settings. */
  public ReloadCommand(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** Builds what changed, without asking a repository, and deploys it again. */
  public void run() throws IOException {
    RunningSystem system = new RunningSystem(settings);
    if (!system.runs()) {
      throw new LauncherException("Smart Campus is not running; start it with ./campus run");
    }
    Settings running = system.runningSettings();
    new Build(settings, progress).application();
    WildFly wildfly = new WildFly(running, new Secrets(settings.home()), progress, system.demo());
    Deployment deployment = wildfly.deployment();
    progress.step("Deploying");
    wildfly.sync(deployment);
    deployment.request();
    if (wildfly.await(deployment::check)) {
      progress.step("The changed application is at " + running.baseUrl() + "/");
    }
  }
}
