package org.smartcampus.it.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The page on which a notification is written (P-68). */
final class NoticeForm {
  private final Stage stage;

  NoticeForm(Stage stage) {
    this.stage = stage;
  }

  /** Ticks a node of the recipients' tree, below what must be opened first. */
  void tick(String... path) {
    Locator node = null;
    for (String name : path) {
      if (node != null && "false".equals(node.getAttribute("aria-expanded"))) {
        node.locator(".ui-tree-toggler").first().click();
      }
      Page.LocatorOptions named =
          new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + name + "\\s*$"));
      node =
          stage
              .page
              .locator("li[role=treeitem]")
              .filter(
                  new Locator.FilterOptions()
                      .setHas(stage.page.locator(".ui-treenode-label", named)))
              .last();
    }
    node.locator(".ui-chkbox-box").first().click();
    stage.settle().await(stage.say("notification.new.count.guardians"));
  }

  /** Types a title and one line of text. */
  void write(String title, String text) {
    stage.field("notification.new.field.title").fill(title);
    stage.page.locator(".ql-editor").click();
    stage.page.keyboard().type(text);
    stage.settle();
  }

  /** Types a text with bold words, a link and a picture. */
  void writeRichly() throws IOException {
    stage.page.locator(".ql-editor").click();
    stage.page.keyboard().type("請家長在出發前確認。");
    stage.page.keyboard().press("Enter");
    stage.page.keyboard().type("詳情");
    stage.page.keyboard().down("Shift");
    stage.page.keyboard().press("Home");
    stage.page.keyboard().up("Shift");
    stage.page.locator("button.ql-bold").click();
    stage.page.locator("button.ql-link").click();
    stage.page.locator(".ql-tooltip input").fill("https://www.dsedj.gov.mo/");
    stage.page.keyboard().press("Enter");
    byte[] picture =
        Files.readAllBytes(
            Path.of(
                System.getProperty("campus.root", ".."),
                "web/src/main/webapp/assets/icon-192.png"));
    stage
        .page
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("bus.png", "image/png", picture));
    stage.page.locator(".ql-editor img").waitFor();
    stage.settle();
  }

  /** Presses Send and leaves the question open. */
  void ask() {
    stage.press("notification.new.send");
    stage.await(stage.say("notification.new.confirm.withdraw", 24));
  }

  /** Answers the question by its button. */
  void answer(String key) {
    stage.dialogButton(key).click();
  }

  /** Sends and waits for the page of the sent notification. */
  void send() {
    ask();
    answer("notification.new.send");
    stage.page.waitForURL(Pattern.compile(".*/detail\\?id=.*"));
    stage.sound();
  }
}
