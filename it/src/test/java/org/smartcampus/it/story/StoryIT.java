package org.smartcampus.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.smartcampus.it.system.Sink;
import org.smartcampus.shared.model.Language;

/**
 * A whole school from nothing: the administrator of 新岸學校, its teacher and its parents do the main
 * job in the browser, one step after the other.
 */
@ExtendWith(StopAtFirst.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryIT {
  /** A teacher of the staff sheet, and two parents of the roster's first class 小一甲. */
  private static final String TEACHER = "66201172";

  private static final String TITLE = "秋季旅行：余東𦾾老師帶隊";

  private static final String SIMPLIFIED_CLASS = "小一欢";
  private static final String PORTUGUESE_CLASS = "Turma Sé";
  private static final String SIMPLIFIED_STUDENT = "刘欢颖";
  private static final String PORTUGUESE_STUDENT = "Conceição Gonçalves";

  private Stage admin;
  private Stage teacher;
  private Stage parent;
  private Stage rejected;
  private String link;

  @BeforeAll
  void signIn() {
    admin = Stage.console("admin.xa");
    teacher = Stage.phone(Language.ZH_HANT);
    parent = Stage.phone(Language.PT);
    rejected = Stage.phone(Language.EN);
  }

  @AfterAll
  void leave() {
    List.of(admin, teacher, parent, rejected).forEach(Stage::close);
  }

  /** Keeps what everybody saw when a step failed. */
  void shootFailure() {
    admin.keep("failed-admin");
    teacher.keep("failed-teacher");
    parent.keep("failed-parent");
    rejected.keep("failed-rejected");
  }

  @Test
  @Order(1)
  void anEmptySchoolIsLedThroughItsSetUp() {
    admin.open("/console/").await(admin.say("home.setup.title"));
    assertEquals(
        6,
        admin.page.locator(".sc-checklist .sc-chip-waiting").count(),
        "open steps of the set-up");
    admin.shootAll("01-checklist");
  }

  @Test
  @Order(2)
  void theStaffSheetComesInOnceItsRootIsAgreedTo() {
    SheetImport sheet = new SheetImport(admin, SheetImport.STAFF);
    sheet.upload(SheetImport.sample("staff.xlsx"));
    assertTrue(
        admin.text().contains(admin.say("contacts.import.rootQuestion", "濠海學校", "新岸學校")),
        admin.text());
    admin.shootAll("02-staff-question");
    sheet.agree();
    assertEquals("137", sheet.figures().get(admin.say("platform.import.action.ADD")));
    assertEquals("0", sheet.figures().get(admin.say("platform.import.action.ERROR")));
    admin.shootAll("02-staff-preview");
    String address = sheet.address();
    assertEquals(0, membersInDirectory(), "nothing is stored before it is confirmed");
    admin.open(address);
    sheet.confirm(137);
    admin.open("/console/");
    admin.open(address);
    sheet.awaitResult();
    assertEquals("24", sheet.figures().get(admin.say("contacts.import.departmentsAdded")));
    admin.shootAll("02-staff-result");
    assertEquals(137, membersInDirectory());
    admin.shootAll("02-directory");
  }

  @Test
  @Order(3)
  void aSheetWithErrorsNamesEachOfThemAndStoresTheRest() {
    SheetImport sheet = new SheetImport(admin, SheetImport.STAFF);
    sheet.upload(SheetImport.sample("staff-with-errors.xlsx"));
    sheet.agree();
    assertEquals("6", sheet.figures().get(admin.say("platform.import.action.ADD")));
    List<ExpectedErrors.Problem> expected = ExpectedErrors.read();
    assertEquals(
        expected.stream().map(p -> p.row() + " " + p.shown(admin)).toList(),
        sheet.rows().stream().map(r -> r.get(0).strip() + " " + r.get(3).strip()).toList());
    admin.shootAll("03-errors");
    List<List<String>> file = sheet.errorFile();
    assertEquals(15, file.size(), "a title row and the 14 rows with errors");
    int reason = file.get(0).indexOf(admin.say("platform.import.reason"));
    assertTrue(reason > 0, file.get(0).toString());
    List<List<String>> sample = Prints.xlsx(SheetImport.sample("staff-with-errors.xlsx"));
    for (int i = 0; i < expected.size(); i++) {
      ExpectedErrors.Problem problem = expected.get(i);
      List<String> row = file.get(i + 1);
      assertEquals(sample.get(problem.row() - 1).get(1), row.get(1), "the row with the error");
      assertEquals(problem.shown(admin), row.get(reason), "row " + problem.row());
    }
    String address = sheet.address();
    assertEquals(137, membersInDirectory(), "nothing is stored before it is confirmed");
    admin.open(address);
    sheet.confirm(6);
    sheet.awaitResult();
    assertEquals(143, membersInDirectory());
  }

  @Test
  @Order(4)
  void theWizardBuildsTheSchool() {
    admin.open("/console/contactparents/structure").press("contactparents.wizard.title");
    admin.await(admin.say("contactparents.wizard.intro"));
    admin.shootAll("04-wizard-1");
    for (int step = 1; step < 5; step++) {
      if (step == 4) {
        for (Locator count : admin.page.locator("input[id$=count]").all()) {
          count.fill("3");
        }
      }
      admin.press("contactparents.wizard.next");
      admin.sound().shoot("04-wizard-" + (step + 1));
    }
    admin.button("contactparents.wizard.create", 65).click();
    admin.await(admin.say("contactparents.wizard.done")).settle().shoot("04-wizard-6");
    admin.open("/console/contactparents/structure");
    assertTrue(
        admin.text().contains(admin.say("contactparents.structure.facts", 45, 0, 45)),
        admin.text());
    admin.shootAll("04-structure");
  }

  @Test
  @Order(5)
  void theRosterCountsWhatItHolds() {
    SheetImport sheet = new SheetImport(admin, SheetImport.ROSTER);
    sheet.upload(SheetImport.sample("students-guardians.xlsx"));
    assertEquals("0", sheet.figures().get(admin.say("platform.import.action.ERROR")));
    admin.shootAll("05-roster-preview");
    sheet.confirm(1360);
    sheet.awaitResult();
    Map<String, String> counts = sheet.figures();
    JsonObject expected = ExpectedErrors.json("counts.json");
    Map.of(
            "students", "students",
            "parentsWithMobile", "parentsWithMobile",
            "conflicts", "telephonesUnderTwoNames",
            "entriesWithoutMobile", "guardianEntriesWithoutMobile",
            "entriesWithEmail", "guardianEntriesWithEmail",
            "studentsWithoutParent", "studentsWithoutGuardian",
            "studentsUnreachable", "studentsWithoutReachableGuardian")
        .forEach(
            (shown, counted) ->
                assertEquals(
                    Integer.toString(expected.getInt(counted)),
                    counts.get(admin.say("contactparents.import.count." + shown)),
                    counted));
    admin.shootAll("05-roster-result");
    admin.open("/console/contactparents/unbound?view=conflicts");
    assertTrue(admin.text().contains(admin.say("shared.ui.total").replace("{totalRecords}", "14")));
    admin.shootAll("05-conflicts");
    admin.open("/console/contactparents/unbound?view=students");
    assertEquals(9, admin.page.locator(".sc-table tbody tr[data-ri]").count());
    admin.shootAll("05-without-parent");
  }

  @Test
  @Order(6)
  void theSameRosterAsCsvChangesNothing() {
    SheetImport sheet = new SheetImport(admin, SheetImport.ROSTER);
    sheet.upload(SheetImport.sample("students-guardians.csv"));
    Map<String, String> found = sheet.figures();
    assertEquals("1360", found.get(admin.say("platform.import.action.SKIP")), found.toString());
    assertEquals("0", found.get(admin.say("platform.import.action.UPDATE")), found.toString());
    assertEquals(0, admin.button("platform.import.confirm", 0).count());
    admin.shoot("06-csv");
  }

  @Test
  @Order(7)
  void aClassWithoutFormTeacherHasNoQr() {
    openInvitation();
    assertTrue(
        admin.text().contains(admin.say("joining.closed.noFormTeacher", "小一甲")), admin.text());
    admin.shootAll("07-invitation-refused");
  }

  @Test
  @Order(8)
  void aTeacherSignsInAndIsAssigned() {
    Phones.signIn(teacher, TEACHER);
    teacher.page.locator(".m-menu summary").click();
    teacher.shoot("08-teacher-schools");
    teacher.named(AriaRole.BUTTON, "新岸學校").click();
    teacher.sound().shoot("08-teacher-inbox");
    assignFormTeacher("hh.0002", "小一甲");
    admin.shootAll("08-teachers");
  }

  @Test
  @Order(9)
  void theQrIsShownAndPrinted() {
    openInvitation();
    admin.press("joining.invite.make");
    link = admin.page.locator(".sc-code a").getAttribute("href");
    assertTrue(link.startsWith(admin.system.base() + "/join/"), link);
    admin.sound().shootAll("09-invitation");
    String poster = Prints.pdf(admin.download(admin.button("joining.invite.poster")), "09-poster");
    for (String part : List.of("小一甲", "新岸學校", "Escola San Ngon", "San Ngon School")) {
      assertTrue(poster.contains(part), poster);
    }
    for (Language language : List.of(Language.ZH_HANT, Language.PT, Language.EN)) {
      String step = org.smartcampus.shared.model.Texts.of(language).get("joining.poster.step.1");
      assertTrue(poster.contains(step), language + " is missing: " + poster);
    }
  }

  @Test
  @Order(10)
  void parentsJoinOnThePhone() {
    Phones.fillJoinForm(
        parent,
        link,
        Map.of(
            "mobile", "66330001",
            "child", "周浩然",
            "number", "20260273",
            "relation", "MOTHER",
            "parent", "梁美華",
            "email", "mei.wa@example.edu.mo"),
        "10-join");
    parent.press("joining.page.submit");
    assertTrue(parent.text().contains(parent.say("joining.state.SUBMITTED")), parent.text());
    parent.sound().shoot("10-join-6-status");
    Phones.fillJoinForm(
        rejected,
        link,
        Map.of(
            "mobile", "66330002",
            "child", "陳大文",
            "relation", "FATHER",
            "parent", "João da Silva"),
        null);
    rejected.press("joining.page.submit").sound();
    rejected.press("joining.page.another");
    rejected.field("joining.page.childName").fill("陳二文");
    rejected.press("joining.page.review");
    // the mobile was proven, but no relation was chosen: he leaves it, and comes back another time
    rejected.open(link);
    rejected.press("joining.page.goOn").sound();
    assertEquals("陳二文", rejected.field("joining.page.childName").inputValue());
  }

  @Test
  @Order(11)
  void theTeacherApprovesOnePhoneAndTheOfficeRejectsAnother() {
    teacher.open("/m/verify").shoot("11-verify-list");
    teacher.page.locator("a[href^='/m/verify/']", byText("周浩然")).click();
    teacher.sound().shoot("11-verify-request");
    assertTrue(teacher.page.locator(".m-different").count() > 0, "no difference is marked");
    teacher.press("joining.review.approve").sound();
    assertTrue(teacher.text().contains(teacher.say("joining.review.approved")), teacher.text());

    admin.open("/console/contactparents/verification").shootAll("11-queue");
    admin.page.getByRole(AriaRole.LINK).filter(text("陳大文")).click();
    admin.page.waitForURL(Pattern.compile(".*/request\\?id=.*"));
    admin.sound().shootAll("11-request");
    admin.press("joining.review.reject");
    admin.field("joining.review.reason").selectOption("NOT_MY_CLASS");
    admin.field("joining.review.reasonText").fill("請向校務處查詢。");
    admin.shoot("11-reject-dialog");
    admin.dialogButton("joining.review.reject").click();
    admin.await(admin.say("joining.review.rejected"));

    parent.open(link).shoot("11-status-approved");
    assertTrue(parent.text().contains(parent.say("joining.page.status.APPROVED")));
    rejected.open(link).shoot("11-status-rejected");
    assertTrue(
        rejected.text().contains(rejected.say("joining.reason.NOT_MY_CLASS")), rejected.text());
    assertTrue(rejected.text().contains("請向校務處查詢。"), rejected.text());
  }

  @Test
  @Order(12)
  void aNotificationGoesToTheParentsOfAGrade() throws IOException {
    admin.open("/console/notification/new");
    NoticeForm form = new NoticeForm(admin);
    form.tick("主校區", "小學", "小一");
    Map<String, String> reach = admin.figures();
    assertEquals("1", reach.get(admin.say("notification.new.count.guardians")), reach.toString());
    assertEquals("90", reach.get(admin.say("notification.new.count.students")));
    assertEquals("89", reach.get(admin.say("notification.new.count.unreachable")));
    admin.page.locator("details summary").locator("visible=true").last().click();
    assertTrue(admin.text().contains(admin.say("notification.reason.NOT_BOUND")), admin.text());
    assertTrue(admin.text().contains(admin.say("notification.reason.NO_PARENT")), admin.text());
    admin.field("notification.new.field.title").fill(TITLE);
    admin.field("notification.new.field.summary").fill("帶水和帽子");
    form.writeRichly();
    admin.shoot("12-new");
    admin.press("notification.new.preview");
    admin.dialog().locator(".sc-rich img").waitFor();
    admin.shoot("12-preview");
    admin.page.keyboard().press("Escape");
    admin.press("notification.new.send");
    admin.await(admin.say("notification.new.confirm.reach", 1, 1));
    admin.shoot("12-confirm");
    admin
        .dialog()
        .getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions()
                .setName(admin.say("notification.new.send"))
                .setExact(true))
        .click();
    admin.page.waitForURL(Pattern.compile(".*/detail\\?id=.*"));
    admin.await(admin.say("notification.new.sent", TITLE, 1)).sound().shootAll("12-sent");
  }

  @Test
  @Order(13)
  void theParentReadsAndConfirms() {
    Sink.mail(
        admin.system,
        m ->
            m.getString("to").contains("mei.wa@example.edu.mo")
                && m.getString("subject").contains(TITLE));
    Phones.signIn(parent, "66330001");
    parent.shoot("13-inbox");
    parent.page.getByText(TITLE).first().click();
    parent.page.waitForURL(Pattern.compile(".*/m/notice/.*"));
    parent.sound().shoot("13-notice");
    assertEquals(1, parent.page.locator("article img").count());
    assertEquals(
        true,
        parent.page.evaluate("() => document.querySelector('article img').naturalWidth > 0"),
        "the picture does not load");
    assertEquals(
        "https://www.dsedj.gov.mo/", parent.page.locator("article a").getAttribute("href"));
    parent.press("notification.mobile.confirm").sound().shoot("13-confirmed");
    assertTrue(parent.page.locator(".m-note-done").count() > 0, "no word that it is confirmed");
  }

  @Test
  @Order(14)
  void theSenderSeesWhoConfirmed() {
    // the list's counts follow the receipts
    admin.openUntil(
        "/console/notification/sent",
        () -> admin.page.locator("tr").filter(text(TITLE)).innerText().contains("100%"));
    admin.shootAll("14-sent");
    admin.page.getByRole(AriaRole.LINK).filter(text(TITLE)).first().click();
    admin.page.waitForURL(Pattern.compile(".*/detail\\?id=.*"));
    Map<String, String> figures = admin.sound().figures();
    assertTrue(
        figures.get(admin.say("notification.detail.confirmed")).startsWith("1"),
        figures.toString());
    assertEquals("89", figures.get(admin.say("notification.detail.unreachable")));
    admin.shootAll("14-detail");
  }

  @Test
  @Order(15)
  void namesAreWrittenInEveryScript() {
    renameClass("小一乙", SIMPLIFIED_CLASS);
    renameClass("小一丙", PORTUGUESE_CLASS);
    renameStudent("20260274", SIMPLIFIED_STUDENT);
    renameStudent("20260277", PORTUGUESE_STUDENT);
  }

  @Test
  @Order(16)
  void twoReportsPrint() {
    admin.open("/console/report/reports").shootAll("15-reports");
    byte[] coverage = admin.download(admin.link("report.pdf").first());
    assertNames(
        Prints.pdf(coverage, "15-coverage"), "小一甲", "新岸學校", SIMPLIFIED_CLASS, PORTUGUESE_CLASS);
    for (String name : List.of(SIMPLIFIED_CLASS, PORTUGUESE_CLASS)) {
      Prints.assertDrawn(coverage, name);
    }
    List<List<String>> cells = Prints.xlsx(admin.download(admin.link("report.xlsx").first()));
    assertTrue(
        cells.stream().anyMatch(r -> r.contains("小一甲") && r.contains("29.0")), cells.toString());
    assertCells(cells, SIMPLIFIED_CLASS, PORTUGUESE_CLASS);

    byte[] notice = receipts("pdf");
    assertNames(
        Prints.pdf(notice, "15-notice"),
        "余東𦾾",
        "周浩然",
        "蔡東𦾾",
        SIMPLIFIED_STUDENT,
        PORTUGUESE_STUDENT,
        SIMPLIFIED_CLASS,
        PORTUGUESE_CLASS);
    for (String name : List.of("蔡東𦾾", SIMPLIFIED_STUDENT, PORTUGUESE_STUDENT)) {
      Prints.assertDrawn(notice, name);
    }
    List<List<String>> rows = Prints.xlsx(receipts("xlsx"));
    assertTrue(
        rows.stream().anyMatch(r -> r.contains("周浩然") && r.contains("梁美華")), rows.toString());
    assertCells(rows, SIMPLIFIED_STUDENT, PORTUGUESE_STUDENT, SIMPLIFIED_CLASS, PORTUGUESE_CLASS);
  }

  /** Exports the receipts of the newest notification: they name students and parents. */
  private byte[] receipts(String format) {
    admin.open("/console/report/reports").press("platform.export.open");
    if (admin.page.url().contains("/realms/")) {
      // he signed in long ago, so that he proves who he is once more
      admin.page.fill("#password", "campus");
      admin.page.click("#kc-login");
      admin.page.waitForURL(Pattern.compile(".*/console/report/reports$"));
      admin.press("platform.export.open");
    }
    admin.dialog().locator("select").selectOption(format);
    admin.dialog().locator("textarea").fill("班主任會議");
    admin.dialogButton("platform.export.order").click();
    admin.await(admin.say("platform.export.ordered")).sound().shoot("15-exports-" + format);
    return admin.download(admin.link("platform.export.take").first());
  }

  private static void assertNames(String print, String... names) {
    for (String name : names) {
      assertTrue(print.contains(name), name + " is missing: " + print);
    }
  }

  private static void assertCells(List<List<String>> rows, String... names) {
    for (String name : names) {
      assertTrue(rows.stream().anyMatch(row -> row.contains(name)), name + " is missing: " + rows);
    }
  }

  private void renameClass(String from, String to) {
    admin.open("/console/contactparents/structure");
    Locator grade = node("小一");
    if (node(from).count() == 0) {
      grade.locator(".ui-treetable-toggler").click();
    }
    node(from).waitFor();
    admin.settle();
    node(from).locator("td").nth(1).click();
    admin.button("contactparents.structure.rename").waitFor();
    admin.press("contactparents.structure.rename");
    admin.page.locator("[id='nodeForm:name']").fill(to);
    admin.shoot("15-class");
    admin.dialogButton("contactparents.structure.save").click();
    admin.await(admin.say("contactparents.structure.saved"));
    node(to).waitFor();
  }

  /** A row of the structure by its name. */
  private Locator node(String name) {
    com.microsoft.playwright.Page.LocatorOptions exactly =
        new com.microsoft.playwright.Page.LocatorOptions()
            .setHasText(Pattern.compile("^\\s*" + name + "\\s*$"));
    return admin
        .page
        .locator("[id='tree:nodes'] tbody tr")
        .filter(new Locator.FilterOptions().setHas(admin.page.locator("td:first-child", exactly)))
        .locator("visible=true");
  }

  private void renameStudent(String number, String to) {
    admin.open("/console/contactparents/students");
    admin.field("contactparents.students.search").fill(number);
    admin.page.waitForCondition(
        () -> admin.page.locator("table a[href*='/student?id=']").count() == 1);
    admin.open(admin.page.locator("table a[href*='/student?id=']").getAttribute("href"));
    admin.field("contactparents.student.name").fill(to);
    admin.press("contactparents.student.save");
    admin.await(admin.say("contactparents.student.saved", to));
  }

  private void openInvitation() {
    admin.open("/console/contactparents/invite");
    admin.page.locator("input[type=search]").fill("小一甲");
    admin.page.getByRole(AriaRole.LINK).filter(text("小一甲")).first().click();
    admin.page.waitForURL(Pattern.compile(".*/invitation\\?class=.*"));
    admin.sound();
  }

  private void assignFormTeacher(String account, String schoolClass) {
    admin.open("/console/contactparents/teachers?view=gaps").shootAll("08-gaps");
    admin
        .page
        .getByRole(
            AriaRole.LINK,
            new com.microsoft.playwright.Page.GetByRoleOptions()
                .setName(admin.say("contactparents.teachers.assignTo", schoolClass)))
        .click();
    admin.settle().press("contactparents.teachers.assign");
    admin.field("contactparents.teachers.find").fill("hh.0003");
    admin.await(admin.say("contactparents.teachers.inviteFirst"));
    admin.field("contactparents.teachers.find").fill(account);
    Locator choose = admin.dialog().locator("button.sc-link");
    choose.waitFor();
    admin.shoot("08-assign-dialog");
    choose.click();
    admin.await(admin.say("contactparents.teacherRole.FORM_TEACHER")).settle();
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static com.microsoft.playwright.Page.LocatorOptions byText(String text) {
    return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
  }

  private int membersInDirectory() {
    admin.open("/console/contacts/directory");
    return Integer.parseInt(
        admin.page.locator(".sc-facts").innerText().replaceAll("^\\D*(\\d+).*", "$1"));
  }
}
