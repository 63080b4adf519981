package org.smartcampus.it.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.smartcampus.it.system.Browser;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Texts;

/** Without Keycloak nobody comes in, and whoever is in goes on. */
class KeycloakStoppedIT {
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
