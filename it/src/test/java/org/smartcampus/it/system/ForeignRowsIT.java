package org.smartcampus.it.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FormData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.smartcampus.it.system.Planted.Place;

/**
 * Rows of one's own scope, of one's own school outside it, and of another school, asked for by
 * everybody at every address that takes an id: what is out of reach looks like what does not exist.
 */
class ForeignRowsIT {
  private static final Pattern TOKEN = Pattern.compile("name=\"formToken\" value=\"([^\"]+)\"");

  private static final List<String> MALFORMED =
      List.of(
          "x",
          "A".repeat(300),
          "AAAAAAAAAAAAAAAAAAAAAA",
          "%E6%BF%A0%E6%B5%B7",
          "%27%20or%201%3D1%20--",
          "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
          "..%2F..%2F..%2Fetc%2Fpasswd",
          "..%5C..%5Cboot.ini",
          "%F0%A6%BE%BE",
          "-1",
          "%7B%7D",
          "%23%7B1%2B1%7D");

  /** An encoded separator: an address with two readings is absent before anybody's right is asked. */
  private static final Pattern TWO_READINGS = Pattern.compile("%2F|%5C");

  /** Roles for which a scope decides within their own school. */
  private static final Set<String> SCOPED = Set.of("teacher.hh", "sub.hh");

  private final CampusSystem system = CampusSystem.demo();
  private final Planted planted = new Planted(system);

  @Test
  void everyEndpointOfTheDeploymentIsListed() throws Exception {
    assertEquals(Routes.ENDPOINTS, Deployment.endpoints());
  }

  @TestFactory
  Stream<DynamicTest> everyRoleAsksForEveryRow() {
    return SecurityMatrixIT.MAY.keySet().stream()
        .sorted()
        .map(account -> DynamicTest.dynamicTest(account, () -> ask(account)));
  }

  private void ask(String account) throws SQLException {
    String school = account.endsWith(".lw") ? "lw" : account.endsWith(".hh") ? "hh" : null;
    Set<String> canaries =
        account.equals("parent.hh") || school == null
            ? Set.of()
            : planted.canaries(school.equals("hh") ? "lw" : "hh");
    List<String> wrong = new ArrayList<>();
    try (BrowserContext browser = signedIn(account)) {
      for (Routes.Row row : Routes.ROWS) {
        for (Place place : Place.values()) {
          String id = planted.id(row.kind(), place);
          if (id == null || row.guard() == null) {
            continue;
          }
          String path = row.of(id);
          APIResponse answer = browser.request().get(system.base() + path, Browser.once());
          int expected = expected(account, row, place);
          if (answer.status() != expected) {
            wrong.add(path + " (" + place + ") gave " + answer.status() + ", not " + expected);
          }
          String body = answer.text();
          canaries.stream()
              .filter(body::contains)
              .forEach(c -> wrong.add(path + " (" + place + ") shows " + c));
        }
      }
    }
    assertEquals(List.of(), wrong, account);
  }

  private static int expected(String account, Routes.Row row, Place place) {
    if (!SecurityMatrixIT.MAY.get(account).contains(row.guard())) {
      return 403;
    }
    if (row.kind().equals("DELIVERY")) {
      return account.equals("parent.hh") ? 200 : 404;
    }
    boolean own = account.endsWith(".lw") == (place == Place.FOREIGN);
    boolean reached = own && !(SCOPED.contains(account) && place == Place.OUTSIDE);
    return reached ? 200 : 404;
  }

  @Test
  void malformedIdsAreNotFoundAndNeverAFault() {
    List<String> wrong = new ArrayList<>();
    for (String account : List.of("admin.hh", "parent.hh")) {
      try (BrowserContext browser = signedIn(account)) {
        for (Routes.Row row : Routes.ROWS) {
          boolean may =
              row.guard() == null || SecurityMatrixIT.MAY.get(account).contains(row.guard());
          for (String id : MALFORMED) {
            APIResponse answer = browser.request().get(system.base() + row.of(id), Browser.once());
            boolean inPath = !row.before().contains("?");
            boolean absent = may || inPath && TWO_READINGS.matcher(id).find();
            if (answer.status() != (absent ? 404 : 403) && answer.status() != 400) {
              wrong.add(account + " " + row.of(id) + " gave " + answer.status());
            }
            if (answer.text().contains("<script>alert(1)")) {
              wrong.add(row.of(id) + " answers with the script");
            }
          }
          int empty = browser.request().get(system.base() + row.of(""), Browser.once()).status();
          if (empty >= 500 || may && !row.listing() && (empty < 400)) {
            wrong.add(account + " " + row.before() + " without an id gave " + empty);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void formsWithoutTheSessionsTokenAreRefused() {
    List<String> wrong = new ArrayList<>();
    try (BrowserContext browser = signedIn("admin.hh");
        BrowserContext other = signedIn("admin.lw")) {
      String foreign = token(other);
      String own = token(browser);
      for (String path : Routes.FORMS) {
        Map.of("without a token", FormData.create(), "with another's", form(foreign))
            .forEach(
                (how, form) -> {
                  int status = post(browser, path, form).status();
                  if (status != 403) {
                    wrong.add(path + " " + how + " gave " + status);
                  }
                });
        int status =
            browser
                .request()
                .post(
                    system.base() + path,
                    Browser.once().setForm(form(own)).setHeader("Origin", "https://evil.example"))
                .status();
        if (status != 403) {
          wrong.add(path + " from another origin gave " + status);
        }
      }
      for (String page : List.of("/console/contacts/directory", "/console/notification/new")) {
        FormData forged =
            FormData.create()
                .set("jakarta.faces.ViewState", "1234567890:-1234567890")
                .set("departments", "departments");
        int status = post(browser, page, forged).status();
        if (status >= 500 || status == 200 || status == 302) {
          wrong.add(page + " with a made-up view gave " + status);
        }
      }
      assertEquals(
          200,
          browser.request().get(system.base() + "/console/", Browser.once()).status(),
          "a refused form ended the session");
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void formsCannotReachForeignRows() throws SQLException {
    String request = planted.id("REQUEST", Place.INSIDE);
    String outside = planted.id("REQUEST", Place.OUTSIDE);
    try (BrowserContext admin = signedIn("admin.lw")) {
      FormData approve = form(token(admin)).set("action", "approve");
      assertEquals(404, post(admin, "/m/verify/" + request, approve).status());
      FormData choice = form(token(admin)).set("school", planted.school("hh"));
      assertEquals(404, post(admin, "/school", choice).status());
    }
    try (BrowserContext teacher = signedIn("teacher.hh")) {
      FormData reject = form(token(teacher)).set("action", "reject").set("reason", "NOT_MY_CLASS");
      assertEquals(404, post(teacher, "/m/verify/" + outside, reject).status());
    }
    try (BrowserContext parent = signedIn("parent.hh")) {
      FormData approve = form(token(parent)).set("action", "approve");
      assertEquals(403, post(parent, "/m/verify/" + request, approve).status());
    }
    try (BrowserContext sub = signedIn("sub.hh")) {
      FormData confirm = form(token(sub));
      String notice = planted.id("NOTICE", Place.INSIDE);
      assertEquals(404, post(sub, "/m/notice/" + notice, confirm).status());
    }
  }

  @Test
  void nobodyReachesNothing() throws SQLException {
    List<String> wrong = new ArrayList<>();
    try (BrowserContext browser = Browser.open(system, "en", 1280)) {
      for (Routes.Row row : Routes.ROWS) {
        String id = planted.id(row.kind(), Place.FOREIGN);
        if (id == null || row.guard() == null) {
          continue;
        }
        APIResponse answer = browser.request().get(system.base() + row.of(id), Browser.once());
        boolean led =
            answer.status() == 302 && answer.headers().get("location").contains("/sign-in?to=");
        if (!led && answer.status() != 403) {
          wrong.add(row.of(id) + " gave " + answer.status());
        }
      }
      for (String path : Routes.INTERNAL) {
        for (String secret : List.of("", "guess")) {
          int status =
              browser
                  .request()
                  .fetch(
                      system.base() + path,
                      Browser.once()
                          .setMethod(path.contains("sign-in") ? "POST" : "GET")
                          .setHeader("Content-Type", "application/json")
                          .setHeader("X-Campus-Secret", secret)
                          .setData("{\"mobile\":\"66201207\",\"code\":\"123456\"}"))
                  .status();
          if (status != 401 && status != 403 && status != 404) {
            wrong.add(path + " gave " + status);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private BrowserContext signedIn(String account) {
    return Browser.signedIn(system, account, account.startsWith("parent") ? "/m/" : "/console/");
  }

  private APIResponse post(BrowserContext browser, String path, FormData form) {
    return browser.request().post(system.base() + path, Browser.once().setForm(form));
  }

  private String token(BrowserContext browser) {
    Matcher found = TOKEN.matcher(browser.request().get(system.base() + "/m/").text());
    if (!found.find()) {
      throw new AssertionError("no form on /m/");
    }
    return found.group(1);
  }

  private static FormData form(String token) {
    return FormData.create().set("formToken", token);
  }
}
