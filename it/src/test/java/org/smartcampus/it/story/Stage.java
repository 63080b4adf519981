package org.smartcampus.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.smartcampus.it.system.Axe;
import org.smartcampus.it.system.Browser;
import org.smartcampus.it.system.CampusSystem;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Texts;

/**
 * One person at one browser: finds what a person finds (labels, buttons, headings in the page's
 * language) and refuses pages that a person would not accept.
 */
final class Stage implements AutoCloseable {
  /** What a page shows where a text is missing. */
  private static final Pattern MISSING_TEXT = Pattern.compile("![a-z]+(\\.[A-Za-z0-9_]+)+!");

  /**
   * Names the page and its state: address without ids, open dialog, step, what can be filled in,
   * and what is said.
   */
  private static final String STATE =
      """
      () => {
        const shown = e => e.checkVisibility();
        const name = e => (e.id || e.name || '').replace(/[0-9]+/g, '');
        const all = (css, text) => [...new Set([...document.querySelectorAll(css)].filter(shown).map(text))];
        return [
          location.origin,
          location.pathname.replace(/[A-Za-z0-9_-]{22}/g, '*'),
          location.search.replace(/=[^&]{16,}/g, '=*'),
          all('.ui-dialog', name),
          all('[aria-current=step]', e => [...e.parentElement.children].indexOf(e)),
          all('input:not([type=hidden]), select, textarea, button[name]', name),
          all('[role=alert], .m-note', e => e.className),
        ].join(' ');
      }
      """;

  /** Waits for what still moves: a dialog that fades in has not its colours yet. */
  private static final String STILL =
      "() => Promise.all(document.getAnimations().filter(a => a.effect.getComputedTiming().endTime !=="
          + " Infinity).map(a => a.finished.catch(() => null))).then(() => true)";

  private static final Set<String> LOOKED_AT = new HashSet<>();

  final CampusSystem system;
  final BrowserContext browser;
  final Page page;
  private Texts texts;

  private Stage(CampusSystem system, BrowserContext browser, Language language, int width) {
    this.system = system;
    this.browser = browser;
    this.page = browser.newPage();
    this.texts = Texts.of(language);
    browser.setDefaultTimeout(20_000);
    page.setViewportSize(width, width < 500 ? 844 : 900);
  }

  /** The console of a demo account, in Traditional Chinese. */
  static Stage console(String account) {
    CampusSystem system = CampusSystem.demo();
    return new Stage(
        system, Browser.signedIn(system, account, "/console/"), Language.ZH_HANT, 1280);
  }

  /** A telephone on which nobody is signed in. */
  static Stage phone(Language language) {
    CampusSystem system = CampusSystem.demo();
    return new Stage(system, Browser.open(system, language.tag(), 390), language, 390);
  }

  /** A console on which nobody is signed in. */
  static Stage newcomer(Language language) {
    CampusSystem system = CampusSystem.demo();
    return new Stage(system, Browser.open(system, language.tag(), 1280), language, 1280);
  }

  /** A telephone of a demo account. */
  static Stage phone(String account) {
    CampusSystem system = CampusSystem.demo();
    return new Stage(system, Browser.signedIn(system, account, "/m/"), Language.ZH_HANT, 390);
  }

  /** The text of a key in the language of this browser. */
  String say(String key, Object... args) {
    return texts.get(key, args);
  }

  /** Goes on in another language, as a person does who chose it before. */
  void speak(Language language) {
    texts = Texts.of(language);
    cookie("campus_language", language.tag());
  }

  /** Goes on in the light or the dark theme. */
  void theme(String name) {
    cookie("campus_theme", name);
  }

  private void cookie(String name, String value) {
    browser.addCookies(List.of(new Cookie(name, value).setUrl(system.base())));
  }

  /** Opens an address of the system. */
  Stage open(String path) {
    Response answer = page.navigate(path.startsWith("http") ? path : system.base() + path);
    assertEquals(200, answer.status(), path + ": " + page.locator("body").innerText());
    return sound();
  }

  /**
   * Opens an address again and again until it shows what follows a moment later; at most half a
   * minute.
   */
  Stage openUntil(String path, BooleanSupplier shown) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    do {
      open(path);
    } while (!shown.getAsBoolean() && System.nanoTime() < end);
    assertTrue(shown.getAsBoolean(), text());
    return this;
  }

  /**
   * Refuses a page without its one heading, with a text missing, wider than the screen, or with a
   * finding of axe.
   */
  Stage sound() {
    settle();
    String body = page.locator("body").innerText();
    assertFalse(MISSING_TEXT.matcher(body).find(), "a text is missing: " + body);
    assertEquals(1, page.locator("h1").count(), page.url());
    int over =
        (Integer)
            page.evaluate(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertEquals(0, over, page.url() + " is wider than the screen by");
    if (page.viewportSize().width > 1000) {
      assertEquals(
          List.of(),
          page.evaluate(
              "() => [...document.querySelectorAll('.ui-datatable-tablewrapper, .sc-scroll')]"
                  + ".filter(t => t.scrollWidth > t.clientWidth + 1).map(t => t.parentElement.id + ' by ' + (t.scrollWidth - t.clientWidth) + ' in ' + document.documentElement.lang)"),
          page.url() + " cuts a table off");
    }
    return accessible();
  }

  /**
   * Refuses what axe calls serious or critical; a page is looked at once in each of its states.
   * Dark colours are the matter of another test.
   */
  Stage accessible() {
    String state = (String) page.evaluate(STATE);
    boolean dark = "dark".equals(page.getAttribute("html", "data-theme"));
    if (!dark && LOOKED_AT.add(state)) {
      page.evaluate(STILL);
      // what lies behind an open dialog is dimmed and not in use
      Locator open = page.locator(".ui-dialog:visible");
      String within = open.count() == 0 ? "html" : "[id='" + open.last().getAttribute("id") + "']";
      assertEquals(List.of(), Axe.findings(page, state, within));
    }
    return this;
  }

  /** Waits until the page has finished what it asks of the server. */
  Stage settle() {
    page.waitForFunction(
        "() => document.readyState === 'complete' && (!window.PrimeFaces ||"
            + " !PrimeFaces.ajax || PrimeFaces.ajax.Queue.isEmpty())");
    return this;
  }

  Locator button(String key, Object... args) {
    return named(AriaRole.BUTTON, say(key, args));
  }

  Locator link(String key, Object... args) {
    return named(AriaRole.LINK, say(key, args));
  }

  Locator named(AriaRole role, String name) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
        .locator("visible=true");
  }

  Locator field(String key, Object... args) {
    return page.getByLabel(say(key, args), new Page.GetByLabelOptions().setExact(true))
        .locator("visible=true");
  }

  /** Presses a button, or a link that looks like one, and waits for its answer. */
  Stage press(String key, Object... args) {
    button(key, args).or(link(key, args)).first().click();
    return settle();
  }

  /** Types what a list is searched for, and waits until the list shows what was found. */
  Stage search(Locator field, String text) {
    page.waitForResponse(
        answer -> "POST".equals(answer.request().method()), () -> field.fill(text));
    return settle();
  }

  /** Presses a button that leads to another page. */
  Stage pressAndGo(Pattern to, String key, Object... args) {
    button(key, args).first().click();
    page.waitForURL(to);
    return sound();
  }

  /** The open dialog. */
  Locator dialog() {
    return page.locator(".ui-dialog.ui-overlay-visible, .ui-dialog:visible").last();
  }

  /**
   * Waits until a dialog has opened and has the focus; it would take it from a field that is being
   * filled in.
   */
  Stage opened() {
    page.locator(".ui-dialog :focus").first().waitFor();
    page.waitForFunction(
        "() => [...document.querySelectorAll('.ui-dialog')].filter(d => d.checkVisibility())"
            + ".every(d => getComputedStyle(d).opacity === '1')");
    return settle();
  }

  /** A button of the open dialog. */
  Locator dialogButton(String key, Object... args) {
    return dialog()
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(say(key, args)).setExact(true));
  }

  /** All that stands on the page. */
  String text() {
    return page.locator("body").innerText();
  }

  /** Waits until a text stands on the page. */
  Stage await(String text) {
    page.getByText(text).locator("visible=true").first().waitFor();
    return this;
  }

  /** The figures of the page by their labels, without the signs that part thousands. */
  Map<String, String> figures() {
    Map<String, String> all = new LinkedHashMap<>();
    for (Locator card : page.locator(".sc-card:has(> .sc-card-body > .sc-stat-label)").all()) {
      all.put(
          card.locator(".sc-stat-label").innerText().strip(),
          card.locator(".sc-stat-number")
              .innerText()
              .strip()
              .replaceAll("(?<=\\d)[,.\\h](?=\\d{3})", ""));
    }
    return all;
  }

  /** Downloads what a button or a link gives. */
  byte[] download(Locator from) {
    Download file = page.waitForDownload(from::click);
    try {
      return Files.readAllBytes(file.path());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Keeps a picture of the page, which is one that all can use. */
  Stage shoot(String name) {
    return settle().accessible().keep(name);
  }

  /** Keeps a picture of the page whatever it is. */
  Stage keep(String name) {
    page.evaluate("() => window.scrollTo(0, 0)");
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Shots.file(name)));
    return this;
  }

  /** Keeps pictures of the page in the themes and languages in which faults show first. */
  Stage shootAll(String name) {
    String here = page.url();
    shoot(name);
    if (page.viewportSize().width > 500) {
      theme("dark");
      page.navigate(here);
      sound().shoot(name + "-dark");
      theme("light");
    }
    cookie("campus_language", Language.PT.tag());
    page.navigate(here);
    sound().shoot(name + "-pt");
    cookie("campus_language", Language.ZH_HANT.tag());
    page.navigate(here);
    return settle();
  }

  @Override
  public void close() {
    browser.close();
  }
}
