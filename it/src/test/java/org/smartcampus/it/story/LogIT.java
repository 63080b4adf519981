package org.smartcampus.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.it.system.Taken;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Texts;

/** What an administrator finds in the logs of what was done by hand (P-42, P-43). */
class LogIT {
  private static final String LOG = "/console/platform/log";

  private final String run = Long.toString(System.currentTimeMillis() % 1_000_000);
  private final Stage admin = Stage.console("admin.hh");

  @AfterEach
  void leave() {
    admin.close();
  }

  @Test
  void aChangedDepartmentStandsInTheLogWithBeforeAndAfterInTheReadersWords() {
    String before = "檔案組" + run;
    String after = "檔案室" + run;
    admin.open("/console/contacts/directory").press("contacts.department.add");
    admin.field("contacts.department.name").fill(before);
    admin.dialogButton("contacts.department.save").click();
    admin.await(admin.say("contacts.department.added", before));
    admin.field("contacts.directory.findDepartment").fill(before);
    admin
        .page
        .getByRole(AriaRole.BUTTON)
        .filter(new Locator.FilterOptions().setHasText(before))
        .first()
        .click();
    admin.settle().press("contacts.department.rename");
    admin.field("contacts.department.name").fill(after);
    admin.dialogButton("contacts.department.save").click();
    admin.await(admin.say("contacts.department.renamed", after));

    for (Language language : new Language[] {Language.ZH_HANT, Language.PT}) {
      admin.speak(language);
      admin.open(LOG);
      admin.field("platform.log.type").selectOption("PEOPLE");
      admin.press("platform.log.show").sound().shoot("40-log-" + language.tag());
      Locator row = row(after, "platform.audit.action.dept.update");
      assertTrue(row.innerText().contains(admin.say("platform.audit.object.Department")));
      row.getByRole(AriaRole.BUTTON).click();
      admin.settle();
      admin.dialog().locator("table").waitFor();
      admin.sound().shoot("41-log-entry-" + language.tag());
      String shown = admin.dialog().locator("tbody tr").first().innerText();
      assertEquals(admin.say("platform.audit.field.name") + "\t" + before + "\t" + after, shown);
      assertEquals(
          admin.say("platform.audit.action.dept.update"),
          admin.dialog().locator(".ui-dialog-title").innerText());
    }
  }

  private Locator row(String object, String actionKey) {
    Locator row =
        admin
            .page
            .locator("tbody tr")
            .filter(new Locator.FilterOptions().setHasText(object))
            .filter(new Locator.FilterOptions().setHasText(admin.say(actionKey)));
    row.first().waitFor();
    assertEquals(1, row.count());
    return row;
  }

  @Test
  void aWeekIsTheMostThatCanBeAskedAndTheReasonStandsAtTheField() {
    admin.open(LOG);
    LocalDate today = LocalDate.now(CampusClock.ZONE);
    admin.field("platform.log.from").fill(today.minusDays(7).toString());
    admin.press("platform.log.show");
    Locator reason = admin.page.locator("[id='log:untilMessage']");
    reason.getByText(admin.say("shared.days.tooMany", 7)).first().waitFor();
    admin.sound().shoot("42-log-too-long");
    admin.field("platform.log.from").fill(today.minusDays(6).toString());
    admin.press("platform.log.show").sound();
    assertFalse(admin.text().contains(admin.say("shared.days.tooMany", 7)));
  }

  @Test
  void asksByNameAndClearsAgain() {
    admin.open(LOG);
    int all = total();
    Locator name = admin.named(AriaRole.TEXTBOX, admin.say("platform.log.actor.ADMINISTRATORS"));
    name.fill("沒有這個人" + run);
    admin.press("platform.log.show");
    admin.await(admin.say("shared.ui.noResult")).sound();
    admin.named(AriaRole.LINK, admin.say("shared.ui.clearFilters")).click();
    admin.settle().sound();
    assertEquals("", name.inputValue());
    // two looks more: the one that found nothing, and this one
    assertEquals(all + 2, total());
  }

  @Test
  void whatIsShownIsTakenAsAWorkbookForAReason() {
    admin.open(LOG).press("platform.export.open");
    admin.dialogButton("platform.export.order").click();
    admin.await(admin.say("shared.text.required")).sound().shoot("44-log-export");
    admin.dialog().locator("textarea").fill("年度檢查" + run);
    admin.dialogButton("platform.export.order").click();
    // many entries wait for somebody else, few do not
    admin.page.waitForURL(Pattern.compile(".*/console/platform/exports.*"));
    admin.settle().sound().shootAll("44-exports");
    Taken.release(admin.system);
    admin.open("/console/platform/exports");
    List<List<String>> sheet =
        Prints.xlsx(admin.download(admin.link("platform.export.take").first()));
    assertEquals(admin.say("platform.log.time"), sheet.get(0).get(0));
    assertTrue(
        sheet.stream().anyMatch(row -> row.contains(admin.say("platform.audit.action.log.view"))),
        "what was done stands in words");
    String last = sheet.get(sheet.size() - 1).get(0);
    assertTrue(last.contains(admin.say("platform.log.watermark", "", "").substring(0, 3)), last);
    admin.open(LOG);
    Locator row =
        admin
            .page
            .locator("tbody tr")
            .filter(
                new Locator.FilterOptions()
                    .setHasText(admin.say("platform.audit.action.export.order")));
    row.first().getByRole(AriaRole.BUTTON).click();
    admin.await("年度檢查" + run);
  }

  @Test
  void turningPagesIsNoFurtherLook() {
    admin.open(LOG);
    int all = total();
    for (String page : new String[] {"2", "3", "2"}) {
      admin
          .page
          .locator(".ui-paginator-page")
          .filter(new Locator.FilterOptions().setHasText(page))
          .click();
      admin.settle().sound();
    }
    admin.open(LOG);
    assertEquals(all + 1, total());
  }

  @Test
  void theMembersLogHoldsASignInOfATeacher() {
    try (Stage teacher = Stage.phone("teacher.hh")) {
      teacher.open("/m/");
    }
    admin.open(LOG).press("platform.audit.log.MEMBERS").sound();
    admin.field("platform.log.type").selectOption("SIGN_IN");
    admin.press("platform.log.show").sound().shoot("43-log-members");
    Locator first = admin.page.locator("tbody tr").first();
    assertTrue(
        first.innerText().contains(admin.say("platform.audit.action.session.open")),
        first.innerText());
    assertTrue(
        first.innerText().contains(admin.say("platform.audit.role.STAFF")), first.innerText());
  }

  /** Whatever the demo has done so far can be read: actions, objects, roles, fields. */
  @Test
  void everythingThatWasRecordedHasItsWords() throws SQLException {
    Set<String> missing = new TreeSet<>();
    try (Connection connection = admin.system.connect()) {
      missing.addAll(missing(connection, "action", "select distinct action from audit_entry"));
      missing.addAll(missing(connection, "object", "select distinct object_type from audit_entry"));
      missing.addAll(
          missing(
              connection,
              "role",
              "select distinct substring_index(role, ':', 1) from audit_entry"));
      for (String side : new String[] {"before", "after"}) {
        missing.addAll(
            missing(
                connection,
                "field",
                "select distinct f.name from audit_detail d join json_table(json_keys(d.detail, '$."
                    + side
                    + "'), '$[*]' columns (name varchar(64) path '$')) f"));
      }
    }
    assertEquals(Set.of(), missing);
  }

  private static Set<String> missing(Connection connection, String kind, String query)
      throws SQLException {
    Set<String> missing = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet codes = statement.executeQuery(query)) {
      while (codes.next()) {
        String key = "platform.audit." + kind + "." + codes.getString(1);
        if (!Texts.of(Language.EN).has(key)) {
          missing.add(key);
        }
      }
    }
    return missing;
  }

  private int total() {
    String text = admin.page.locator(".ui-paginator-current").first().innerText();
    return Integer.parseInt(text.replaceAll("\\D", ""));
  }
}
