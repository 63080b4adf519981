package org.smartcampus.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may do what: a super administrator makes groups, sees as they do, and unmakes them. */
class AdministratorsWorkIT {
  /** Makes the names of this run its own, where the system has seen another. */
  private final String group = "年級組" + System.currentTimeMillis() % 1_000_000;

  private final Stage admin = Stage.console("admin.hh");

  @AfterEach
  void leave() {
    admin.close();
  }

  @Test
  void aGroupIsMadeSeenSuspendedAndDeleted() {
    admin.open("/console/identity/administrators");
    admin.page.getByRole(AriaRole.LINK).filter(text(admin.say("identity.group.new"))).click();
    admin.field("identity.group.name").fill(group);
    admin.press("identity.group.save");
    admin.await(admin.say("identity.group.noRight"));
    admin.field("identity.group.contacts").selectOption("VIEW");
    admin.press("identity.group.save");
    admin.await(admin.say("identity.group.noDepartment"));
    admin.field("identity.group.addDepartment").fill("小學");
    admin.page.locator("[id='group:foundDepartments'] button").first().click();
    admin.page.locator("[id='group:chosenDepartments'] button").first().waitFor();
    admin.sound().shoot("40-group");
    admin.press("identity.group.save");
    admin.page.waitForURL(Pattern.compile(".*/group\\?id=.*"));
    admin.await(admin.say("identity.group.added", group));

    admin.field("identity.group.addMember").fill("陳");
    Locator found = admin.page.locator("[id='members:foundMembers'] button");
    found.first().waitFor();
    // in a system that a broken run has left, the first may have a group already
    for (int i = 0; i < found.count() && leaves().count() == 0; i++) {
      found.nth(i).click();
      admin.settle();
    }
    leaves().waitFor();
    admin.sound();

    admin.open("/console/identity/administrators").sound().shoot("40-administrators");
    row().getByRole(AriaRole.BUTTON).filter(text(admin.say("identity.group.see"))).click();
    admin.page.waitForURL(Pattern.compile(".*/console/$"));
    admin.await(admin.say("shared.ui.seeing", group)).sound();
    admin.open("/console/contacts/directory");
    String tree = admin.page.locator("[id='departments:tree']").innerText();
    assertTrue(tree.contains("小學部"), tree);
    assertFalse(tree.contains("校務處"), tree);
    assertFalse(admin.page.content().contains(admin.say("contacts.member.add")));
    assertEquals(
        403,
        admin.page.navigate(admin.system.base() + "/console/identity/administrators").status());
    admin.open("/console/");
    admin.page.getByRole(AriaRole.BUTTON).filter(text(admin.say("shared.ui.seeingEnd"))).click();
    admin.page.waitForURL(Pattern.compile(".*/administrators$"));

    row().getByRole(AriaRole.BUTTON).filter(text(admin.say("identity.group.suspend"))).click();
    admin.shoot("40-group-suspend");
    admin.dialogButton("identity.group.suspend").click();
    admin.await(admin.say("identity.group.suspended", group));
    assertTrue(row().textContent().contains(admin.say("identity.group.isSuspended")));
    row().getByRole(AriaRole.BUTTON).filter(text(admin.say("identity.group.resume"))).click();
    admin.await(admin.say("identity.group.resumed", group));

    row().getByRole(AriaRole.LINK).filter(text(group)).click();
    admin.page.waitForURL(Pattern.compile(".*/group\\?id=.*"));
    leaves().click();
    admin.dialogButton("identity.admin.remove").click();
    admin.await(admin.say("identity.group.noMembers"));
    admin.open("/console/identity/administrators");
    row().getByRole(AriaRole.BUTTON).filter(text(admin.say("identity.group.delete"))).click();
    admin.dialogButton("identity.group.delete").click();
    admin.await(admin.say("identity.group.deleted", group));
    assertEquals(0, row().count());
  }

  @Test
  void aSuperAdministratorComesAndGoes() {
    admin.open("/console/identity/administrators");
    // the founder is only replaced
    assertEquals(1, admin.page.locator("[id='supers'] tbody tr").count());
    assertEquals(0, admin.page.locator("[id='supers'] tbody button").count());
    admin.press("identity.admin.add");
    admin.field("identity.admin.find").fill("區");
    admin.page.locator("[id='addForm:found'] button").first().click();
    Locator second = admin.page.locator("[id='supers'] tbody tr").nth(1);
    second.waitFor();
    admin.sound();
    second.locator("button.sc-danger").click();
    admin.shoot("41-administrator-remove");
    admin.dialogButton("identity.admin.remove").click();
    second.waitFor(
        new Locator.WaitForOptions()
            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    assertEquals(1, admin.page.locator("[id='supers'] tbody tr").count());
  }

  /** The button that takes the group's first member out. */
  private Locator leaves() {
    return admin
        .page
        .locator("[id='members'] button")
        .filter(text(admin.say("identity.admin.remove")))
        .first();
  }

  private Locator row() {
    return admin.page.locator("[id='groups'] tbody tr").filter(text(group));
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
