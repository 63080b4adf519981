package org.smartcampus.home.console;

import static org.smartcampus.home.console.PageEntry.menu;
import static org.smartcampus.home.console.PageEntry.open;
import static org.smartcampus.home.console.PageEntry.under;
import static org.smartcampus.shared.model.Permission.ADMINS_MANAGE;
import static org.smartcampus.shared.model.Permission.BUREAU_MANAGE;
import static org.smartcampus.shared.model.Permission.BUREAU_VIEW;
import static org.smartcampus.shared.model.Permission.CONSOLE_ENTER;
import static org.smartcampus.shared.model.Permission.CONTACTS_MANAGE;
import static org.smartcampus.shared.model.Permission.CONTACTS_VIEW;
import static org.smartcampus.shared.model.Permission.EXPORT_RUN;
import static org.smartcampus.shared.model.Permission.LOG_VIEW;
import static org.smartcampus.shared.model.Permission.PARENTS_INVITE;
import static org.smartcampus.shared.model.Permission.PARENTS_NOTIFY;
import static org.smartcampus.shared.model.Permission.PARENTS_VERIFY;
import static org.smartcampus.shared.model.Permission.SIGNED_IN;
import static org.smartcampus.shared.model.Permission.STRUCTURE_MANAGE;
import static org.smartcampus.shared.model.Permission.STRUCTURE_VIEW;
import static org.smartcampus.shared.model.Permission.STUDENTS_MANAGE;
import static org.smartcampus.shared.model.Permission.STUDENTS_VIEW;
import static org.smartcampus.shared.model.Permission.TEACHERS_MANAGE;
import static org.smartcampus.shared.model.Permission.USAGE_VIEW;

import java.util.List;
import java.util.Optional;

/**
 * The one list of pages: menu and guard both read it, so that a page is never shown to somebody who
 * may not open it. A page that is not listed cannot be opened. The order is the menu's order.
 */
public final class Pages {
  private static final List<PageEntry> ALL =
      List.of(
          menu("/console/index", CONSOLE_ENTER, Section.HOME, "home.page.home"),
          menu("/console/bureau/schools", BUREAU_VIEW, Section.BUREAU, "home.page.schools"),
          under("/console/bureau/schools", "/console/bureau/school", BUREAU_MANAGE, Section.BUREAU),
          under("/console/bureau/schools", "/console/bureau/import", BUREAU_MANAGE, Section.BUREAU),
          menu("/console/bureau/adminqr", BUREAU_MANAGE, Section.BUREAU, "home.page.adminQrs"),
          menu(
                  "/console/bureau/adminapplications",
                  BUREAU_MANAGE,
                  Section.BUREAU,
                  "home.page.adminApplications")
              .counting("joining.adminapp.waiting"),
          menu("/console/bureau/overview", BUREAU_VIEW, Section.BUREAU, "home.page.overview"),
          under("/console/bureau/overview", "/console/bureau/figures", BUREAU_VIEW, Section.BUREAU),
          menu("/console/bureau/statements", BUREAU_MANAGE, Section.BUREAU, "home.page.statements"),
          under(
              "/console/bureau/statements",
              "/console/bureau/statement",
              BUREAU_MANAGE,
              Section.BUREAU),
          menu("/console/bureau/requests", BUREAU_MANAGE, Section.BUREAU, "home.page.requests"),
          under(
              "/console/bureau/requests", "/console/bureau/request", BUREAU_MANAGE, Section.BUREAU),
          menu("/console/bureau/settings", BUREAU_MANAGE, Section.BUREAU, "home.page.settings"),
          menu(
              "/console/bureau/administrators",
              BUREAU_MANAGE,
              Section.BUREAU,
              "home.page.bureauAdministrators"),
          menu(
              "/console/contacts/directory",
              CONTACTS_VIEW,
              Section.CONTACTS,
              "home.page.directory"),
          under(
              "/console/contacts/directory",
              "/console/contacts/member",
              CONTACTS_MANAGE,
              Section.CONTACTS),
          menu(
              "/console/contacts/import",
              CONTACTS_MANAGE,
              Section.CONTACTS,
              "home.page.contactsImport"),
          menu("/console/report/reports", USAGE_VIEW, Section.TOOLS, "home.page.reports"),
          menu("/console/platform/jobs", CONSOLE_ENTER, Section.TOOLS, "home.page.jobs"),
          menu("/console/platform/exports", EXPORT_RUN, Section.TOOLS, "home.page.exports"),
          menu("/console/platform/log", LOG_VIEW, Section.TOOLS, "home.page.log"),
          menu("/console/contacts/views", ADMINS_MANAGE, Section.TOOLS, "home.page.views"),
          menu("/console/school/company", ADMINS_MANAGE, Section.SCHOOL, "home.page.company"),
          menu(
              "/console/identity/administrators",
              ADMINS_MANAGE,
              Section.SCHOOL,
              "home.page.administrators"),
          under(
              "/console/identity/administrators",
              "/console/identity/group",
              ADMINS_MANAGE,
              Section.SCHOOL),
          menu("/console/identity/adminqr", ADMINS_MANAGE, Section.SCHOOL, "home.page.adminQrs"),
          menu(
                  "/console/identity/adminapplications",
                  ADMINS_MANAGE,
                  Section.SCHOOL,
                  "home.page.adminApplications")
              .counting("joining.adminapp.waiting"),
          menu("/console/school/requests", ADMINS_MANAGE, Section.SCHOOL, "home.page.requests"),
          under(
              "/console/school/requests", "/console/school/request", ADMINS_MANAGE, Section.SCHOOL),
          menu(
              "/console/school/contacts",
              ADMINS_MANAGE,
              Section.SCHOOL,
              "home.page.contactsSettings"),
          menu("/console/school/mobile", ADMINS_MANAGE, Section.SCHOOL, "home.page.mobile"),
          menu("/console/school/joining", ADMINS_MANAGE, Section.SCHOOL, "home.page.joining")
              .counting("joining.waiver.waiting"),
          menu("/console/school/security", ADMINS_MANAGE, Section.SCHOOL, "home.page.security"),
          menu(
              "/console/school/settings",
              ADMINS_MANAGE,
              Section.SCHOOL,
              "home.page.schoolSettings"),
          under(
              "/console/identity/administrators",
              "/console/school/dissolution",
              CONSOLE_ENTER,
              Section.SCHOOL),
          open("/console/identity/me", CONSOLE_ENTER),
          menu(
              "/console/contactparents/structure",
              STRUCTURE_VIEW,
              Section.PARENTS,
              "home.page.structure"),
          under(
              "/console/contactparents/structure",
              "/console/contactparents/wizard",
              STRUCTURE_MANAGE,
              Section.PARENTS),
          menu(
              "/console/contactparents/teachers",
              TEACHERS_MANAGE,
              Section.PARENTS,
              "home.page.teachers"),
          menu(
              "/console/contactparents/students",
              STUDENTS_VIEW,
              Section.PARENTS,
              "home.page.students"),
          under(
              "/console/contactparents/students",
              "/console/contactparents/student",
              STUDENTS_VIEW,
              Section.PARENTS),
          menu(
              "/console/contactparents/unbound",
              STUDENTS_VIEW,
              Section.PARENTS,
              "home.page.unbound"),
          menu(
              "/console/contactparents/invite",
              PARENTS_INVITE,
              Section.PARENTS,
              "home.page.invite"),
          under(
              "/console/contactparents/invite",
              "/console/contactparents/invitation",
              PARENTS_INVITE,
              Section.PARENTS),
          menu(
                  "/console/contactparents/verification",
                  PARENTS_VERIFY,
                  Section.PARENTS,
                  "home.page.verification")
              .counting("joining.waiting"),
          under(
              "/console/contactparents/verification",
              "/console/contactparents/request",
              PARENTS_VERIFY,
              Section.PARENTS),
          menu(
              "/console/notification/sent",
              PARENTS_NOTIFY,
              Section.PARENTS,
              "home.page.notifications"),
          under(
              "/console/notification/sent",
              "/console/notification/new",
              PARENTS_NOTIFY,
              Section.PARENTS),
          under(
              "/console/notification/sent",
              "/console/notification/detail",
              PARENTS_NOTIFY,
              Section.PARENTS),
          menu(
              "/console/contactparents/import",
              STUDENTS_MANAGE,
              Section.PARENTS,
              "home.page.parentsImport"),
          open("/m/index", SIGNED_IN),
          open("/m/notice", SIGNED_IN),
          open("/m/notice/*", SIGNED_IN),
          open("/m/founder/*", SIGNED_IN),
          open("/m/verify", PARENTS_VERIFY),
          open("/m/verify/*", PARENTS_VERIFY),
          open("/m/pair/*", SIGNED_IN),
          open("/m/manage", SIGNED_IN),
          open("/join/*", null),
          open("/apply/*", null),
          open("/set-up/*", null),
          open("/external/*", null),
          open("/m/me", SIGNED_IN));

  private Pages() {}

  /** Every page and endpoint of the browser doors. */
  public static List<PageEntry> all() {
    return ALL;
  }

  /** The entry of a path, or empty: then the page cannot be opened. */
  public static Optional<PageEntry> of(String path) {
    return ALL.stream().filter(page -> page.covers(path)).findFirst();
  }

  /**
   * The name under which a request's path is listed: without extension and without the index's
   * slash.
   */
  public static String name(String path) {
    String name = path.endsWith(".xhtml") ? path.substring(0, path.length() - 6) : path;
    if (name.equals("/console") || name.equals("/m")) {
      return name + "/index";
    }
    return name.endsWith("/") ? name + "index" : name;
  }

  /** The address of a listed page. */
  public static String href(String path) {
    return path.endsWith("/index") ? path.substring(0, path.length() - 5) : path;
  }
}
