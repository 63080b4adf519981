package org.smartcampus.it.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.smartcampus.it.system.Browser;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Texts;

/** Without Keycloak nobody comes in, and whoever is in goes on. */
class KeycloakStoppedIT {
  /** More than the server has threads for requests. */
  private static final int MANY = 200;

  /** Seconds; one call to Keycloak ends within five. */
  private static final int PATIENCE = 10;

  private static KillableSystem system;

  @BeforeAll
  static void start() throws Exception {
    system = KillableSystem.start();
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  void whoIsInGoesOnAndTheSignInPageExplains() throws Exception {
    try (BrowserContext inside = Browser.signedIn(system.base(), "admin.hh", "/console/")) {
      system.stopKeycloak();
      Page page = inside.newPage();
      assertEquals(200, page.navigate(system.base() + "/console/contacts/directory").status());
      page.locator("form[action='/preferences'] button[name=theme]").click();
      page.waitForLoadState();
      assertEquals("dark", page.getAttribute("html", "data-theme"));

      for (Language language : Language.values()) {
        explains(language);
      }
      noDoorOpens();
      // signing out ends our session at once; that Keycloak's page is not there changes nothing
      assertEquals(
          303,
          inside
              .request()
              .post(
                  system.base() + "/sign-out",
                  com.microsoft.playwright.options.RequestOptions.create()
                      .setMaxRedirects(0)
                      .setForm(
                          com.microsoft.playwright.options.FormData.create()
                              .set("formToken", token(page))))
              .status());
      assertEquals(503, page.navigate(system.base() + "/console/contacts/directory").status());
    }
    system.startKeycloak();
    Browser.signedIn(system.base(), "admin.hh", "/console/").close();
  }

  /**
   * Where Keycloak takes calls and answers none, one request waits for it, and five seconds at
   * most: neither the many who want to come in nor those who are in wait with it.
   */
  @Test
  void aKeycloakThatHangsHoldsNobodyUp() throws Exception {
    try (BrowserContext inside = Browser.signedIn(system.base(), "admin.hh", "/console/")) {
      system.hangKeycloak(true);
      try {
        HttpClient http = client();
        until(503, http);
        List<CompletableFuture<Integer>> many =
            Stream.generate(() -> signIn(http)).limit(MANY).toList();
        Page page = inside.newPage();
        for (String path :
            List.of(
                "/console/contacts/directory", "/console/identity/me", "/console/report/reports")) {
          long begin = System.nanoTime();
          assertEquals(200, page.navigate(system.base() + path).status());
          Duration took = Duration.ofNanos(System.nanoTime() - begin);
          assertTrue(took.toSeconds() < PATIENCE, path + " took " + took);
        }
        for (CompletableFuture<Integer> one : many) {
          assertEquals(503, one.get(PATIENCE, TimeUnit.SECONDS));
        }
      } finally {
        system.hangKeycloak(false);
      }
    }
    until(302, client());
    Browser.signedIn(system.base(), "admin.hh", "/console/").close();
  }

  /** One connection for each request: they must not wait for each other here. */
  private static HttpClient client() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  /** Waits until the sign-in answers so: what was known of Keycloak is kept for a moment. */
  private static void until(int status, HttpClient http) throws Exception {
    Instant end = Instant.now().plusSeconds(30);
    while (signIn(http).get(PATIENCE, TimeUnit.SECONDS) != status) {
      assertTrue(Instant.now().isBefore(end), "the sign-in never answers " + status);
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private static CompletableFuture<Integer> signIn(HttpClient http) {
    URI page = URI.create(system.base() + "/sign-in?to=/console/");
    return http.sendAsync(
            HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding())
        .thenApply(HttpResponse::statusCode);
  }

  private static String token(Page page) {
    return page.locator("form[action='/sign-out'] input[name=formToken]").first().inputValue();
  }

  private static void explains(Language language) {
    try (BrowserContext outside = Browser.open(system.base(), language.tag(), 390)) {
      Page page = outside.newPage();
      Response answer = page.navigate(system.base() + "/console/contacts/directory");
      assertEquals(503, answer.status());
      assertEquals("60", answer.headers().get("retry-after"));
      Texts texts = Texts.of(language);
      assertEquals(texts.get("identity.signIn.down"), page.locator("h1").innerText().strip());
      String text = page.locator("body").innerText();
      assertTrue(text.contains(texts.get("identity.signIn.text.down")), text);
      assertEquals(0, page.locator("input").count());
      assertEquals(language.tag(), page.getAttribute("html", "lang"));
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(
                  org.smartcampus.it.Place.root()
                      .resolve("it/target/screenshots/71-down-" + language.tag() + ".png")));
    }
  }

  private static void noDoorOpens() {
    try (BrowserContext outside = Browser.open(system.base(), "en", 1280)) {
      Page page = outside.newPage();
      for (String path :
          List.of(
              "/sign-in/return?code=a&state=b",
              "/sign-in/strong?to=/console/",
              "/sign-in/prove?to=/console/",
              "/console/identity/administrators",
              "/m/me")) {
        int status = page.navigate(system.base() + path).status();
        assertTrue(status == 400 || status == 503, path + " " + status);
      }
      assertFalse(
          outside.cookies().stream().anyMatch(cookie -> cookie.name.equals("campus_session")));
    }
  }
}
