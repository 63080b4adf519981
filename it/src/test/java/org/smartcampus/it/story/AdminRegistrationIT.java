package org.smartcampus.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.SelectOption;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.smartcampus.it.system.Sink;
import org.smartcampus.shared.model.Language;

/**
 * How administrators come in (§3.1, P-02, P-03): the bureau's QR for the first one of a new school,
 * a super administrator's for the next; rejected, corrected, approved, revoked.
 */
class AdminRegistrationIT {
  private final long run = System.currentTimeMillis() % 1_000_000;

  @Test
  void aNewSchoolGetsItsAdministrators() {
    String school = "登記學校" + run;
    String first = "651" + String.format("%05d", run % 100_000);
    String second = "652" + String.format("%05d", run % 100_000);
    try (Stage bureau = Stage.console("bureau");
        Stage phone = Stage.phone(Language.PT)) {
      addSchool(bureau, school);
      String link = issue(bureau, "/console/bureau/adminqr", school);
      byte[] sheet = bureau.download(bureau.dialogButton("joining.adminqr.print"));
      assertTrue(Prints.pdf(sheet, "70-admin-qr").contains(school), "the sheet names the school");

      apply(phone, link, first, "Director Wong");
      rejectAfterAName(bureau, phone, link);
      approve(bureau, "Wong Siu Meng", school);
      phone.open(link);
      phone.await(phone.say("joining.adminapp.status.APPROVED"));
      phone.shoot("71-approved-pt");
      String told =
          Sink.messages(bureau.system).stream()
              .filter(m -> m.getString("to").equals("+853" + first))
              .map(m -> m.getString("text"))
              .reduce("", (all, one) -> all + one);
      assertTrue(told.contains("aprovado"), told);

      next(first, second, school);
    }
  }

  private void addSchool(Stage bureau, String school) {
    bureau.open("/console/bureau/school");
    bureau.field("bureau.school.code").fill("reg-" + run);
    bureau.field("bureau.school.nameZhHant").fill(school);
    bureau.press("bureau.school.save");
    bureau.page.waitForURL(Pattern.compile(".*/schools.*"));
  }

  /** Issues a code; a school is chosen where one can be. */
  private static String issue(Stage admin, String page, String school) {
    admin.open(page).press("joining.adminqr.issue");
    admin.dialog().waitFor();
    if (school != null) {
      admin
          .page
          .locator("[id='issueForm:school']")
          .selectOption(new SelectOption().setLabel(school));
    }
    admin.field("joining.adminqr.daysLabel").fill("91");
    admin.dialogButton("joining.adminqr.issue").click();
    admin.await(admin.say("joining.adminqr.days", 90));
    admin.field("joining.adminqr.daysLabel").fill("14");
    admin.dialogButton("joining.adminqr.issue").click();
    Locator link = admin.page.locator(".ui-dialog .sc-code a");
    link.waitFor();
    admin.sound().shoot("70-qr-" + (school == null ? "school" : "bureau"));
    return link.getAttribute("href");
  }

  private static void apply(Stage phone, String link, String mobile, String name) {
    phone.open(link);
    phone.press("joining.page.continue");
    phone.page.locator("#agreed").check();
    phone.sound().shoot("71-statement");
    phone.press("joining.page.continue");
    phone.field("joining.page.mobile").fill("12");
    phone.press("joining.page.sendCode");
    phone.await(phone.say("shared.mobile.invalid")).sound();
    phone.field("joining.page.mobile").fill(mobile);
    Instant asked = Instant.now().minusSeconds(1);
    phone.press("joining.page.sendCode");
    phone.field("joining.page.code").fill(Sink.code(phone.system, "+853" + mobile, asked));
    phone.press("joining.page.check");
    phone.press("joining.page.review");
    phone.await(phone.say("shared.text.required")).sound();
    phone.field("joining.adminapp.name").fill(name);
    phone.press("joining.page.review");
    phone.await(phone.say("joining.adminapp.sure")).sound().shoot("71-sure");
    phone.press("joining.adminapp.no");
    assertEquals(name, phone.field("joining.adminapp.name").inputValue());
    phone.press("joining.page.review");
    phone.press("joining.adminapp.yes");
    phone.await(phone.say("joining.adminapp.status.SUBMITTED")).sound();
  }

  /** The wrong name is rejected with a reason, which the applicant reads and mends. */
  private static void rejectAfterAName(Stage bureau, Stage phone, String link) {
    bureau.open("/console/");
    bureau.await(bureau.say("home.card.adminApplications"));
    bureau.open("/console/bureau/adminapplications");
    open(bureau, "Director Wong").shoot("72-application");
    bureau.dialogButton("joining.adminapp.reject").click();
    bureau.settle();
    bureau.dialogButton("joining.adminapp.reject").click();
    bureau.await(bureau.say("shared.text.required"));
    bureau.dialog().locator("textarea").fill("請填證件上的姓名");
    bureau.shoot("72-reject");
    bureau.dialogButton("joining.adminapp.reject").click();
    bureau.await(bureau.say("joining.adminapp.rejected", 1)).sound();
    phone.open(link);
    phone.await(phone.say("joining.adminapp.status.REJECTED", "請填證件上的姓名"));
    phone.sound().shoot("71-rejected");
    phone.press("joining.page.correct");
    phone.field("joining.adminapp.name").fill("Wong Siu Meng");
    phone.press("joining.page.review");
    phone.press("joining.adminapp.yes");
    phone.await(phone.say("joining.adminapp.status.SUBMITTED"));
  }

  private static Stage open(Stage reviewer, String name) {
    reviewer.page.getByLabel(reviewer.say("joining.adminapp.openOf", name)).first().click();
    reviewer.dialogButton("joining.adminapp.approve").waitFor();
    return reviewer.sound();
  }

  private static void approve(Stage reviewer, String name, String school) {
    reviewer.open(
        reviewer.page.url().contains("/bureau/")
            ? "/console/bureau/adminapplications"
            : "/console/identity/adminapplications");
    open(reviewer, name);
    reviewer.dialogButton("joining.adminapp.approve").click();
    reviewer.await(reviewer.say("joining.adminapp.effect.newMember")).shoot("72-approve");
    reviewer.dialogButton("joining.adminapp.approve").click();
    reviewer.await(reviewer.say("joining.adminapp.approved", name, school)).sound();
  }

  /** The first administrator signs in with his number and brings the second one in. */
  private static void next(String first, String second, String school) {
    try (Stage admin = Stage.newcomer(Language.ZH_HANT);
        Stage phone = Stage.phone(Language.ZH_HANT)) {
      Phones.enrol(admin, first);
      admin.open("/console/identity/me");
      admin.await(school).sound();
      String link = issue(admin, "/console/identity/adminqr", null);
      apply(phone, link, second, "李二");
      admin.open("/console/identity/adminapplications").shootAll("73-applications");
      approve(admin, "李二", school);
      admin.open("/console/identity/administrators");
      admin.await("李二");
      admin.open("/console/identity/adminqr");
      admin
          .page
          .getByLabel(admin.say("joining.adminqr.revokeOf", school))
          .locator("visible=true")
          .first()
          .click();
      admin.dialogButton("joining.adminqr.revoke").click();
      admin.await(admin.say("joining.adminqr.revoked")).sound();
      try (Stage late = Stage.phone(Language.EN)) {
        Response answer = late.page.navigate(link);
        assertEquals(404, answer.status());
        late.await(late.say("joining.adminqr.unknown")).sound().shoot("71-over-en");
      }
      phone.open(link);
      phone.await(phone.say("joining.adminapp.status.APPROVED"));
    }
  }

  /**
   * Where the code leaves the school open, the applicant names it; who waits already is shown so.
   */
  @Test
  void aGeneralCodeAsksForTheSchoolAndASecondRequestShowsTheFirst() {
    String mobile = "653" + String.format("%05d", run % 100_000);
    try (Stage bureau = Stage.console("bureau");
        Stage phone = Stage.phone(Language.EN);
        Stage other = Stage.phone(Language.ZH_HANS)) {
      String link = issue(bureau, "/console/bureau/adminqr", null);
      begin(phone, link, mobile);
      phone.field("joining.adminapp.name").fill("General Lei");
      phone.press("joining.page.review");
      phone.await(phone.say("joining.adminapp.school")).sound().shoot("71-school-en");
      assertEquals("General Lei", phone.field("joining.adminapp.name").inputValue());
      finish(phone, "San Ngon School");
      begin(other, link, mobile);
      other.field("joining.adminapp.name").fill("别的名字");
      finish(other, "新岸学校");
      assertTrue(other.text().contains("General Lei"), other.text());
      bureau.open("/console/bureau/adminapplications");
      assertEquals(1, bureau.page.locator("tbody tr:has-text('General Lei')").count());
      bureau.page.locator("tbody tr:has-text('General Lei') .ui-chkbox-box").click();
      bureau.settle();
      bureau.press("joining.adminapp.rejectSelected");
      bureau.dialog().locator("textarea").fill("測試");
      bureau.dialogButton("joining.adminapp.reject").click();
      bureau.await(bureau.say("joining.adminapp.rejected", 1));
    }
  }

  /** The statement, a number and its code, up to the form. */
  static void begin(Stage phone, String link, String mobile) {
    phone.open(link);
    phone.page.locator("#agreed").check();
    phone.press("joining.page.continue");
    phone.field("joining.page.mobile").fill(mobile);
    Instant asked = Instant.now().minusSeconds(1);
    phone.press("joining.page.sendCode");
    phone.field("joining.page.code").fill(Sink.code(phone.system, "+853" + mobile, asked));
    phone.press("joining.page.check");
  }

  private static void finish(Stage phone, String school) {
    Page page = phone.page;
    page.locator("#school").selectOption(new SelectOption().setLabel(school));
    phone.press("joining.page.review");
    phone.press("joining.adminapp.yes");
    phone.await(phone.say("joining.adminapp.status.SUBMITTED")).sound();
  }
}
