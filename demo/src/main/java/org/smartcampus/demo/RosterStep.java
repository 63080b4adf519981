package org.smartcampus.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.smartcampus.contactparents.service.roster.RosterImport;
import org.smartcampus.contacts.service.MemberImport;
import org.smartcampus.identity.service.VerifiedMobiles;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;

/** Students and parents of hh and lw from their sheets, and lw's few teachers. */
@ApplicationScoped
class RosterStep implements DemoStep {
  @Inject private DemoActors actors;
  @Inject private DemoClock clock;
  @Inject private DemoImports imports;
  @Inject private VerifiedMobiles verified;

  @Override
  public int order() {
    return 40;
  }

  @Override
  public String what() {
    return "students and parents";
  }

  @Override
  public void run() throws Exception {
    clock.setBehind(Duration.ofDays(47));
    actors.as(
        "admin.hh",
        () -> {
          imports.run(RosterImport.KIND, "students-guardians.xlsx");
          return null;
        });
    actors.as(
        "admin.lw",
        () -> {
          imports.run(MemberImport.KIND, "lw-staff.csv");
          imports.run(RosterImport.KIND, "lw-students.csv");
          return null;
        });
    for (int i = 1; i < 8; i++) {
      verified.signedIn(Mobile.parse(Integer.toString(66310000 + i), "MO"), Language.ZH_HANT);
    }
  }
}
