package org.smartcampus.it.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.List;

/** A real Chromium, one for all tests of a run. */
public final class Browser {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage");
  private static com.microsoft.playwright.Browser chromium;

  private Browser() {}

  private static synchronized com.microsoft.playwright.Browser chromium() {
    if (chromium == null) {
      Playwright playwright = Playwright.create();
      chromium =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(Path.of("/usr/bin/chromium"))
                      .setArgs(FLAGS));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return chromium;
  }

  /** A fresh browser profile in a language, nobody signed in. */
  public static BrowserContext open(CampusSystem system, String language, int width) {
    return open(system.base(), language, width);
  }

  /** The same at an address. */
  public static BrowserContext open(String base, String language, int width) {
    BrowserContext context =
        chromium()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setViewportSize(width, width < 500 ? 844 : 900));
    context.setDefaultTimeout(60_000);
    context.addCookies(List.of(new Cookie("campus_language", language).setUrl(base)));
    return context;
  }

  /** For a request whose redirect is an answer of its own. */
  static RequestOptions once() {
    return RequestOptions.create().setMaxRedirects(0);
  }

  /** A profile in which a demo account has signed in with its password. */
  public static BrowserContext signedIn(CampusSystem system, String account, String to) {
    return signedIn(system.base(), account, to);
  }

  /** The same at an address. */
  public static BrowserContext signedIn(String base, String account, String to) {
    BrowserContext context = open(base, "zh-Hant", 1280);
    Page page = context.newPage();
    page.navigate(base + "/sign-in?to=" + to);
    page.fill("#username", account);
    page.fill("#password", "campus");
    page.click("#kc-login");
    page.waitForURL(url -> url.startsWith(base) && !url.contains("/sign-in"));
    page.close();
    return context;
  }
}
