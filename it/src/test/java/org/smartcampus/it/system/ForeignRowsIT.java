package org.smartcampus.it.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FormData;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
  private static final Pattern VIEW =
      Pattern.compile("<input[^>]*name=\"jakarta\\.faces\\.ViewState\"[^>]*>");

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

  /**
   * An encoded separator: an address with two readings is absent before anybody's right is asked.
   */
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

  private void ask(String account) throws SQLException, IOException {
    Set<String> canaries = canaries(account);
    List<String> wrong = new ArrayList<>();
    try (BrowserContext browser = signedIn(account)) {
      wrong.addAll(rows(account, browser, canaries, Routes.ROWS));
      for (String page : Deployment.pages()) {
        APIResponse answer = browser.request().get(system.base() + page, Browser.once());
        wrong.addAll(shown(page, answer, canaries));
      }
    }
    assertEquals(List.of(), wrong, account);
  }

  /** Asks for the rows of one kind only. */
  void askForRows(String account, String kind) throws SQLException {
    List<Routes.Row> rows = Routes.ROWS.stream().filter(r -> r.kind().equals(kind)).toList();
    try (BrowserContext browser = signedIn(account)) {
      assertEquals(List.of(), rows(account, browser, canaries(account), rows), account);
    }
  }

  private List<String> rows(
      String account, BrowserContext browser, Set<String> canaries, List<Routes.Row> rows)
      throws SQLException {
    List<String> wrong = new ArrayList<>();
    for (Routes.Row row : rows) {
      for (Place place : Planted.places(row.kind())) {
        String path = row.of(planted.id(row.kind(), place));
        APIResponse answer = browser.request().get(system.base() + path, Browser.once());
        int expected = expected(account, row, place);
        if (answer.status() != expected) {
          wrong.add(path + " (" + place + ") gave " + answer.status() + ", not " + expected);
        }
        wrong.addAll(shown(path + " (" + place + ")", answer, canaries));
      }
    }
    return wrong;
  }

  /** What an account must not find in any answer. */
  private Set<String> canaries(String account) throws SQLException {
    Set<String> all = new TreeSet<>(Planted.draftsOfOthers(account));
    if (account.equals("bureau")) {
      all.addAll(planted.persons());
    } else if (account.equals("parent.hh")) {
      all.addAll(planted.otherFamilies());
    } else {
      all.addAll(planted.canaries(account.endsWith(".hh") ? "lw" : "hh"));
    }
    return all;
  }

  private static List<String> shown(String where, APIResponse answer, Set<String> canaries) {
    // the number of a view may hold any eight digits
    String body = VIEW.matcher(PrintedText.of(answer)).replaceAll("");
    return canaries.stream().filter(body::contains).map(c -> where + " shows " + c).toList();
  }

  private static int expected(String account, Routes.Row row, Place place) {
    if (row.guard() != null && !SecurityMatrixIT.MAY.get(account).contains(row.guard())) {
      return 403;
    }
    return switch (row.kind()) {
      // an invitation is open to everybody, and is no other link
      case "TOKEN" -> row.before().equals("/join/") ? 200 : 404;
      case "DRAFT", "EXPORT", "FILE", "TRANSFER" ->
          account.equals(Planted.writer(place)) ? 200 : 404;
      case "DELIVERY" -> account.equals("parent.hh") && place != Place.OUTSIDE ? 200 : 404;
      // the bureau's own: every school, and what its uploader alone may see
      case "SCHOOL", "STATEMENT" -> 200;
      case "SCHOOL_LIST", "BUREAU_REQUEST" -> place == Place.OUTSIDE ? 200 : 404;
      default -> {
        boolean own = account.endsWith(".lw") == (place == Place.FOREIGN);
        boolean reached = own && !(SCOPED.contains(account) && place == Place.OUTSIDE);
        yield reached ? 200 : 404;
      }
    };
  }

  /**
   * The names that must not appear elsewhere do appear in one's own prints: the search can see
   * them.
   */
  @Test
  void printsAreSearchedAsTheyAreRead() throws SQLException {
    Set<String> own = planted.canaries("hh");
    try (BrowserContext browser = signedIn("admin.hh")) {
      for (String print : List.of("pdf", "xlsx")) {
        String path = Taken.order(system, browser, planted.id("NOTICE", Place.OUTSIDE), print);
        APIResponse answer = browser.request().get(system.base() + path, Browser.once());
        assertTrue(shown(path, answer, own).size() > 50, path + " names many of the school");
      }
    }
  }

  /** A signed link names one file of one school, for one person, and is a download. */
  @Test
  void aSignedLinkCannotBeBent() throws SQLException {
    try (BrowserContext writer = signedIn("admin.hh");
        BrowserContext nobody = Browser.open(system, "en", 1280)) {
      String link = planted.id("FILE", Place.OUTSIDE);
      APIResponse answer = writer.request().get(system.base() + "/files/" + link, Browser.once());
      assertEquals(200, answer.status());
      assertTrue(answer.headers().get("content-disposition").startsWith("attachment"));
      assertEquals("nosniff", answer.headers().get("x-content-type-options"));
      assertEquals("no-store", answer.headers().get("cache-control"));
      String id = link.substring(0, link.indexOf('?'));
      String other = planted.id("FILE", Place.FOREIGN);
      for (String bent :
          List.of(
              id,
              other.substring(0, other.indexOf('?')) + link.substring(link.indexOf('?')),
              link.replaceFirst("\\?s=\\d+", "?s=" + other.replaceFirst(".*\\?s=(\\d+).*", "$1")),
              link.replaceFirst("&e=\\d+", "&e=9999999999"),
              link.replaceFirst("&h=.*", "&h=" + "A".repeat(43)))) {
        int status =
            writer.request().get(system.base() + "/files/" + bent, Browser.once()).status();
        assertEquals(404, status, bent);
      }
      int status = nobody.request().get(system.base() + "/files/" + link, Browser.once()).status();
      assertEquals(404, status, "nobody with another's link");
    }
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
      assertEquals(List.of(), wrong);
      assertEquals(
          200,
          browser.request().get(system.base() + "/console/", Browser.once()).status(),
          "a refused form ended the session");
    }
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
    Set<String> persons = planted.persons();
    List<String> wrong = new ArrayList<>();
    try (BrowserContext browser = Browser.open(system, "en", 1280)) {
      for (Routes.Row row : Routes.ROWS) {
        for (Place place : Planted.places(row.kind())) {
          String path = row.of(planted.id(row.kind(), place));
          APIResponse answer = browser.request().get(system.base() + path, Browser.once());
          boolean led =
              answer.status() == 302 && answer.headers().get("location").contains("/sign-in?to=");
          boolean right =
              switch (row.kind()) {
                case "TOKEN" -> answer.status() == (row.before().equals("/join/") ? 200 : 404);
                case "FILE" -> answer.status() == 404;
                default -> led || answer.status() == 403;
              };
          if (!right) {
            wrong.add(path + " (" + place + ") gave " + answer.status());
          }
          wrong.addAll(shown(path, answer, persons));
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
