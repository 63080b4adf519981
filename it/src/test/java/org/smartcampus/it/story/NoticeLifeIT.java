package org.smartcampus.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a notification besides being read: kept, copied, withdrawn, deleted (§3.5). */
class NoticeLifeIT {
  private static final String[] CLASS = {"主校區", "小學", "小一", "小一甲"};

  /** Makes the titles of this run its own, where the system has seen another. */
  private final String run = Long.toString(System.currentTimeMillis() % 1_000_000);

  private final Stage teacher = Stage.console("teacher.hh");
  private final NoticeForm form = new NoticeForm(teacher);

  @AfterEach
  void leave() {
    teacher.close();
  }

  private void begin(String title) {
    teacher.open("/console/notification/new");
    form.tick(CLASS);
    form.write(title, "內容：" + title);
  }

  @Test
  void aDraftIsKeptWithItsRecipientsAndMayBeThrownAway() {
    begin("草稿一則" + run);
    teacher.press("notification.new.draft");
    teacher.await(teacher.say("notification.new.draft.saved")).sound().shoot("20-drafts");
    teacher.page.getByText("草稿一則" + run).first().click();
    teacher.page.waitForURL(Pattern.compile(".*draft=.*"));
    teacher.sound().shoot("20-draft");
    assertEquals("草稿一則" + run, teacher.field("notification.new.field.title").inputValue());
    assertTrue(teacher.page.locator(".ql-editor").innerText().contains("內容：草稿一則" + run));
    assertTrue(
        teacher.figures().containsKey(teacher.say("notification.new.count.guardians")),
        "the recipients of the draft are chosen again");

    teacher.open("/console/notification/sent?tab=drafts");
    teacher.press("notification.delete.title", "草稿一則" + run);
    teacher.dialogButton("notification.delete").click();
    teacher.settle().await(teacher.say("notification.delete.done", "草稿一則" + run));
    assertFalse(teacher.page.locator("table").allInnerTexts().toString().contains("草稿一則" + run));
  }

  @Test
  void theSameToTheSamePeopleWithinHalfAnHourIsAskedAbout() {
    begin("再次通知" + run);
    form.send();
    teacher.link("notification.copy").click();
    teacher.page.waitForURL(Pattern.compile(".*copy=.*"));
    assertEquals("再次通知" + run, teacher.field("notification.new.field.title").inputValue());
    form.ask();
    form.answer("notification.new.send");
    teacher.await(teacher.say("notification.repeated"));
    teacher.shoot("21-repeated");
    form.answer("notification.new.confirm.again");
    teacher.page.waitForURL(Pattern.compile(".*/detail\\?id=.*"));
    teacher.sound();
  }

  @Test
  void aParentOpensANotificationAndConfirmsIt() {
    begin("請確認" + run);
    form.send();
    String address = teacher.page.url();
    try (Stage parent = Stage.phone("parent.hh")) {
      parent.open("/m/");
      Locator line = parent.page.locator(".m-list li").filter(text("請確認" + run));
      assertTrue(line.innerText().contains(parent.say("notification.mobile.toConfirm")));
      line.locator("a").click();
      parent.page.waitForURL(Pattern.compile(".*/m/notice/.*"));
      assertTrue(parent.sound().text().contains("內容：請確認" + run), parent.text());
      parent.press("notification.mobile.confirm").sound().shoot("24-confirmed");
      assertEquals(1, parent.page.locator(".m-note-done").count(), parent.text());
      assertEquals(0, parent.button("notification.mobile.confirm").count(), "confirmed once");
      parent.open("/m/");
      assertTrue(
          line.innerText().contains(parent.say("notification.mobile.confirmed")), line.innerText());
    }
    teacher.openUntil(
        address,
        () -> teacher.figures().get(teacher.say("notification.detail.confirmed")).startsWith("1"));
  }

  @Test
  void aWithdrawnNotificationShowsNoTextAnyMoreAndMayThenBeDeleted() {
    begin("取消的活動" + run);
    form.send();
    String address = teacher.page.url();
    try (Stage parent = Stage.phone("parent.hh")) {
      parent.open("/m/");
      parent.page.getByText("取消的活動" + run).first().click();
      parent.page.waitForURL(Pattern.compile(".*/m/notice/.*"));
      assertTrue(parent.sound().text().contains("內容：取消的活動" + run));
      String notice = parent.page.url();

      teacher.page.getByRole(AriaRole.BUTTON).filter(text("撤回")).first().click();
      teacher.shoot("22-withdraw");
      teacher.dialogButton("notification.withdraw").click();
      teacher.await(teacher.say("notification.withdraw.done", "取消的活動" + run)).sound();
      teacher.shoot("22-withdrawn");

      parent.open(notice);
      assertFalse(parent.text().contains("內容：取消的活動" + run), parent.text());
      assertTrue(parent.text().contains(parent.say("notification.mobile.withdrawnText")));
      parent.shoot("22-placeholder");
      parent.open("/m/");
      assertTrue(parent.text().contains(parent.say("notification.mobile.withdrawn")));

      teacher.open(address);
      teacher.press("notification.delete");
      teacher.dialogButton("notification.delete").click();
      teacher.await(teacher.say("notification.delete.done", "取消的活動" + run)).sound();
      parent.open("/m/");
      assertFalse(parent.text().contains("取消的活動" + run), "deleted notices leave the inbox");
    }
  }

  @Test
  void aReminderComesAnHourAfterSendingAtTheEarliest() {
    begin("請回覆" + run);
    form.send();
    assertEquals(
        0,
        teacher.page.getByRole(AriaRole.BUTTON).filter(text("再次提醒")).count(),
        "no reminder within the first hour");
    String later = teacher.say("notification.detail.remind.later", "@").split("@")[1];
    assertTrue(teacher.text().contains(later.strip()), teacher.text());
  }

  @Test
  void whoHasNotAnsweredAnOlderNotificationIsReminded() {
    try (Stage admin = Stage.console("admin.hh")) {
      admin.open("/console/notification/sent");
      Locator older = admin.page.locator("tbody tr a[href*='/detail?id=']").last();
      older.click();
      admin.page.waitForURL(Pattern.compile(".*/detail\\?id=.*"));
      Locator remind = admin.page.getByRole(AriaRole.BUTTON).filter(text("再次提醒")).first();
      remind.click();
      admin.shoot("23-remind");
      admin.dialog().locator("button.sc-primary").click();
      admin.page.waitForLoadState();
      admin.sound().shoot("23-reminded");
      assertEquals(
          0,
          admin.page.getByRole(AriaRole.BUTTON).filter(text("再次提醒")).count(),
          "the next one only after an hour");
    }
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
