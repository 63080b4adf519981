package org.smartcampus.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.shared.model.Language;

/**
 * A masked number is shown by a tap, for a minute, recorded; its owner reads who looked (§3.11,
 * P-44, ADR 0066).
 */
class ConfidentialViewIT {
  private static final String DIRECTORY = "/console/contacts/directory";
  private static final String VIEWS = "/console/contacts/views";
  private static final String SECURITY = "/console/school/security";

  /** Of {@code teacher.hh}. */
  private static final String MOBILE = "66201207";

  private final long run = System.currentTimeMillis() % 1_000_000;
  private final Stage admin = Stage.console("admin.hh");

  @AfterEach
  void leave() {
    admin.close();
  }

  @Test
  void aTapShowsANumberForAMinuteAndItsOwnerReadsWhoLooked() {
    admin.page.clock().install();
    admin.open(DIRECTORY);
    Locator number = number();
    String masked = number.innerText();
    assertFalse(masked.contains(MOBILE), masked);
    number.click();
    shown(number);
    admin.shoot("97-shown");
    admin.page.clock().fastForward(61_000);
    assertEquals(masked, number.innerText().strip(), "a minute later");
    number.click();
    shown(number);
    number.click();
    assertEquals(masked, number.innerText().strip(), "a second tap hides it");

    String viewer = own(admin);
    try (Stage teacher = Stage.phone("teacher.hh")) {
      teacher.open("/m/me").await(teacher.say("contacts.view.own")).shootAll("97-me");
      assertTrue(
          teacher
              .page
              .locator(".m-card")
              .filter(text(viewer))
              .first()
              .innerText()
              .contains(teacher.say("contacts.view.field.MOBILE")));
    }
    try (Stage teacher = Stage.console("teacher.hh")) {
      teacher.speak(Language.PT);
      teacher.open("/console/identity/me").await(teacher.say("contacts.view.own"));
      teacher.sound().shoot("97-account-pt");
      assertTrue(teacher.text().contains(viewer), teacher.text());
    }
  }

  /** In Portuguese: the school wants to know what for, and the records can be asked for by name. */
  @Test
  void thePurposeIsAskedForAndKept() {
    admin.speak(Language.PT);
    String viewer = own(admin);
    purpose(true);
    try {
      admin.open(DIRECTORY);
      Locator number = number();
      String masked = number.innerText();
      number.click();
      Locator asked = admin.page.locator("#sc-reveal-purpose");
      asked.waitFor();
      admin.shoot("97-purpose-pt");
      asked.locator("button.sc-primary").click();
      assertTrue(asked.isVisible(), "without a purpose nothing is shown");
      assertEquals(masked, number.innerText());
      asked.locator("input").fill("Avisar da reunião " + run);
      asked.locator("button.sc-primary").click();
      shown(number);

      admin.open(VIEWS).shoot("97-views-pt");
      assertTrue(rows().filter(text("Avisar da reunião " + run)).innerText().contains(viewer));
      admin.named(AriaRole.TEXTBOX, admin.say("contacts.view.viewer")).fill("ninguém" + run);
      admin.named(AriaRole.TEXTBOX, admin.say("contacts.view.viewer")).blur();
      admin.settle();
      admin.press("platform.log.show");
      admin.await(admin.say("shared.ui.noResult")).sound();
    } finally {
      purpose(false);
    }
  }

  private void purpose(boolean ask) {
    admin.open(SECURITY);
    Locator box = admin.field("contacts.view.cardPurpose");
    if (box.isChecked() != ask) {
      box.setChecked(ask);
      // protecting less needs a reason
      admin.field("contacts.view.cardReason").fill("測試" + run);
      admin.field("contacts.view.cardReason").blur();
      admin.settle();
      admin
          .page
          .locator("form")
          .filter(new Locator.FilterOptions().setHas(box))
          .locator("button.sc-primary")
          .click();
      admin.settle().sound();
      admin.open(SECURITY);
      assertEquals(ask, admin.field("contacts.view.cardPurpose").isChecked());
    }
  }

  private Locator number() {
    admin.search(admin.page.locator("[id='list:search']"), "1207");
    Locator number = rows().filter(text("1207")).locator(".sc-reveal");
    admin.settle();
    number.first().waitFor();
    return number.first();
  }

  private static void shown(Locator number) {
    number.locator("span").filter(new Locator.FilterOptions().setHasText(MOBILE)).waitFor();
  }

  private Locator rows() {
    return admin.page.locator("tbody tr");
  }

  /** The name under which a person's views stand: his own. */
  private static String own(Stage stage) {
    String here = stage.page.url();
    String name = stage.open("/console/identity/me").page.locator(".sc-facts").innerText().strip();
    stage.page.navigate(here);
    stage.settle();
    return name;
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
