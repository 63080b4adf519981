package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.smartcampus.contacts.service.DepartmentService;
import org.smartcampus.contacts.service.MemberQuery;
import org.smartcampus.contacts.service.MemberService;
import org.smartcampus.platform.store.SqlGateway;
import org.smartcampus.shared.model.PageRequest;

/**
 * Thousands of transactions of two schools and of none at the same time, over more threads than
 * processors and over the server's pool of connections: every answer is checked.
 */
@ApplicationScoped
public class MixedTransactions {
  private static final int THREADS = 4;
  private static final int ROUNDS = 400;
  private static final int WRITES = 100;

  @Inject private TwoSchools schools;
  @Inject private MemberService members;
  @Inject private DepartmentService departments;
  @Inject private SqlGateway sql;

  @PersistenceContext(unitName = "campus")
  private EntityManager em;

  @Resource private ManagedThreadFactory threads;

  /** Runs them on two schools of these sizes. */
  public void run(int first, int firstSize, int second, int secondSize) throws Exception {
    List<Callable<Void>> work = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      work.add(rounds(() -> count(first, firstSize)));
      work.add(rounds(() -> count(second, secondSize)));
      // the same thread and the same connections for one school after the other
      work.add(
          rounds(
              () -> {
                count(first, firstSize);
                count(second, secondSize);
              }));
    }
    work.add(rounds(this::countNowhere));
    work.add(rounds(this::countNowhere));
    work.add(() -> write(first, "甲"));
    work.add(() -> write(second, "乙"));
    ExecutorService pool = Executors.newFixedThreadPool(work.size(), threads);
    try {
      for (Future<Void> done : pool.invokeAll(work, 5, TimeUnit.MINUTES)) {
        done.get();
      }
    } finally {
      pool.shutdownNow();
    }
    assertEquals(WRITES, written(first, "甲"));
    assertEquals(0, written(first, "乙"));
    assertEquals(WRITES, written(second, "乙"));
    assertEquals(0, written(second, "甲"));
  }

  private static Callable<Void> rounds(Runnable round) {
    return () -> {
      for (int i = 0; i < ROUNDS; i++) {
        round.run();
      }
      return null;
    };
  }

  private void count(int school, int size) {
    schools.in(
        school,
        () -> {
          MemberQuery everybody = new MemberQuery(null, null, null);
          assertEquals(size, members.list(everybody, PageRequest.first(20)).rows().size());
          assertEquals(
              (long) size, em.createQuery("select count(m) from Member m").getSingleResult());
          assertEquals(
              size, sql.number("select count(*) from member where school_id = :school", Map.of()));
          return null;
        });
  }

  private void countNowhere() {
    assertThrows(
        Exception.class,
        () ->
            schools.outside(
                () -> em.createQuery("select count(m) from Member m").getSingleResult()));
  }

  private Void write(int school, String name) {
    for (int i = 0; i < WRITES; i++) {
      String department = name + i;
      schools.in(
          school, () -> departments.add(departments.tops().get(0).top().publicId(), department));
    }
    return null;
  }

  private long written(int school, String name) {
    return schools.in(
        school,
        () ->
            (Long)
                em.createQuery("select count(d) from Department d where d.name like :name")
                    .setParameter("name", name + "%")
                    .getSingleResult());
  }
}
