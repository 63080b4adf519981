package org.smartcampus.it.system;

import static org.smartcampus.shared.model.Permission.ADMINS_MANAGE;
import static org.smartcampus.shared.model.Permission.BUREAU_MANAGE;
import static org.smartcampus.shared.model.Permission.BUREAU_VIEW;
import static org.smartcampus.shared.model.Permission.CONTACTS_MANAGE;
import static org.smartcampus.shared.model.Permission.CONTACTS_VIEW;
import static org.smartcampus.shared.model.Permission.EXPORT_RUN;
import static org.smartcampus.shared.model.Permission.PARENTS_INVITE;
import static org.smartcampus.shared.model.Permission.PARENTS_NOTIFY;
import static org.smartcampus.shared.model.Permission.PARENTS_VERIFY;
import static org.smartcampus.shared.model.Permission.SIGNED_IN;
import static org.smartcampus.shared.model.Permission.STUDENTS_MANAGE;
import static org.smartcampus.shared.model.Permission.STUDENTS_VIEW;
import static org.smartcampus.shared.model.Permission.TEACHERS_MANAGE;

import java.util.List;
import java.util.Set;
import org.smartcampus.shared.model.Permission;

/**
 * Every address that names a row, and every endpoint that is no page; written by hand on purpose.
 */
final class Routes {
  /**
   * An address with a row's id in it.
   *
   * @param before everything before the id
   * @param kind the kind of row, as in {@link Planted}
   * @param guard who may ask at all
   * @param listing true when the address without an id is a page of its own
   */
  record Row(String before, String kind, Permission guard, boolean listing) {
    String of(String id) {
      return before + id;
    }
  }

  static final List<Row> ROWS =
      List.of(
          new Row("/console/contacts/member?id=", "MEMBER", CONTACTS_MANAGE, true),
          new Row("/console/contacts/directory?department=", "DEPARTMENT", CONTACTS_VIEW, true),
          new Row("/console/contacts/member?department=", "DEPARTMENT", CONTACTS_MANAGE, true),
          new Row("/console/contacts/import?id=", "STAFF_SHEET", CONTACTS_MANAGE, true),
          new Row("/console/identity/group?id=", "ADMIN_GROUP", ADMINS_MANAGE, true),
          new Row("/console/contactparents/import?id=", "ROSTER_SHEET", STUDENTS_MANAGE, true),
          new Row("/console/contactparents/student?id=", "STUDENT", STUDENTS_VIEW, true),
          new Row("/console/contactparents/students?node=", "CLASS", STUDENTS_VIEW, true),
          new Row("/console/contactparents/teachers?node=", "CLASS", TEACHERS_MANAGE, true),
          new Row("/console/contactparents/invitation?class=", "CLASS", PARENTS_INVITE, false),
          new Row("/console/contactparents/request?id=", "REQUEST", PARENTS_VERIFY, false),
          new Row("/console/notification/detail?id=", "NOTICE", PARENTS_NOTIFY, false),
          new Row("/console/notification/new?copy=", "NOTICE", PARENTS_NOTIFY, true),
          new Row("/console/notification/new?draft=", "DRAFT", PARENTS_NOTIFY, true),
          new Row("/console/bureau/school?id=", "SCHOOL", BUREAU_MANAGE, true),
          new Row("/console/bureau/request?id=", "BUREAU_REQUEST", BUREAU_MANAGE, true),
          new Row("/console/school/request?id=", "DATA_REQUEST", ADMINS_MANAGE, true),
          new Row("/console/bureau/figures?id=", "SCHOOL", BUREAU_VIEW, false),
          new Row("/console/bureau/statement?id=", "STATEMENT", BUREAU_MANAGE, false),
          new Row("/console/bureau/import?id=", "SCHOOL_LIST", BUREAU_MANAGE, true),
          new Row("/console/bureau/adminqr?school=", "SCHOOL", BUREAU_MANAGE, true),
          new Row("/m/notice/", "DELIVERY", SIGNED_IN, false),
          new Row("/m/founder/", "TRANSFER", SIGNED_IN, false),
          new Row("/m/verify/", "REQUEST", PARENTS_VERIFY, true),
          new Row("/exports/", "EXPORT", EXPORT_RUN, false),
          new Row("/files/", "FILE", null, false),
          new Row("/join/", "TOKEN", null, false),
          new Row("/apply/", "TOKEN", null, false),
          new Row("/set-up/", "TOKEN", null, false),
          new Row("/external/", "TOKEN", null, false));

  /** Endpoints that are no pages; each has its place in a test of the matrix. */
  static final Set<String> ENDPOINTS =
      Set.of(
          "",
          "/apply/*",
          "/exports/*",
          "/external/*",
          "/files/*",
          "/join/*",
          "/m/founder/*",
          "/m/notice/*",
          "/m/verify",
          "/m/verify/*",
          "/m/manage",
          "/m/pair/*",
          "/pictures/*",
          "/preferences",
          "/reports/*",
          "/reveal",
          "/school",
          "/seeing",
          "/sessions",
          "/set-up/*",
          "/sign-in",
          "/sign-in/ended",
          "/sign-in/factor",
          "/sign-in/phone",
          "/sign-in/prove",
          "/sign-in/proven",
          "/sign-in/return",
          "/sign-in/strong",
          "/sign-out",
          "/verification/*",
          "/verify",
          "/verify/page",
          "/verify/return",
          "/wechat",
          "rest /audit/verify",
          "rest /setup-link",
          "rest /sign-in/changed",
          "rest /sign-in/check",
          "rest /sign-in/code");

  /** Endpoints that take a plain form with the session's token. */
  static final List<String> FORMS =
      List.of(
          "/preferences",
          "/reveal",
          "/school",
          "/seeing",
          "/sessions",
          "/sign-out",
          "/m/founder/x",
          "/m/notice/x",
          "/m/manage",
          "/m/pair/x",
          "/m/verify/x",
          "/sign-in/phone",
          "/verify",
          "/wechat",
          "/join/x",
          "/apply/x",
          "/set-up/x",
          "/external/x");

  /** Endpoints of ours that only Keycloak may call, with its secret. */
  static final List<String> INTERNAL =
      List.of(
          "/internal/sign-in/code",
          "/internal/sign-in/check",
          "/internal/sign-in/changed",
          "/internal/setup-link",
          "/internal/audit/verify");

  private Routes() {}
}
