package org.smartcampus.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.smartcampus.it.system.Sink;

/** A founder asks for the end of his school, the bureau approves, he thinks better of it (§3.7). */
class DissolutionWorkIT {
  private static final String PAGE = "/console/school/dissolution";
  private static final String SCHOOL = "蓮灣學校";

  @Test
  void aSchoolIsReadOnlyUntilItsFounderTakesTheEndBack() {
    try (Stage founder = Stage.console("admin.lw");
        Stage bureau = Stage.console("bureau")) {
      ask(founder);
      String form = form(bureau);
      bureau.open(form);
      bureau.await(bureau.say("bureau.dissolution.state.REQUESTED")).sound();
      try {
        hold(bureau);
        bureau.press("bureau.dissolution.approve");
        bureau.dialog().waitFor();
        bureau.field("bureau.dissolution.typeName").fill(SCHOOL);
        bureau.sound().shoot("75-approve");
        bureau.dialogButton("bureau.dissolution.approve").click();
        bureau.await(bureau.say("bureau.dissolution.approved")).sound().shoot("75-bureau");
        readOnly(founder);
      } finally {
        founder.open(PAGE);
        founder.page.locator("[id='revoke:reason']").fill("改變主意");
        founder.press("bureau.dissolution.revoke");
        founder.await(founder.say("bureau.dissolution.revoked")).sound();
      }
      founder.open("/console/contacts/import");
      bureau.open(form);
      bureau.await(bureau.say("bureau.dissolution.state.REVOKED"));
    }
  }

  private static void ask(Stage founder) {
    founder.open("/console/identity/administrators").press("bureau.dissolution.ask");
    founder.page.waitForURL(Pattern.compile(".*/dissolution$"));
    founder.sound().shootAll("75-ask");
    founder.page.locator("[id='ask:reason']").fill("與他校合併");
    founder.field("bureau.dissolution.typeName").fill("別的學校");
    Instant asked = Instant.now().minusSeconds(1);
    founder.press("joining.page.sendCode");
    founder.button("joining.page.resend").waitFor();
    Matcher number = Pattern.compile("\\+853 \\D*(\\d{4})").matcher(founder.text());
    assertTrue(number.find(), founder.text());
    founder.field("joining.page.code").fill(Sink.code(founder.system, number.group(1), asked));
    founder.press("bureau.dissolution.ask");
    founder.await(founder.say("bureau.dissolution.name", SCHOOL)).sound();
    founder.field("bureau.dissolution.typeName").fill(SCHOOL);
    founder.press("bureau.dissolution.ask");
    founder.await(founder.say("bureau.dissolution.requested")).sound();
  }

  private static String form(Stage bureau) {
    bureau.open("/console/bureau/schools");
    bureau.field("bureau.schools.search").fill(SCHOOL);
    Locator link =
        bureau.page.locator("table a").filter(new Locator.FilterOptions().setHasText(SCHOOL));
    link.waitFor();
    return link.getAttribute("href");
  }

  private static void hold(Stage bureau) {
    bureau.press("bureau.dissolution.hold");
    bureau.dialog().locator("textarea").fill("審計");
    bureau.dialogButton("bureau.dissolution.hold").click();
    bureau.await(bureau.say("bureau.dissolution.held")).sound();
    bureau.press("bureau.dissolution.lift");
    bureau.await(bureau.say("bureau.dissolution.lifted")).sound();
  }

  private static void readOnly(Stage founder) {
    founder.open("/console/contacts/directory").shoot("75-read-only");
    founder.await(founder.say("shared.ui.closing"));
    assertFalse(founder.text().contains(founder.say("contacts.member.add")), founder.text());
    assertEquals(
        403, founder.page.navigate(founder.system.base() + "/console/contacts/import").status());
  }
}
