package org.smartcampus.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.smartcampus.contacts.service.DepartmentService;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.identity.service.SessionService;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.shared.model.Permission;

/** A sub-admin of hh's primary department: sees and changes its members, nobody else's. */
@ApplicationScoped
class SubAdminStep implements DemoStep {
  @Inject private DemoSchools schools;
  @Inject private DemoClock clock;
  @Inject private DepartmentService departments;
  @Inject private MembershipService memberships;
  @Inject private SessionService sessions;
  @Inject private InSchool transactions;

  @Override
  public int order() {
    return 25;
  }

  @Override
  public String what() {
    return "sub-admin of 小學部";
  }

  @Override
  public void run() {
    clock.setBehind(Duration.ofDays(49));
    int school = schools.find(DemoSchools.HH);
    long person = transactions.outside(() -> sessions.personOf("sub.hh")).orElseThrow();
    transactions.call(
        school,
        () -> {
          Set<Long> roots = departments.departmentRoots(Set.of("小學部"));
          long group =
              memberships.addGroup(
                  "小學部",
                  EnumSet.of(
                      Permission.CONSOLE_ENTER,
                      Permission.CONTACTS_VIEW,
                      Permission.CONTACTS_MANAGE),
                  roots,
                  Set.of());
          memberships.give(person, school, Role.SUB_ADMIN, group);
          return null;
        });
  }
}
