package org.smartcampus.it.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartcampus.it.Place;

/**
 * Makes what the demo bureau does not hold, as people do it in the browser: notifications that are
 * written and not sent, with a picture; an invitation; a request that waits. What an earlier run
 * has made is found again.
 */
final class Planting {
  private static final Pattern DRAFT =
      Pattern.compile(
          "/console/notification/new\\?draft=([A-Za-z0-9_-]{22})\"[^>]*><strong>([^<]*)<");

  /** The page holds the text of its editor escaped once more. */
  private static final Pattern LINK =
      Pattern.compile(
          "/files/([A-Za-z0-9_-]{22})\\?s=(\\d+)&(?:amp;)*e=(\\d+)&(?:amp;)*h=([A-Za-z0-9_-]{43})");

  private static final Pattern INVITATION = Pattern.compile("/join/([A-Za-z0-9_-]{22})");
  private static final String VISITOR = "66340001";

  private static Planting instance;

  private final CampusSystem system;
  private final Map<String, BrowserContext> browsers = new HashMap<>();
  private final Map<String, String> drafts = new HashMap<>();
  private final Map<String, String> tokens = new HashMap<>();

  private Planting(CampusSystem system) {
    this.system = system;
  }

  /** One for a run, so that each writer signs in once. */
  static synchronized Planting on(CampusSystem system) {
    if (instance == null) {
      instance = new Planting(system);
    }
    return instance;
  }

  /** What a writer's unsent notification is called. */
  static String title(String account) {
    return "未發送的安排 " + account;
  }

  /** The public id of a writer's unsent notification. */
  String draft(String account) {
    return drafts.computeIfAbsent(
        account,
        a -> {
          String found = draftInList(a);
          if (found == null) {
            write(a);
            found = draftInList(a);
          }
          return expect(found, "no unsent notification of " + a);
        });
  }

  private String draftInList(String account) {
    Matcher row = DRAFT.matcher(get(account, "/console/notification/sent?tab=drafts"));
    while (row.find()) {
      if (row.group(2).equals(title(account))) {
        return row.group(1);
      }
    }
    return null;
  }

  private void write(String account) {
    try (Page page = browser(account).newPage()) {
      page.navigate(system.base() + "/console/notification/new");
      page.locator("[id='notice:title']").fill(title(account));
      page.locator(".ql-editor").click();
      page.keyboard().type("尚未決定。");
      byte[] picture =
          Files.readAllBytes(Place.root().resolve("web/src/main/webapp/assets/icon-192.png"));
      page.locator("input[type=file]")
          .setInputFiles(new FilePayload("plan.png", "image/png", picture));
      page.locator(".ql-editor img").waitFor();
      page.locator("[id='notice:draftButton']").click();
      page.waitForURL(Pattern.compile(".*/sent\\?.*tab=drafts.*"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What follows {@code /files/} in the link to the picture of a writer's unsent notification,
   * signed for him now.
   */
  String link(String account) {
    Matcher link = LINK.matcher(get(account, "/console/notification/new?draft=" + draft(account)));
    expect(link.find() ? link : null, "no picture in the unsent notification of " + account);
    return link.group(1) + "?s=" + link.group(2) + "&e=" + link.group(3) + "&h=" + link.group(4);
  }

  /** The secret of a class's living invitation, made if there is none. */
  String token(String admin, String classId) {
    return tokens.computeIfAbsent(
        classId,
        id -> {
          String path = "/console/contactparents/invitation?class=" + id;
          if (!INVITATION.matcher(get(admin, path)).find()) {
            invite(admin, path);
          }
          Matcher link = INVITATION.matcher(get(admin, path));
          expect(link.find() ? link : null, "no invitation of " + id);
          return link.group(1);
        });
  }

  private void invite(String admin, String path) {
    try (Page page = browser(admin).newPage()) {
      page.navigate(system.base() + path);
      page.locator("[id='make:create']").click();
      page.locator(".sc-code a").waitFor();
    }
  }

  /** The public id of a list of schools that the bureau has uploaded and not confirmed. */
  String schoolList() {
    return tokens.computeIfAbsent(
        "SCHOOL_LIST",
        id -> {
          try (Page page = browser("bureau").newPage()) {
            page.navigate(system.base() + "/console/bureau/import");
            byte[] sheet = "學校代碼,名稱（繁體中文）\nplan-1,計劃學校\n".getBytes(StandardCharsets.UTF_8);
            page.locator("input[type=file]")
                .setInputFiles(new FilePayload("schools.csv", "text/csv", sheet));
            page.locator("[id='upload:go']").click();
            page.waitForURL(Pattern.compile(".*/import\\?id=.*"));
            return page.url().replaceFirst(".*id=", "");
          }
        });
  }

  /** The public id of a data request that an account has registered with its scan. */
  String dataRequest(String account, String side) {
    return tokens.computeIfAbsent(
        "DATA_REQUEST " + account,
        id -> {
          try (Page page = browser(account).newPage()) {
            page.navigate(system.base() + "/console/" + side + "/request");
            page.locator("[id='register:person']").fill("歐陽查閱");
            byte[] scan = "%PDF-1.4 scan".getBytes(StandardCharsets.US_ASCII);
            page.locator("[id='register:file']")
                .setInputFiles(new FilePayload("scan.pdf", "application/pdf", scan));
            page.locator("[id='register:save']").click();
            page.waitForURL(Pattern.compile(".*/request\\?id=.*"));
            return page.url().replaceFirst(".*id=", "");
          }
        });
  }

  /** The public id of an export that an account has ordered and may take. */
  String export(String account) {
    return tokens.computeIfAbsent(
        "EXPORT " + account, id -> Taken.log(system, browser(account)).replaceFirst(".*/", ""));
  }

  /** Asks for an invitation's class as a visitor who proves his number. */
  void request(String token) {
    try (BrowserContext phone = Browser.open(system, "zh-Hant", 390)) {
      Page page = phone.newPage();
      page.navigate(system.base() + "/join/" + token);
      page.locator("#agreed").check();
      page.locator("button[value=agree]").click();
      page.locator("#mobile").fill(VISITOR);
      Instant asked = Instant.now().minusSeconds(1);
      page.locator("button.m-primary[value=code]").click();
      page.locator("#code").fill(Sink.code(system, "+853" + VISITOR, asked));
      page.locator("button[value=check]").click();
      page.locator("#childName0").fill("歐陽訪客");
      page.locator("#relation0").selectOption("MOTHER");
      page.locator("#applicantName").fill("歐陽家長");
      page.locator("button.m-primary[value=review]").click();
      page.locator("button[value=submit]").click();
      page.waitForURL(url -> url.endsWith("/join/" + token));
    }
  }

  /** Makes an admin group whose administrators view their own departments. */
  void group(String admin) {
    try (Page page = browser(admin).newPage()) {
      page.navigate(system.base() + "/console/identity/group");
      page.locator("[id='group:name']").fill("通訊錄查看組");
      page.locator("[id='group:contacts']").selectOption("VIEW");
      page.locator("[id='group:own']").check();
      page.locator("[id='group:save']").click();
      page.waitForURL(Pattern.compile(".*/group\\?id=.*"));
    }
  }

  private BrowserContext browser(String account) {
    return browsers.computeIfAbsent(account, a -> Browser.signedIn(system, a, "/console/"));
  }

  private String get(String account, String path) {
    return browser(account).request().get(system.base() + path).text();
  }

  private static <T> T expect(T found, String otherwise) {
    if (found == null) {
      throw new IllegalStateException(otherwise);
    }
    return found;
  }
}
