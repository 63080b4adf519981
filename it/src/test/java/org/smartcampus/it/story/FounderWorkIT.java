package org.smartcampus.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.smartcampus.it.system.Sink;

/** The founder hands the school over, is declined, asks again, and gets it back (§3.6). */
class FounderWorkIT {
  private static final Pattern LAST_FOUR = Pattern.compile("\\+853 \\D*(\\d{4})");

  @Test
  void theSchoolGoesToAnotherFounderAndBack() {
    try (Stage founder = Stage.console("admin.hh");
        Stage teacher = Stage.phone("teacher.hh")) {
      String former = name(founder);
      String next = teacher.open("/m/me").page.locator("dd").first().innerText().strip();

      ask(founder, next, true);
      teacher.open("/m/me").press("identity.founder.look");
      teacher.sound().shootAll("74-transfer");
      teacher.press("identity.founder.decline");
      teacher.await(teacher.say("identity.founder.state.DECLINED"));
      assertEquals(former, name(founder));

      ask(founder, next, false);
      founder.shootAll("74-waiting");
      accept(teacher);
      assertEquals(403, founder.page.navigate(founder.system.base() + "/console/").status());

      try (Stage heir = Stage.console("teacher.hh")) {
        assertEquals(next, name(heir));
        ask(heir, former, false);
        try (Stage back = Stage.phone("admin.hh")) {
          accept(back);
        }
      }
      assertEquals(former, name(founder));
    }
  }

  private static String name(Stage admin) {
    admin.open("/console/identity/administrators");
    return admin.page.locator(".sc-card .sc-name > span:nth-child(2)").first().innerText().strip();
  }

  private static void ask(Stage founder, String to, boolean stays) {
    founder.open("/console/identity/administrators").press("identity.founder.transfer");
    founder.field("identity.founder.to").fill(to);
    Locator choose = founder.page.getByLabel(founder.say("identity.founder.chooseOf", to)).first();
    choose.click();
    founder.await(founder.say("identity.founder.chosen"));
    if (!stays) {
      founder.field("identity.founder.stays").uncheck();
    }
    founder.dialogButton("identity.founder.ask").click();
    founder.await(founder.say("identity.founder.codeFirst"));
    Passing.pauses(founder.system);
    Instant asked = Instant.now().minusSeconds(1);
    founder.dialogButton("joining.page.sendCode").click();
    founder.dialogButton("joining.page.resend").waitFor();
    founder.sound().shoot("74-ask");
    founder.field("joining.page.code").fill(code(founder, founder.dialog().innerText(), asked));
    founder.dialogButton("identity.founder.ask").click();
    founder.await(founder.say("identity.founder.requested", to)).sound();
  }

  private static void accept(Stage heir) {
    heir.open("/m/me").press("identity.founder.look");
    Passing.pauses(heir.system);
    Instant asked = Instant.now().minusSeconds(1);
    heir.press("identity.founder.begin");
    String code = code(heir, heir.text(), asked);
    heir.field("joining.page.code").fill(code.equals("000000") ? "111111" : "000000");
    heir.press("identity.founder.accept");
    heir.await(heir.say("platform.code.wrong")).sound();
    heir.field("joining.page.code").fill(code);
    heir.press("identity.founder.accept");
    heir.await(heir.say("identity.founder.state.DONE")).sound();
  }

  /** The code that went to the number whose last digits the page shows. */
  private static String code(Stage stage, String page, Instant asked) {
    Matcher number = LAST_FOUR.matcher(page);
    assertTrue(number.find(), page);
    return Sink.code(stage.system, number.group(1), asked);
  }
}
