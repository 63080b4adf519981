package org.smartcampus.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What an office does on other days than the first: it adds, changes, replaces and takes away, by
 * hand.
 */
class OfficeWorkIT {
  /** Makes the names of this run its own, where the system has seen another. */
  private final String run = Long.toString(System.currentTimeMillis() % 1_000_000);

  private final Stage admin = Stage.console("admin.hh");

  @AfterEach
  void leave() {
    admin.close();
  }

  @Test
  void aDepartmentIsAddedRenamedAndDeleted() {
    admin.open("/console/contacts/directory").press("contacts.department.add");
    admin.field("contacts.department.name").fill("暫設組" + run);
    admin.shoot("30-department-add");
    admin.dialogButton("contacts.department.save").click();
    admin.await(admin.say("contacts.department.added", "暫設組" + run)).sound();

    chooseDepartment("暫設組" + run);
    admin.press("contacts.department.rename");
    admin.field("contacts.department.name").fill("籌備組" + run);
    admin.dialogButton("contacts.department.save").click();
    admin.await(admin.say("contacts.department.renamed", "籌備組" + run)).sound();

    admin.press("contacts.department.delete");
    admin.shoot("30-department-delete");
    admin.dialogButton("contacts.department.delete").click();
    admin.await(admin.say("contacts.department.deleted", "籌備組" + run)).sound();
    admin.field("contacts.directory.findDepartment").fill("組" + run);
    admin.await(admin.say("contacts.directory.noDepartment"));
  }

  private void chooseDepartment(String name) {
    admin.field("contacts.directory.findDepartment").fill(name);
    admin
        .page
        .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
        .filter(text(name))
        .first()
        .click();
    admin.settle();
    admin.page.locator("[role=treeitem][aria-selected=true]").filter(text(name)).first().waitFor();
  }

  @Test
  void aMemberIsAddedChangedDisabledEnabledAndRemoved() {
    admin.open("/console/contacts/member");
    admin.field("contacts.field.name").fill("鄭試新" + run);
    admin.field("contacts.field.email").fill("new" + run + "@example.edu.mo");
    admin.field("contacts.member.addDepartment").fill("小學");
    admin.page.locator("[id='member:found'] button").first().click();
    admin.settle();
    admin.press("contacts.member.save");
    admin.await(admin.say("contacts.member.added", "鄭試新" + run));

    admin.open("/console/contacts/directory");
    admin.field("contacts.directory.search").fill("鄭試新" + run);
    Locator name = admin.page.locator("table a").filter(text("鄭試新" + run));
    name.waitFor();
    name.click();
    admin.page.waitForURL(Pattern.compile(".*/member\\?id=.*"));
    admin.field("contacts.field.title").fill("代課教師");
    admin.sound().shoot("31-member");
    admin.press("contacts.member.save");
    admin.await(admin.say("contacts.member.saved", "鄭試新" + run));

    String card = find("鄭試新" + run);
    admin.open(card);
    assertEquals("代課教師", admin.field("contacts.field.title").inputValue());
    admin.press("contacts.member.disable");
    admin.dialogButton("contacts.member.disable").click();
    admin.await(admin.say("contacts.member.disabled", "鄭試新" + run));
    admin.press("contacts.member.enable");
    admin.await(admin.say("contacts.member.enabled", "鄭試新" + run));
    admin.press("contacts.member.remove");
    admin.shoot("31-member-remove");
    admin.dialogButton("contacts.member.remove").click();
    admin.page.waitForURL(Pattern.compile(".*/directory.*"));
    admin.await(admin.say("contacts.member.removed", "鄭試新" + run));
    admin.field("contacts.directory.search").fill("鄭試新" + run);
    admin.await(admin.say("shared.ui.noResult"));
  }

  private String find(String name) {
    admin.open("/console/contacts/directory");
    admin.field("contacts.directory.search").fill(name);
    Locator link = admin.page.locator("table a").filter(text(name));
    link.waitFor();
    return link.getAttribute("href");
  }

  @Test
  void aStudentIsAddedAndHisParentAddedChangedAndEnded() {
    admin.open("/console/contactparents/student");
    admin.field("contactparents.student.name").fill("陳新生" + run);
    admin.field("contactparents.student.class").selectOption(firstOption("form:classNode"));
    admin.field("contactparents.student.studentNo").fill("T" + run);
    admin.press("contactparents.student.add");
    admin.await(admin.say("contactparents.student.added", "陳新生" + run));
    admin.sound().shoot("32-student");

    admin.press("contactparents.parent.add");
    admin.field("contactparents.parent.name").fill("陳家長" + run);
    admin.field("contactparents.parent.relation").selectOption("GRANDFATHER");
    admin.shoot("32-parent-dialog");
    admin.dialogButton("contactparents.parent.save").click();
    admin.await(admin.say("contactparents.parent.added", "陳家長" + run));
    admin.press("contactparents.parent.editOf", "陳家長" + run);
    admin.field("contactparents.parent.name").fill("陳祖父" + run);
    admin.dialogButton("contactparents.parent.save").click();
    admin.await(admin.say("contactparents.parent.saved", "陳祖父" + run));
    admin.press("contactparents.parent.endOf", "陳祖父" + run);
    admin.dialogButton("contactparents.parent.end").click();
    admin.await(admin.say("contactparents.parent.ended", "陳祖父" + run));
    admin.sound();

    admin.field("contactparents.student.otherName").fill("Chan San Sang");
    admin.press("contactparents.student.save");
    admin.await(admin.say("contactparents.student.saved", "陳新生" + run));
    assertTrue(admin.text().contains(admin.say("contactparents.student.noParents")), admin.text());
  }

  private String firstOption(String select) {
    return admin.page.locator("[id='" + select + "'] option").nth(1).getAttribute("value");
  }

  @Test
  void aFormTeacherIsAssignedReplacedAndRemovedAndTheCountFollows() {
    admin.open("/console/contactparents/teachers?view=gaps");
    int gaps = gaps();
    assertTrue(gaps > 0, "hh has a class without form teacher");
    admin.page.locator("main table a").first().click();
    admin.page.waitForURL(Pattern.compile(".*\\?node=.*"));
    List<String> two = assign(2);
    assertEquals(gaps - 1, gaps());
    admin.sound().shoot("33-form-teacher");

    admin
        .page
        .locator("[id='list'] tbody")
        .getByText(admin.say("contactparents.teachers.replace"))
        .first()
        .click();
    admin.settle();
    pick(two.get(1));
    admin.await(admin.say("contactparents.teachers.replaced", two.get(1), two.get(0)));

    admin
        .page
        .locator("[id='list'] tbody")
        .getByText(admin.say("contactparents.teachers.remove"))
        .first()
        .click();
    admin.settle();
    assertTrue(
        admin.dialog().innerText().contains(admin.say("contactparents.teachers.removeOnly")));
    admin.shoot("33-form-teacher-remove");
    admin.dialogButton("contactparents.teachers.remove").click();
    admin.await(admin.say("contactparents.teachers.removed", two.get(1)));
    assertEquals(gaps, gaps());
  }

  /**
   * Assigns the first of the joined members that a search finds; returns his and the next ones'
   * names.
   */
  private List<String> assign(int wanted) {
    admin.press("contactparents.teachers.assign");
    admin.field("contactparents.teachers.find").fill("陳");
    Locator rows =
        admin.dialog().locator(".sc-row").filter(text(admin.say("contactparents.teachers.assign")));
    rows.nth(wanted - 1).waitFor();
    List<String> names =
        rows.all().stream()
            .limit(wanted)
            .map(row -> row.locator(".sc-name > span:last-child").first().innerText().strip())
            .toList();
    rows.first().locator("button").click();
    admin.settle();
    return names;
  }

  private void pick(String name) {
    admin.field("contactparents.teachers.find").fill(name);
    Locator row = admin.dialog().locator(".sc-row").filter(text(name)).first();
    row.locator("button").waitFor();
    row.locator("button").click();
    admin.settle();
  }

  private int gaps() {
    return Integer.parseInt(admin.page.locator(".sc-tabs .sc-chip").first().innerText().strip());
  }

  @Test
  void aRequestIsForwardedToAnotherClass() {
    admin.open("/console/contactparents/verification");
    Locator request = admin.page.locator("table a[href*='/request?id=']").first();
    String child = request.innerText().strip();
    request.click();
    admin.page.waitForURL(Pattern.compile(".*/request\\?id=.*"));
    String address = admin.page.url();
    admin.press("joining.review.forward");
    Locator target = admin.field("joining.review.target");
    String value = target.locator("option").nth(1).getAttribute("value");
    String room = target.locator("option").nth(1).innerText().strip();
    target.selectOption(value);
    admin.shoot("34-forward");
    admin.dialogButton("joining.review.forward").click();
    admin.page.waitForURL(Pattern.compile(".*/verification.*"));
    admin.await(admin.say("joining.review.forwarded"));
    admin.open(address);
    String name = room.substring(room.lastIndexOf('/') + 1);
    assertTrue(admin.text().contains(name), child + " moved to " + room + ": " + admin.text());
    List<String> targets = admin.page.locator("[id='forwardForm:target'] option").allInnerTexts();
    assertTrue(targets.size() > 1, targets.toString());
    assertFalse(targets.contains(room), "its own class is no target");
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
