package org.smartcampus.it.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.smartcampus.contacts.service.DepartmentService;
import org.smartcampus.contacts.service.MemberInput;
import org.smartcampus.contacts.service.MemberService;
import org.smartcampus.contacts.service.PlaceInput;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.school.service.CreateSchool;
import org.smartcampus.school.service.SchoolService;

/** Makes schools with some staff, through the services, and works in them. */
@ApplicationScoped
public class TwoSchools {
  /** Counts on from a number of this deployment's own: the database has seen earlier ones. */
  private final AtomicInteger count =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(1_000_000) * 1_000);

  @Inject private SchoolService schools;
  @Inject private DepartmentService departments;
  @Inject private MemberService members;
  @Inject private InSchool transactions;
  @Inject private Callers callers;

  /** A new school with a root department, one department below it, and as many members in that. */
  public int open(int size) {
    int number = count.incrementAndGet();
    String name = "學校" + number;
    int school =
        transactions.outside(
            () ->
                schools.create(
                    new CreateSchool("t" + number, name, name, name, name, 1000, true, true)));
    in(
        school,
        () -> {
          String room = departments.add(departments.tops().get(0).top().publicId(), "教務處");
          for (int i = 0; i < size; i++) {
            members.add(member("s" + number + "m" + i, room));
          }
          return null;
        });
    return school;
  }

  /** Work in a transaction of its own in a school, as the system. */
  public <T> T in(int school, Callable<T> work) {
    return transactions.call(school, work);
  }

  /** Work in a transaction of its own without a school. */
  public <T> T outside(Callable<T> work) {
    return transactions.outside(work);
  }

  /** Work as the system in a school, within the transaction that runs. */
  public <T> T joining(int school, Callable<T> work) {
    return callers.as(Caller.system(school), work);
  }

  private static MemberInput member(String account, String department) {
    return new MemberInput(
        "陳" + account,
        account,
        "",
        "教師",
        "",
        "",
        null,
        "",
        "",
        account + "@example.org",
        null,
        List.of(new PlaceInput(department, false)));
  }
}
