package org.smartcampus.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.it.system.Sink;
import org.smartcampus.shared.model.Language;

/**
 * A school asks its parents for a second verification on each new phone: by a code, and by a page
 * of its own (F161, P-58, §3.12).
 */
class VerificationWorkIT {
  private static final String SECURITY = "/console/school/security";
  private static final String SAVE = "[id='verification:saveVerification']";

  /** Of {@code parent.hh}, who has a child in the small school too. */
  private static final String MOBILE = "66201482";

  private final Stage admin = Stage.console("admin.lw");

  @AfterEach
  void asBefore() {
    admin.speak(Language.ZH_HANT);
    admin.open(SECURITY);
    unlock();
    if (admin.field("identity.verification.on").isChecked()) {
      admin.field("identity.verification.on").uncheck();
      admin.field("identity.verification.method").selectOption("BUILT_IN");
      admin.settle();
      save();
    }
    admin.close();
  }

  @Test
  void aNewPhonePassesACodeAndReachesNothingBefore() throws SQLException {
    ask();
    admin.shoot("81-security");
    try (Stage phone = Stage.phone("parent.hh")) {
      phone.open("/m/me");
      atThePage(phone);
      phone.shootAll("81-verify");
      nothingElse(phone);

      String code = send(phone);
      phone.field("joining.page.code").fill(code.equals("000000") ? "111111" : "000000");
      phone.press("joining.page.check").shoot("81-verify-wrong");
      assertFalse(phone.page.locator("#codeError").innerText().isBlank());
      atThePage(phone);
      phone.field("joining.page.code").fill(code);
      phone.press("joining.page.check");
      phone.page.waitForURL(Pattern.compile(".*/m/(me)?$"));
      phone.sound().open("/m/me");

      // the phone is known, another one is not
      phone.browser.clearCookies(
          new com.microsoft.playwright.BrowserContext.ClearCookiesOptions()
              .setName("campus_session"));
      phone.open("/m/me");
      assertEquals("/m/me", URI.create(phone.page.url()).getPath());
    }
    try (Stage other = Stage.phone("parent.hh")) {
      atThePage(other.open("/m/"));
    }
    try (Stage staff = Stage.phone("admin.lw")) {
      staff.open("/m/");
      assertTrue(staff.page.url().contains("/m/"), "only parents are asked: " + staff.page.url());
    }
  }

  @Test
  void fiveWrongCodesLockUntilAnAdministratorHelps() throws SQLException {
    ask();
    try (Stage phone = Stage.phone("parent.hh")) {
      phone.open("/m/");
      String code = send(phone);
      for (int i = 0; i < 5; i++) {
        phone.field("joining.page.code").fill(code.equals("000000") ? "111111" : "000000");
        phone.press("joining.page.check");
      }
      phone.shoot("81-locked");
      assertEquals(0, phone.page.locator("#code").count());
      atThePage(phone.open("/m/"));

      admin.open(SECURITY).shoot("81-locked-people");
      unlock();
      admin.await(admin.say("identity.verification.lockedNone"));
      phone.open("/m/");
      code = send(phone);
      phone.field("joining.page.code").fill(code);
      phone.press("joining.page.check");
      phone.page.waitForURL(Pattern.compile(".*/m/$"));
    }
  }

  @Test
  void theSchoolsOwnPageSaysWhoPasses() throws Exception {
    admin.open(SECURITY);
    admin.page.click("[id='verification:makeSecret']");
    admin.await(admin.say("identity.verification.secretOnce"));
    String secret = admin.page.locator("[id='verification:verificationSecret'] code").innerText();
    CompletableFuture<String> account = new CompletableFuture<>();
    HttpServer school =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    school.createContext("/", visit -> welcome(visit, secret, account));
    school.start();
    try {
      admin.field("identity.verification.method").selectOption("CUSTOM");
      admin.settle();
      admin
          .field("identity.verification.page")
          .fill("http://127.0.0.1:" + school.getAddress().getPort() + "/check");
      ask();
      try (Stage phone = Stage.phone("parent.hh")) {
        phone.open("/m/me");
        atThePage(phone);
        phone.shootAll("81-own-page");
        nothingElse(phone);
        phone.page.locator("a[href^='/verify/page']").click();
        phone.page.locator("#back").waitFor();
        assertEquals(22, account.get(10, TimeUnit.SECONDS).length(), "a parent's public id");
        phone.page.click("#back");
        phone.page.waitForURL(Pattern.compile(".*/m/$"));
        phone.open("/m/me");
        assertEquals("/m/me", URI.create(phone.page.url()).getPath());
      }
    } finally {
      school.stop(0);
    }
  }

  /** The school's server: exchanges the code, says that it was he, and sends him back. */
  private void welcome(HttpExchange visit, String secret, CompletableFuture<String> account)
      throws IOException {
    try (visit) {
      String query = String.valueOf(visit.getRequestURI().getRawQuery());
      String page = "";
      if (query.startsWith("code=")) {
        JsonObject came = call("account", secret, "{\"code\":\"" + query.substring(5) + "\"}");
        String ticket = "{\"ticket\":\"" + came.getString("ticket") + "\",\"passed\":true}";
        String back = call("answer", secret, ticket).getString("return");
        account.complete(came.getString("account"));
        page = "<!doctype html><title>x</title><a id=back href='" + back + "'>x";
      }
      byte[] body = page.getBytes(StandardCharsets.UTF_8);
      visit.getResponseHeaders().set("Content-Type", "text/html");
      visit.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
      visit.getResponseBody().write(body);
    }
  }

  private JsonObject call(String what, String secret, String body) throws IOException {
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(admin.system.base() + "/verification/" + what))
                      .header("Authorization", "Bearer " + secret)
                      .header("Content-Type", "application/json")
                      .POST(HttpRequest.BodyPublishers.ofString(body))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException(what + " answers " + answer.statusCode());
      }
      try (JsonReader json = Json.createReader(new StringReader(answer.body()))) {
        return json.readObject();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Asks parents on each new device, and nobody else. */
  private void ask() {
    if (!admin.page.url().contains(SECURITY)) {
      admin.open(SECURITY);
    }
    admin.field("identity.verification.on").check();
    admin.field("identity.verification.who.STAFF").uncheck();
    admin.field("identity.verification.who.ADMINISTRATORS").uncheck();
    admin.field("identity.verification.who.PARENTS").check();
    admin.field("identity.verification.when.JOINING").uncheck();
    admin.field("identity.verification.when.NEW_DEVICE").check();
    save();
  }

  private void save() {
    admin.page.click(SAVE);
    admin.await(admin.say("identity.verification.saved"));
  }

  private void unlock() {
    Locator locked = admin.page.locator("[id='verificationLocked'] tbody button");
    while (locked.count() > 0) {
      locked.first().click();
      admin.settle();
    }
  }

  private static void atThePage(Stage phone) {
    assertEquals("/verify", URI.create(phone.page.url()).getPath());
    assertEquals(phone.say("identity.verify.title"), phone.page.locator("h1").innerText().strip());
  }

  private static String send(Stage phone) throws SQLException {
    endPause(phone);
    Instant asked = Instant.now().minusSeconds(1);
    phone.page.locator("button[value=code]").click();
    phone.page.locator("#code").waitFor();
    return Sink.code(phone.system, "+853" + MOBILE, asked);
  }

  /** The half minute between two codes is over. */
  private static void endPause(Stage phone) throws SQLException {
    try (Connection database = phone.system.connect();
        Statement update = database.createStatement()) {
      update.executeUpdate(
          "update one_time_code set created_at = created_at - interval 30 second where purpose ="
              + " 'second-verification'");
    }
  }

  /** Whatever answers otherwise leads to the page that asks, or says no. */
  private static void nothingElse(Stage phone) {
    String token = phone.page.locator("input[name=formToken]").first().inputValue();
    for (String path : List.of("/m/", "/m/me", "/console/", "/console/identity/me", "/files/x")) {
      APIResponse answer =
          phone
              .browser
              .request()
              .get(phone.system.base() + path, RequestOptions.create().setMaxRedirects(0));
      assertEquals(302, answer.status(), path);
      assertTrue(answer.headers().get("location").contains("/verify?to="), path);
    }
    for (String path : List.of("/school", "/sessions", "/seeing", "/m/notice/x", "/wechat")) {
      APIResponse answer =
          phone
              .browser
              .request()
              .post(
                  phone.system.base() + path,
                  RequestOptions.create()
                      .setMaxRedirects(0)
                      .setForm(FormData.create().set("formToken", token)));
      assertEquals(403, answer.status(), path);
    }
  }
}
