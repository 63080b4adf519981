package org.smartcampus.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.shared.model.Language;

/**
 * A long list of applications (P-03) is chosen as a whole and decided at once; whoever holds a dead
 * code reads whom to ask (§3.1, P-09).
 */
class BulkRejectionIT {
  private static final String PAGE = "/console/bureau/adminapplications";
  private static final int MANY = 24;

  private final long run = System.currentTimeMillis() % 1_000_000;
  private final String name = "眾申請" + run;
  private final Stage bureau = Stage.console("bureau");

  @AfterEach
  void leave() {
    bureau.close();
  }

  @Test
  void theWholeListIsRejectedAndWhatIsNotIsNamed() {
    try (Stage phone = Stage.phone(Language.PT)) {
      String link = issue();
      apply(phone, link);
      Passing.copies(bureau.system, name, MANY);
      bureau.speak(Language.PT);
      bureau.open(PAGE);
      bureau.search(bureau.page.locator("[id='list:search']"), name);
      rows().nth(19).waitFor();
      bureau.settle();
      bureau.page.locator("thead .ui-chkbox-box").first().click();
      bureau.await(bureau.say("shared.ui.selected", 20)).sound().shoot("99-page-pt");
      bureau.press("shared.ui.selectAll", MANY + 1);
      bureau.await(bureau.say("shared.ui.selectedAll", MANY + 1)).sound();
      bureau.press("joining.adminapp.rejectSelected");
      assertEquals(MANY + 1, bureau.dialog().locator("ul.sc-long > li").count());
      bureau.sound().shoot("99-all-pt");

      phone.open(link).press("joining.adminapp.cancel");
      bureau.dialog().locator("textarea").fill("Nomes incompletos");
      bureau.dialog().locator("textarea").blur();
      bureau.settle();
      bureau.dialogButton("joining.adminapp.reject").click();
      bureau.await(bureau.say("joining.adminapp.rejected", MANY));
      bureau.await(
          bureau.say(
              "joining.adminapp.notRejected", name, bureau.say("joining.adminapp.cancelled")));
      bureau.sound().shoot("99-done-pt");
    }
  }

  @Test
  void aDeadCodeSaysWhomToAsk() {
    bureau.open("/console/bureau/settings");
    bureau.page.locator("[id='contact:contactTelephone']").fill("nenhum");
    save();
    bureau.await(bureau.say("platform.choice.telephone")).sound().shoot("99-contact");
    String telephone = "+853 28" + String.format("%06d", run);
    bureau.page.locator("[id='contact:contactTelephone']").fill(telephone);
    save();
    bureau.await(bureau.say("bureau.contact.saved")).sound();
    for (Language language : new Language[] {Language.ZH_HANT, Language.PT}) {
      try (Stage phone = Stage.phone(language)) {
        Response answer = phone.page.navigate(phone.system.base() + "/apply/" + "A".repeat(22));
        assertEquals(404, answer.status());
        phone.await(phone.say("platform.contact.title")).sound();
        phone.shoot("99-dead-" + language.tag());
        assertEquals(
            "tel:" + telephone.replace(" ", ""),
            phone.named(AriaRole.LINK, telephone).getAttribute("href"));
      }
    }
    bureau.open("/console/bureau/settings");
    bureau.page.locator("[id='contact:contactTelephone']").fill("+853 2800 0000");
    save();
    bureau.await(bureau.say("bureau.contact.saved"));
  }

  private void save() {
    bureau.page.locator("[id='contact:contactTelephone']").blur();
    bureau.settle();
    bureau.page.locator("[id='contact:saveContact']").click();
  }

  private String issue() {
    bureau.open("/console/bureau/adminqr").press("joining.adminqr.issue");
    bureau.opened();
    bureau.dialogButton("joining.adminqr.issue").click();
    bureau.await(bureau.say("joining.adminqr.issued"));
    Locator link = bureau.dialog().locator("text=/\\/apply\\//").first();
    link.waitFor();
    String shown =
        "INPUT".equals(link.evaluate("e => e.tagName")) ? link.inputValue() : link.innerText();
    return shown.replaceFirst("(?s).*?(http\\S+/apply/[A-Za-z0-9_-]{22}).*", "$1");
  }

  private void apply(Stage phone, String link) {
    String mobile = "663" + String.format("%05d", run % 100_000);
    AdminRegistrationIT.begin(phone, link, mobile);
    phone.field("joining.adminapp.name").fill(name);
    phone.page.locator("#school").selectOption(new SelectOption().setIndex(1));
    phone.press("joining.page.review");
    phone.press("joining.adminapp.yes");
    phone.await(phone.say("joining.adminapp.status.SUBMITTED")).sound();
    assertTrue(phone.text().contains(name), phone.text());
  }

  private Locator rows() {
    return bureau.page.locator("[id='list:applications'] tbody tr");
  }
}
