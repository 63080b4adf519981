package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Jobs;
import org.smartcampus.platform.store.JobStore;

/**
 * Which node goes on with a job: its own, or one of the others when it has been silent for too
 * long.
 */
@ArquillianTest
class JobLeaseIT {
  /** In the future, where the server's own timer finds no job silent. */
  private static final Instant NOW = Instant.parse("2099-11-22T04:00:00Z");

  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(JobLeaseIT.class, TwoSchools.class);
  }

  @Inject private TwoSchools schools;
  @Inject private JobStore store;

  private long job;

  @BeforeEach
  void aJobRunsOnTheFirstNode() {
    int school = schools.open(0);
    job =
        schools.outside(
            () ->
                store
                    .add(school, Caller.system(school), "platform.import", "x", Map.of(), NOW)
                    .id());
    assertTrue(
        schools.outside(() -> store.started(job, 4711, "first", NOW.plus(Jobs.LEASE))),
        "the job starts");
  }

  private boolean claim(String node, Instant now) {
    return schools.outside(() -> store.claim(job, node, now, now.plus(Jobs.LEASE)));
  }

  private boolean silentFor(String node, Instant now) {
    return schools.outside(() -> store.silent(node, now)).containsKey(job);
  }

  @Test
  void anotherNodeLeavesALivingOneAlone() {
    Instant late = NOW.plus(Jobs.LEASE);
    assertFalse(silentFor("second", late));
    assertFalse(claim("second", late));
    schools.outside(
        () -> {
          store.progress(job, 1, 2, late.plus(Jobs.LEASE));
          return null;
        });
    assertFalse(silentFor("second", late.plusSeconds(1)), "it has just reported");
  }

  @Test
  void oneOfTheOthersGoesOnAfterALongSilence() {
    Instant late = NOW.plus(Jobs.LEASE).plusSeconds(1);
    assertTrue(silentFor("second", late));
    assertFalse(silentFor("first", late), "a node knows by itself what it is doing");
    assertTrue(claim("second", late));
    assertFalse(claim("third", late), "only one of them");
  }

  @Test
  void aNodeThatIsUpAgainGoesOnAtOnce() {
    assertEquals(4711L, schools.outside(() -> store.runningOn("first")).get(job));
    assertTrue(claim("first", NOW.plusSeconds(1)));
  }
}
