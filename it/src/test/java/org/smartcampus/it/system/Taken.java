package org.smartcampus.it.system;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Texts;

/** Exports as people order them on the pages. */
public final class Taken {
  private static final Pattern LIST = Pattern.compile(".*/console/platform/exports.*");
  private static final Texts TEXTS = Texts.of(Language.ZH_HANT);

  private Taken() {}

  /** Orders the receipts of a notification and takes the file. */
  static APIResponse notice(CampusSystem system, BrowserContext browser, String id, String format) {
    return browser.request().get(system.base() + order(system, browser, id, format));
  }

  /** Orders the receipts of a notification; the address at which they can be taken. */
  static String order(CampusSystem system, BrowserContext browser, String id, String format) {
    try (Page page = browser.newPage()) {
      page.navigate(system.base() + "/console/report/reports");
      page.locator("[id='receipts:notice']").selectOption(id);
      page.locator("[id='receipts:export']").click();
      page.locator("[id='exportForm:format']").selectOption(format);
      return ordered(system, page);
    }
  }

  /** Orders the log of administrators. */
  static String log(CampusSystem system, BrowserContext browser) {
    try (Page page = browser.newPage()) {
      page.navigate(system.base() + "/console/platform/log");
      page.getByRole(AriaRole.BUTTON, button("platform.export.open")).click();
      return ordered(system, page);
    }
  }

  private static String ordered(CampusSystem system, Page page) {
    page.locator("[id='exportForm:reason']").fill("測試");
    page.locator("[id='exportForm:order']").click();
    page.waitForURL(LIST);
    release(system);
    page.reload();
    return page.locator("a[href^='/exports/']").first().getAttribute("href");
  }

  /** As if somebody had agreed to all that is ordered, and the delay had passed. */
  public static void release(CampusSystem system) {
    try (Connection connection = system.connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "update export_request set state = 'RELEASED', many = true, open_from = ordered_at,"
              + " open_until = ordered_at + interval 1 day where state in ('WAITING', 'RELEASED')");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Page.GetByRoleOptions button(String key) {
    return new Page.GetByRoleOptions().setName(TEXTS.get(key)).setExact(true);
  }
}
