package org.smartcampus.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.school.service.CreateSchool;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;

/** The bureau, its three schools and their first administrators. */
@ApplicationScoped
class SchoolsStep implements DemoStep {
  @Inject private SchoolService schools;
  @Inject private MembershipService memberships;
  @Inject private InSchool transactions;
  @Inject private DemoClock clock;
  @Inject private DemoSchools ids;

  @Override
  public int order() {
    return 10;
  }

  @Override
  public String what() {
    return "three schools and their administrators";
  }

  @Override
  public void run() {
    clock.setBehind(Duration.ofDays(60));
    long bureau = person("bureau", "吳慧儀", "66000001");
    transactions.outside(
        () -> {
          memberships.give(bureau, null, Role.BUREAU_ADMIN, null);
          return null;
        });
    school(
        new CreateSchool(
            DemoSchools.HH, "濠海學校", "濠海学校", "Escola Hou Hoi", "Hou Hoi School", 1000, true, true),
        "admin.hh",
        "李梓嵐",
        "66201171");
    school(
        new CreateSchool(
            DemoSchools.LW, "蓮灣學校", "莲湾学校", "Escola Lin Wan", "Lin Wan School", 1000, true, true),
        "admin.lw",
        "何嘉敏",
        "66000002");
    school(
        new CreateSchool(
            DemoSchools.XA,
            "新岸學校",
            "新岸学校",
            "Escola San Ngon",
            "San Ngon School",
            1000,
            false,
            false),
        "admin.xa",
        "Teresa do Rosário",
        "66000003");
  }

  private void school(CreateSchool command, String username, String name, String mobile) {
    Integer known = ids.find(command.code());
    int id = known != null ? known : transactions.outside(() -> schools.create(command));
    long admin = person(username, name, mobile);
    transactions.outside(
        () -> {
          memberships.give(admin, id, Role.SUPER_ADMIN, null);
          schools.setFounder(id, admin);
          return null;
        });
  }

  private long person(String username, String name, String mobile) {
    return transactions.outside(
        () -> memberships.addPerson(username, name, Mobile.parse(mobile, "MO"), Language.ZH_HANT));
  }
}
