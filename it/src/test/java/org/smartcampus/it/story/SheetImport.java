package org.smartcampus.it.story;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The import page of staff (P-24) or of students and parents (P-76). */
final class SheetImport {
  static final String STAFF = "/console/contacts/import";
  static final String ROSTER = "/console/contactparents/import";
  private static final Pattern BATCH = Pattern.compile(".*/import\\?id=[0-9A-Za-z_-]+.*");

  private final Stage stage;
  private final String path;

  SheetImport(Stage stage, String path) {
    this.stage = stage;
    this.path = path;
  }

  /** A sheet of the project's samples. */
  static Path sample(String name) {
    return Path.of(System.getProperty("campus.root", ".."), "demo/src/main/resources/demo", name);
  }

  /** Uploads a sheet and comes to its question or its preview. */
  void upload(Path sheet) {
    stage.open(path);
    stage.field("platform.import.file").setInputFiles(sheet);
    stage.pressAndGo(BATCH, "platform.import.upload");
  }

  /** Answers the open question with yes. */
  void agree() {
    stage.press("platform.import.agree");
    stage.await(stage.say("platform.import.nothingStored"));
  }

  void confirm(int rows) {
    stage.press("platform.import.confirm", rows);
  }

  /** The address under which this import is found again. */
  String address() {
    return stage.page.url();
  }

  /** Waits for the job's own end. */
  void awaitResult() {
    stage
        .page
        .locator("ol.sc-steps li[aria-current=step]")
        .getByText(stage.say("platform.import.step.result"))
        .waitFor(new Locator.WaitForOptions().setTimeout(180_000));
    stage.sound();
  }

  Map<String, String> figures() {
    return stage.figures();
  }

  /** The rows that the page lists: row of the sheet, action, item, detail. */
  List<List<String>> rows() {
    List<List<String>> all = new ArrayList<>();
    for (Locator row : stage.page.locator(".sc-table tbody tr[data-ri]").all()) {
      all.add(row.locator("td").allInnerTexts());
    }
    return all;
  }

  /** The error file, as its reader sees it. */
  List<List<String>> errorFile() {
    return Prints.xlsx(stage.download(stage.button("platform.import.errorFile")));
  }
}
