package org.smartcampus.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.it.system.Sink;
import org.smartcampus.shared.model.Language;

/** The devices that people of a school sign in with: told when new, listed, ended (P-58). */
class NewDeviceIT {
  private static final String SECURITY = "/console/school/security";

  /** Of {@code sub.hh}. */
  private static final String MOBILE = "66201206";

  private final Stage admin = Stage.console("admin.hh");

  @AfterEach
  void leave() {
    admin.close();
  }

  @Test
  void aNewDeviceIsToldListedAndEnded() {
    Instant before = Instant.now().minusSeconds(1);
    try (Stage console = Stage.console("sub.hh");
        Stage phone = Stage.phone("sub.hh")) {
      console.open("/console/");
      phone.open("/m/");
      Sink.message(
          admin.system,
          m ->
              m.getString("to").endsWith(MOBILE)
                  && !Instant.parse(m.getString("time")).isBefore(before));
      String name = phone.open("/m/me").page.locator("dd").first().innerText().strip();

      find(name).shootAll("98-devices");
      find(name);
      assertTrue(rows(name).count() >= 2, "two browsers, two devices");
      admin.speak(Language.PT);
      find(name);
      // the newest are on top, and stay there
      for (int newest = 0; newest < 2; newest++) {
        rows(name).nth(newest).getByRole(AriaRole.BUTTON).click();
        admin.settle();
      }
      admin.await(admin.say("identity.device.ended", name)).sound();
      admin.shoot("98-ended-pt");
      console.page.navigate(console.system.base() + "/console/contacts/directory");
      assertTrue(console.page.url().contains("/realms/"), console.page.url());
      phone.page.navigate(phone.system.base() + "/m/me");
      assertTrue(phone.page.url().contains("/realms/"), phone.page.url());
    }
  }

  /** Only devices of one's own school are there to be ended. */
  @Test
  void anotherSchoolDoesNotSeeThem() {
    try (Stage other = Stage.console("admin.lw")) {
      other.open(SECURITY);
      other.search(other.field("identity.device.search"), "李梓嵐");
      other.await(other.say("shared.ui.noResult")).sound();
      assertEquals(0, other.page.locator("[id='deviceList:devices'] .sc-name").count());
    }
  }

  private Stage find(String name) {
    admin.open(SECURITY);
    admin.search(admin.field("identity.device.search"), name);
    rows(name).first().waitFor();
    return admin.settle().sound();
  }

  private Locator rows(String name) {
    return admin
        .page
        .locator("[id='deviceList:devices'] tbody tr")
        .filter(new Locator.FilterOptions().setHasText(name));
  }
}
