package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.KeptFigures;

/** Kept figures are counted once, and anew after a committed change of their own school. */
@ArquillianTest
class KeptFiguresIT {
  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(KeptFiguresIT.class, TwoSchools.class);
  }

  @Inject private TwoSchools schools;
  @Inject private KeptFigures figures;
  @Inject private Audit audit;

  private final AtomicInteger counted = new AtomicInteger();
  private int school;

  @BeforeEach
  void openSchool() {
    school = schools.open(0);
  }

  private int figure(int of) {
    return schools.in(of, () -> figures.of("test", "school", counted::incrementAndGet));
  }

  private Void change(String action) {
    audit.record(action, "Test", school);
    return null;
  }

  @Test
  void aFigureIsCountedOnceForEachSchool() {
    assertEquals(1, figure(school));
    assertEquals(1, figure(school));
    assertEquals(2, figure(schools.open(0)), "another school has figures of its own");
  }

  @Test
  void aCommittedChangeIsSeenAtOnceAndOnlyInItsSchool() {
    int other = schools.open(0);
    assertEquals(1, figure(school));
    assertEquals(2, figure(other));
    schools.in(school, () -> change("member.create"));
    assertEquals(3, figure(school));
    assertEquals(2, figure(other));
  }

  @Test
  void whatIsRolledBackOrMovesNoFigureChangesNothing() {
    assertEquals(1, figure(school));
    assertThrows(
        RuntimeException.class,
        () ->
            schools.in(
                school,
                () -> {
                  change("member.create");
                  throw new IllegalStateException("no");
                }));
    schools.in(school, () -> change("page.refused"));
    assertEquals(1, figure(school));
  }

  @Test
  void withinAChangeNothingIsTakenFromBeforeNorKept() {
    assertEquals(1, figure(school));
    schools.in(
        school,
        () -> {
          change("member.create");
          assertEquals(2, figures.of("test", "school", counted::incrementAndGet));
          return null;
        });
    assertEquals(3, figure(school));
  }

  @Test
  void whatWasCountedBeforeAnothersCommitIsNotKept() {
    schools.in(
        school,
        () -> {
          assertEquals(
              1,
              figures.of(
                  "test",
                  "school",
                  () -> {
                    int value = counted.incrementAndGet();
                    meanwhile();
                    return value;
                  }));
          return null;
        });
    assertEquals(2, figure(school));
  }

  /** Somebody else commits a change while we count. */
  private void meanwhile() {
    try {
      Thread other = new Thread(() -> schools.in(school, () -> change("member.create")));
      other.start();
      other.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
