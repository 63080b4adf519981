package org.smartcampus.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.smartcampus.contacts.service.MemberImport;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.identity.service.VerifiedMobiles;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;

/** hh's staff from the sheet; nine of ten have signed in and so joined. */
@ApplicationScoped
class StaffStep implements DemoStep {
  @Inject private DemoActors actors;
  @Inject private DemoClock clock;
  @Inject private DemoFiles files;
  @Inject private DemoImports imports;
  @Inject private MembershipService memberships;
  @Inject private VerifiedMobiles verified;
  @Inject private InSchool transactions;

  @Override
  public int order() {
    return 20;
  }

  @Override
  public String what() {
    return "staff of hh";
  }

  @Override
  public void run() throws Exception {
    clock.setBehind(Duration.ofDays(56));
    actors.as(
        "admin.hh",
        () -> {
          imports.run(MemberImport.KIND, "staff.xlsx");
          return null;
        });
    account("sub.hh", "葉子軒", "66201206");
    account("teacher.hh", "曾梓嵐", "66201207");
    List<Map<String, String>> staff = files.rows("staff-mobiles.csv");
    for (int i = 0; i < staff.size(); i++) {
      clock.setBehind(Duration.ofDays(50).minusHours(3L * i));
      if (i % 10 != 9) {
        verified.signedIn(Mobile.parse(staff.get(i).get("mobile"), "MO"), Language.ZH_HANT);
      }
    }
  }

  private void account(String username, String name, String mobile) {
    transactions.outside(
        () -> memberships.addPerson(username, name, Mobile.parse(mobile, "MO"), Language.ZH_HANT));
  }
}
