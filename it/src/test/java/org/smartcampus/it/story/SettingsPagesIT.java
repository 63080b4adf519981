package org.smartcampus.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.it.system.Sink;

/** A school's own settings, each seen where it counts (P-54 to P-56, P-59). */
class SettingsPagesIT {
  private static final String[] CLASS = {"主校區", "小學", "小一", "小一甲"};

  /** Makes the titles of this run its own, where the system has seen another. */
  private final String run = Long.toString(System.currentTimeMillis() % 1_000_000);

  private final Stage admin = Stage.console("admin.hh");

  @AfterEach
  void leave() {
    admin.close();
  }

  @Test
  void whoHasNotReadIsToldBySms() throws SQLException {
    admin.open("/console/school/mobile").shootAll("90-mobile");
    assertEquals("%PDF", new String(admin.download(admin.button("joining.adminqr.print")), 0, 4));
    fallback("SMS", "4");
    admin.await(admin.say("platform.setting.range", 5, 1440)).shoot("90-mobile-refused");
    fallback("SMS", "5");
    admin.await(admin.say("school.settings.saved"));
    try (Stage teacher = Stage.console("teacher.hh")) {
      admin.page.locator("[id='fallback:test']").click();
      sms(admin.say("notification.access.sample"));
      admin.settle().sound();
      teacher.open("/console/notification/new");
      NoticeForm form = new NoticeForm(teacher);
      form.tick(CLASS);
      form.write("未讀" + run, "內容");
      form.send();
      assertFalse(
          Sink.messages(admin.system).stream()
              .anyMatch(m -> m.getString("text").contains("未讀" + run)),
          "nobody before the minutes are over");
      minutesAreOver();
      String text = sms("未讀" + run);
      assertTrue(text.contains("/m/notice/"), text);
      assertFalse(text.contains("內容"), text);
    } finally {
      admin.open("/console/school/mobile");
      fallback("OFF", "60");
      admin.await(admin.say("school.settings.saved"));
    }
  }

  private void fallback(String channel, String minutes) {
    admin.page.locator("[id='fallback:FALLBACK']").selectOption(channel);
    admin.settle();
    admin.page.locator("[id='fallback:FALLBACK_MINUTES']").fill(minutes);
    admin.settle();
    admin.page.locator("[id='fallback:save']").click();
    admin.settle();
  }

  private void minutesAreOver() throws SQLException {
    try (Connection connection = admin.system.connect();
        PreparedStatement statement =
            connection.prepareStatement(
                "update notification set fallback_at = fallback_at - interval 5 minute where title ="
                    + " ?")) {
      statement.setString(1, "未讀" + run);
      assertEquals(1, statement.executeUpdate());
    }
  }

  private String sms(String words) {
    return Sink.message(admin.system, m -> m.getString("text").contains(words)).getString("text");
  }

  @Test
  void listsAndThePhonesStartPageAreAsTheSchoolSays() {
    admin.open("/console/school/settings").shootAll("91-settings");
    try {
      admin.page.locator("[id='general:BANNER_LINK']").fill("javascript:alert(1)");
      admin.page.locator("[id='general:save']").click();
      admin.settle().await(admin.say("platform.choice.link"));
      general("50", "TILES", "開學日安" + run, "https://www.example.edu.mo/welcome");
      try (Stage other = Stage.console("teacher.hh");
          Stage phone = Stage.phone("teacher.hh")) {
        other.open("/console/contactparents/students");
        assertEquals("50", other.page.locator(".ui-paginator select").first().inputValue());
        phone.open("/m/").shootAll("91-phone");
        Locator link = phone.page.locator(".m-banner a");
        assertEquals("開學日安" + run, link.innerText());
        assertEquals("https://www.example.edu.mo/welcome", link.getAttribute("href"));
        assertTrue(phone.page.locator(".m-tiles .m-button").count() > 0);
      }
    } finally {
      admin.open("/console/school/settings");
      general("20", "LIST", "", "");
    }
    try (Stage phone = Stage.phone("teacher.hh")) {
      phone.open("/m/");
      assertEquals(0, phone.page.locator(".m-banner, .m-tiles").count());
    }
  }

  private void general(String rows, String layout, String text, String link) {
    admin.page.locator("[id='general:PAGE_ROWS']").selectOption(rows);
    admin.settle();
    admin.page.locator("[id='general:LAYOUT']").selectOption(layout);
    admin.settle();
    admin.page.locator("[id='general:BANNER_TEXT']").fill(text);
    admin.page.locator("[id='general:BANNER_LINK']").fill(link);
    admin.page.locator("[id='general:save']").click();
    admin.settle().await(admin.say("school.settings.saved")).sound();
  }

  @Test
  void theDirectoryShowsWhatTheSchoolSaysUntilAPersonChooses() {
    try {
      columns(false);
      admin.open("/console/school/contacts").shootAll("93-contacts");
      try (Stage other = Stage.console("sub.hh")) {
        other.open("/console/contacts/directory");
        assertEquals(0, header(other, "contacts.field.mobile").count());
        assertTrue(header(other, "contacts.field.account").count() > 0);
      }
    } finally {
      columns(true);
    }
    try (Stage other = Stage.console("sub.hh")) {
      other.open("/console/contacts/directory");
      assertTrue(header(other, "contacts.field.mobile").count() > 0);
    }
  }

  private static Locator header(Stage stage, String key) {
    return stage
        .page
        .locator("th")
        .filter(new Locator.FilterOptions().setHasText(stage.say(key)))
        .locator("visible=true");
  }

  private void columns(boolean mobile) {
    admin.open("/console/school/contacts");
    admin.page.locator("[id='contacts:mobile']").setChecked(mobile);
    admin.page.locator("[id='contacts:save']").click();
    admin.settle().await(admin.say("school.settings.saved")).sound();
  }

  @Test
  void oneSuperAdministratorAloneDoesNotSwitchTheReviewOff() {
    admin.open("/console/school/joining").shootAll("92-joining");
    admin.page.locator("[id='joining:JOIN_REVIEW']").selectOption("UNMATCHED");
    admin.settle();
    admin.page.locator("[id='joining:save']").click();
    admin.settle().await(admin.say("joining.waiver.asked")).sound().shoot("92-joining-asked");
    assertEquals("ALL", admin.page.locator("[id='joining:JOIN_REVIEW']").inputValue());
    admin.press("joining.waiver.withdraw");
    admin.await(admin.say("joining.waiver.withdrawn")).sound();
  }
}
