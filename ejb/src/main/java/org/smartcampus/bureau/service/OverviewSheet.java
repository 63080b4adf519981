package org.smartcampus.bureau.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.smartcampus.bureau.model.SchoolDay;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.sheet.SheetLayout;
import org.smartcampus.platform.service.sheet.SheetWriter;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.Texts;
import org.smartcampus.shared.service.Requires;

/** The overview as a workbook (P-07); every export is recorded and names its maker. */
@Stateless
@Requires(Permission.BUREAU_VIEW)
public class OverviewSheet {
  private static final List<String> COLUMNS =
      List.of(
          "code",
          "name",
          "day",
          "members",
          "joined",
          "active7",
          "active30",
          "classes",
          "withoutTeacher",
          "students",
          "parents",
          "bound",
          "waiting",
          "notified",
          "unread");

  @Inject private OverviewService overview;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;

  /** Every school as the filter shows it. */
  public byte[] export(OverviewFilter filter) {
    Caller caller = callers.current();
    Texts texts = Texts.of(caller.language());
    SheetLayout layout = SheetLayout.named(texts.get("home.page.overview"));
    COLUMNS.forEach(
        column ->
            layout.column(
                texts.get("bureau.overview.column." + column), column.equals("name") ? 30 : 14));
    layout.watermark(
        texts.get(
            "bureau.overview.watermark",
            caller.name(),
            clock.now().atZone(CampusClock.ZONE).toLocalDateTime().withNano(0).toString()));
    List<List<Object>> rows = new ArrayList<>();
    for (OverviewRow row : overview.rows(filter)) {
      rows.add(cells(row));
    }
    audit.record(
        "overview.export",
        "Overview",
        filter.day() == null ? "newest" : filter.day(),
        Map.of(),
        Map.of("section", String.valueOf(filter.section()), "schools", rows.size()));
    return SheetWriter.workbook(layout, rows);
  }

  private static List<Object> cells(OverviewRow row) {
    SchoolDay f = row.figures();
    List<Object> cells = new ArrayList<>(List.of(row.code(), row.name(), f.day()));
    cells.addAll(whole(f, f.members(), f.joined(), f.active7(), f.active30()));
    cells.addAll(
        List.of(
            f.classes(), f.withoutTeacher(), f.students(), f.parents(), f.bound(), f.waiting()));
    cells.addAll(whole(f, f.notified(), f.unread()));
    return cells;
  }

  /** Counts that only a whole school has. */
  private static List<Object> whole(SchoolDay figures, Object... counts) {
    List<Object> cells = new ArrayList<>();
    for (Object count : counts) {
      cells.add(figures.isWhole() ? count : null);
    }
    return cells;
  }
}
