package org.smartcampus.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.shared.model.Language;

/** A super administrator sets administrators from his phone, after a proof (ADR 0064, M-07). */
class ManageOnPhoneIT {
  private static final String PAGE = "/m/manage";
  private static final String GROUP = "小學部";

  private final Stage phone = Stage.phone("admin.hh");

  @AfterEach
  void leave() {
    phone.close();
  }

  @Test
  void anAdministratorIsSetAndRemoved() {
    phone.open("/m/").press("identity.manage.title");
    phone.page.waitForURL(Pattern.compile(".*/m/manage$"));
    phone.sound().shootAll("93-manage");
    find("沒有這個人");
    phone.await(phone.say("identity.admin.nobody")).sound();
    String name = choose();
    phone.await(phone.say("identity.manage.added")).sound().shoot("93-manage-added");
    Locator his = card(name);
    his.locator("summary").click();
    assertTrue(his.innerText().contains(phone.say("identity.group.memberEffect")));
    phone.sound();
    his.locator("button[value=remove]").click();
    phone.await(phone.say("identity.manage.removed")).sound();
    assertEquals(0, card(name).count());
  }

  /** In Portuguese: after five minutes the page and its buttons ask for another proof. */
  @Test
  void anOldProofIsNotEnough() {
    phone.speak(Language.PT);
    phone.open(PAGE);
    find("區");
    Passing.proofs(phone.system, "PHONE");
    phone.page.locator("button[value=add]").first().click();
    phone.await(phone.say("identity.manage.prove")).sound().shoot("93-manage-prove-pt");
    phone.open(PAGE);
    phone.press("identity.manage.proveNow");
    phone.page.fill("#password", "campus");
    phone.page.click("#kc-login");
    phone.page.waitForURL(Pattern.compile(".*/m/manage$"));
    phone.sound();
    assertEquals(0, phone.page.locator(".m-note-done").count(), "nothing was set meanwhile");
    // the founder is only replaced
    assertEquals(
        0,
        phone
            .page
            .locator(".m-card")
            .filter(text(phone.say("identity.admin.founder")))
            .locator("summary")
            .count());
  }

  @Test
  void nobodyElseComesHere() {
    try (Stage teacher = Stage.phone("teacher.hh")) {
      assertEquals(403, teacher.page.navigate(teacher.system.base() + PAGE).status());
      teacher.sound();
      teacher.open("/m/");
      assertEquals(0, teacher.link("identity.manage.title").count());
    }
  }

  /** Makes the first one that is found and joined a member of the group; his name. */
  private String choose() {
    find("區");
    Locator first = phone.page.locator(".m-card").filter(has("button[value=add]")).first();
    String name = first.locator("strong").innerText();
    first
        .locator("select")
        .selectOption(new SelectOption().setLabel(phone.say("identity.manage.inGroup", GROUP)));
    first.locator("button[value=add]").click();
    return name;
  }

  private void find(String text) {
    phone.field("identity.manage.add").fill(text);
    phone.press("identity.admin.find").sound();
  }

  /** Somebody's card among the administrators. */
  private Locator card(String name) {
    return phone.page.locator(".m-card").filter(text(name)).filter(has("button[value=remove]"));
  }

  private Locator.FilterOptions has(String css) {
    return new Locator.FilterOptions().setHas(phone.page.locator(css));
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
