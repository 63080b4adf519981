package org.smartcampus.it.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.smartcampus.home.console.PageEntry;
import org.smartcampus.home.console.Pages;
import org.smartcampus.shared.model.Permission;

/**
 * Every page of the deployed WAR against every role: who may, gets it; who may not, gets 403; who
 * is nobody, goes to sign in; and no answer holds a name of the other school.
 */
class SecurityMatrixIT {
  /** Words that only the other school's data hold. */
  private static final Map<String, List<String>> FOREIGN =
      Map.of(
          "hh", List.of("lw.0002", "30260001", "家長日通知"),
          "lw", List.of("hh.0002", "20260001", "秋季旅行安排"));

  private static final Set<Permission> SUPER =
      EnumSet.of(
          Permission.SIGNED_IN,
          Permission.CONSOLE_ENTER,
          Permission.CONTACTS_VIEW,
          Permission.CONTACTS_MANAGE,
          Permission.STRUCTURE_VIEW,
          Permission.STRUCTURE_MANAGE,
          Permission.TEACHERS_MANAGE,
          Permission.STUDENTS_VIEW,
          Permission.STUDENTS_MANAGE,
          Permission.PARENTS_INVITE,
          Permission.PARENTS_VERIFY,
          Permission.PARENTS_NOTIFY,
          Permission.NOTICES_MANAGE,
          Permission.USAGE_VIEW,
          Permission.EXPORT_RUN,
          Permission.CONFIDENTIAL_VIEW,
          Permission.JOBS_VIEW,
          Permission.ADMINS_MANAGE,
          Permission.LOG_VIEW);

  /** What each demo account may do, written down here on purpose and not read from the code. */
  static final Map<String, Set<Permission>> MAY =
      Map.of(
          "bureau",
          EnumSet.of(
              Permission.SIGNED_IN,
              Permission.CONSOLE_ENTER,
              Permission.BUREAU_VIEW,
              Permission.BUREAU_MANAGE,
              Permission.EXPORT_RUN,
              Permission.LOG_VIEW),
          "admin.hh",
          plus(SUPER, Permission.STAFF),
          "admin.lw",
          plus(SUPER, Permission.STAFF),
          "sub.hh",
          EnumSet.of(
              Permission.SIGNED_IN,
              Permission.STAFF,
              Permission.CONSOLE_ENTER,
              Permission.CONTACTS_VIEW,
              Permission.CONTACTS_MANAGE),
          "teacher.hh",
          EnumSet.of(
              Permission.SIGNED_IN,
              Permission.STAFF,
              Permission.CONSOLE_ENTER,
              Permission.STRUCTURE_VIEW,
              Permission.STUDENTS_VIEW,
              Permission.PARENTS_INVITE,
              Permission.PARENTS_VERIFY,
              Permission.PARENTS_NOTIFY,
              Permission.NOTICES_MANAGE),
          "parent.hh",
          EnumSet.of(Permission.SIGNED_IN, Permission.PARENT));

  /**
   * Pages that, asked without an object, are the form of a new one, which takes a further right.
   */
  private static final Map<String, Permission> NEW_FORMS =
      Map.of("/console/contactparents/student", Permission.STUDENTS_MANAGE);

  /** A mobile as it is stored; pages print it masked, however they came by it (design §4.6). */
  private static final Pattern PLAIN_NUMBER =
      Pattern.compile("\\+(8536\\d{7}|852[4-9]\\d{7}|861[3-9]\\d{9})");

  private static Set<Permission> plus(Set<Permission> set, Permission more) {
    Set<Permission> all = EnumSet.copyOf(set);
    all.add(more);
    return all;
  }

  @Test
  void everyPageOfTheDeploymentIsListed() throws IOException {
    Set<String> unlisted = new TreeSet<>();
    for (String page : Deployment.pages()) {
      if (Pages.of(page).isEmpty()) {
        unlisted.add(page);
      }
    }
    assertEquals(Set.of(), unlisted, "pages without an entry in Pages");
  }

  @TestFactory
  Stream<DynamicTest> everyRoleOnEveryPage() throws IOException {
    CampusSystem system = CampusSystem.demo();
    List<String> pages = Deployment.pages();
    return MAY.keySet().stream()
        .sorted()
        .map(account -> DynamicTest.dynamicTest(account, () -> check(system, account, pages)));
  }

  private static void check(CampusSystem system, String account, List<String> pages) {
    String to = account.startsWith("parent") ? "/m/" : "/console/";
    List<String> wrong = new ArrayList<>();
    try (BrowserContext browser = Browser.signedIn(system, account, to)) {
      for (String path : pages) {
        PageEntry entry = Pages.of(path).orElseThrow();
        boolean may =
            (entry.permission() == null || MAY.get(account).contains(entry.permission()))
                && (!NEW_FORMS.containsKey(path) || MAY.get(account).contains(NEW_FORMS.get(path)));
        APIResponse answer = browser.request().get(system.base() + path, Browser.once());
        int status = answer.status();
        String body = answer.text();
        if (may ? status != 200 && status != 404 : status != 403) {
          wrong.add(path + " gave " + status + (may ? "" : " instead of 403"));
        }
        String school = account.substring(account.indexOf('.') + 1);
        if (!account.equals("parent.hh")) {
          for (String canary : FOREIGN.getOrDefault(school, List.of())) {
            assertFalse(body.contains(canary), account + " saw " + canary + " on " + path);
          }
        }
        assertFalse(PLAIN_NUMBER.matcher(body).find(), path + " shows a number unmasked");
      }
    }
    assertEquals(List.of(), wrong, account);
  }

  @Test
  void nobodyIsLedToSignInFromEveryPage() throws IOException {
    CampusSystem system = CampusSystem.demo();
    try (BrowserContext browser = Browser.open(system, "en", 1280)) {
      for (String path : Deployment.pages()) {
        PageEntry entry = Pages.of(path).orElseThrow();
        if (entry.permission() != null) {
          APIResponse answer = browser.request().get(system.base() + path, Browser.once());
          assertEquals(302, answer.status(), path);
          assertTrue(answer.headers().get("location").contains("/sign-in?to="), path);
        }
      }
    }
  }

  /** These addresses have no page guard: what refuses here is the services' own interceptor. */
  @Test
  void reportsAreGuardedByTheirServices() {
    CampusSystem system = CampusSystem.demo();
    for (String account : List.of("parent.hh", "teacher.hh", "sub.hh", "bureau")) {
      String to = account.startsWith("parent") ? "/m/" : "/console/";
      try (BrowserContext browser = Browser.signedIn(system, account, to)) {
        int status =
            browser.request().get(system.base() + "/reports/coverage.pdf", Browser.once()).status();
        assertEquals(403, status, account);
      }
    }
  }

  @Test
  void anotherSchoolsNotificationLooksAbsent() {
    CampusSystem system = CampusSystem.demo();
    String foreign;
    try (BrowserContext browser = Browser.signedIn(system, "admin.hh", "/console/")) {
      com.microsoft.playwright.Page page = browser.newPage();
      page.navigate(system.base() + "/console/report/reports");
      foreign = page.locator("select[id='receipts:notice'] option").first().getAttribute("value");
      int own =
          browser
              .request()
              .get(system.base() + "/console/notification/detail?id=" + foreign, Browser.once())
              .status();
      assertEquals(200, own);
    }
    try (BrowserContext browser = Browser.signedIn(system, "admin.lw", "/console/")) {
      for (String path :
          List.of(
              "/console/notification/detail?id=" + foreign,
              "/console/notification/new?copy=" + foreign)) {
        assertEquals(
            404, browser.request().get(system.base() + path, Browser.once()).status(), path);
      }
    }
  }

  @Test
  void whoMerelyLooksGetsNoSessionOfTheServer() {
    CampusSystem system = CampusSystem.demo();
    try (BrowserContext browser = Browser.open(system, "en", 390)) {
      for (String path :
          List.of("/nothing", "/console/nothing", "/join/AAAAAAAAAAAAAAAAAAAAAA", "/set-up/x")) {
        APIResponse answer = browser.request().get(system.base() + path, Browser.once());
        assertEquals(404, answer.status(), path);
        String headers =
            answer.headersArray().stream()
                .map(h -> h.name + ": " + h.value)
                .collect(Collectors.joining("\n"));
        assertFalse(headers.contains("campus_view="), path + "\n" + headers);
        assertTrue(headers.contains("script-src 'self'"), path + "\n" + headers);
        assertFalse(headers.contains("nonce-"), path + "\n" + headers);
      }
    }
  }

  @Test
  void internalEndpointsAndRawTemplatesAreClosed() {
    CampusSystem system = CampusSystem.demo();
    try (BrowserContext browser = Browser.open(system, "en", 1280)) {
      for (String path :
          List.of(
              "/internal/sign-in/code",
              "/WEB-INF/web.xml",
              "/WEB-INF/templates/console.xhtml",
              "/META-INF/MANIFEST.MF",
              "/console/nothing-here")) {
        int status = browser.request().get(system.base() + path, Browser.once()).status();
        assertTrue(status == 404 || status == 405, path + " gave " + status);
      }
    }
  }

  @Test
  void theFirstAddressLeadsToAPage() {
    CampusSystem system = CampusSystem.demo();
    try (BrowserContext browser = Browser.open(system, "en", 1280)) {
      APIResponse answer = browser.request().get(system.base() + "/", Browser.once());
      assertEquals(302, answer.status());
      assertTrue(answer.headers().get("location").endsWith("/console/"));
    }
  }

  /**
   * An address that the container would read as another one must not pass the judges of the first.
   */
  @Test
  void aPostFromElsewhereIsRefusedOnEveryWay() {
    CampusSystem system = CampusSystem.demo();
    try (BrowserContext browser = Browser.signedIn(system, "admin.hh", "/console/")) {
      for (String path :
          List.of("/preferences", "/cgi-bin/%2e%2e;/preferences", "/internal/%2e%2e;/sign-out")) {
        int status =
            browser
                .request()
                .post(
                    system.base() + path,
                    Browser.once()
                        .setHeader("Origin", "http://elsewhere.example")
                        .setData("theme=dark"))
                .status();
        assertTrue(status == 403 || status == 404, path + " gave " + status);
      }
    }
  }
}
