package org.smartcampus.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.smartcampus.shared.model.Language;

/** A person sees where he is signed in, and ends what he does not recognize (M-16). */
class OwnSessionsIT {
  @Test
  void whatIsEndedElsewhereAsksForProofAgain() {
    try (Stage here = Stage.console("sub.hh");
        Stage there = Stage.console("sub.hh")) {
      there.open("/console/contacts/directory");
      here.open("/console/identity/me").shoot("42-account");
      here.await(here.say("identity.role.inSchool", "濠海學校", role(here)));
      assertTrue(here.page.content().contains(here.say("identity.right.CONTACTS_MANAGE")));
      Locator rows = here.page.locator("main tbody tr");
      assertEquals(1, rows.filter(text(here.say("identity.session.current"))).count());
      assertTrue(rows.count() >= 2);

      here.page.locator("button[value=others]").click();
      rows.nth(1).waitFor(detached());
      assertEquals(1, rows.count());
      here.open("/console/contacts/directory");

      // neither our session nor what Keycloak remembers of that browser is good for anything
      there.page.navigate(there.system.base() + "/console/contacts/directory");
      there.page.locator("#password").waitFor();
      there.page.fill("#username", "sub.hh");
      there.page.fill("#password", "campus");
      there.page.click("#kc-login");
      there.page.waitForURL(url -> url.startsWith(there.system.base()));
      there.speak(Language.PT);
      there.open("/console/identity/me").shoot("42-account-pt");
      assertEquals(2, there.page.locator("main tbody tr").count());
    }
  }

  @Test
  void onThePhoneToo() {
    try (Stage phone = Stage.phone("parent.hh");
        Stage other = Stage.phone("parent.hh")) {
      other.open("/m/");
      phone.open("/m/me").shoot("43-me");
      Locator ends = phone.page.locator("main button[name=end]:not([value=others])");
      int before = ends.count();
      assertTrue(before >= 1);
      ends.first().click();
      phone.page.waitForURL(url -> url.endsWith("/m/me"));
      phone.settle();
      assertEquals(
          before - 1, phone.page.locator("main button[name=end]:not([value=others])").count());
      phone.open("/m/");
    }
  }

  private static String role(Stage stage) {
    return stage.say("identity.role.ofGroup", stage.say("identity.role.SUB_ADMIN"), "小學部");
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator.WaitForOptions detached() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
  }
}
