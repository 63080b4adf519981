package org.smartcampus.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.PlatformSettings;

/** Runs the steps that a former start has not finished yet, in their order. */
@ApplicationScoped
public class DemoLoader {
  private static final Logger LOG = Logger.getLogger(DemoLoader.class.getName());

  @Inject @Any private Instance<DemoStep> steps;
  @Inject private PlatformSettings settings;
  @Inject private InSchool transactions;
  @Inject private Callers callers;
  @Inject private DemoClock clock;
  @Inject private DemoReadiness readiness;

  void load() {
    List<DemoStep> ordered =
        steps.stream().sorted(Comparator.comparingInt(DemoStep::order)).toList();
    try {
      for (DemoStep step : ordered) {
        runOnce(step);
      }
      readiness.setLoaded();
    } catch (Exception e) {
      readiness.setFailed();
      LOG.log(Level.SEVERE, e, () -> "the demo bureau could not be loaded");
    }
  }

  private void runOnce(DemoStep step) {
    String mark = "demo.step." + step.order();
    if (transactions.outside(() -> settings.find(mark)).isPresent()) {
      return;
    }
    long start = System.nanoTime();
    clock.setBehind(Duration.ZERO);
    callers.as(
        Caller.system(null),
        () -> {
          step.run();
          return null;
        });
    clock.setBehind(Duration.ZERO);
    transactions.outside(
        () -> {
          settings.put(mark, "done");
          return null;
        });
    long millis = (System.nanoTime() - start) / 1_000_000;
    LOG.info(() -> "demo: " + step.what() + " (" + millis + " ms)");
  }
}
