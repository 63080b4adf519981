package org.smartcampus.platform.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.smartcampus.platform.service.sheet.SheetLayout;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Texts;

/**
 * What workbooks of logs have in common (P-42 to P-44): how many entries, moments, their origin.
 */
public final class LogWorkbook {
  private static final int MOST = 20_000;
  private static final int PAGE = 200;

  private LogWorkbook() {}

  /**
   * The number of entries, when one workbook holds them.
   *
   * @throws BusinessException {@code platform.log.exportTooMany} beyond 20,000
   */
  public static int fitting(long entries) {
    if (entries > MOST) {
      throw new BusinessException("platform.log.exportTooMany", MOST);
    }
    return (int) entries;
  }

  /** A line of a log's every entry, page by page. */
  public static <T> List<List<Object>> rows(
      Function<PageRequest, Page<T>> pages, Function<T, List<Object>> line) {
    List<List<Object>> rows = new ArrayList<>();
    Page<T> page;
    int number = 0;
    do {
      page = pages.apply(new PageRequest(number++, PAGE, null, true, ""));
      page.rows().forEach(entry -> rows.add(line.apply(entry)));
    } while (page.rows().size() == PAGE);
    return rows;
  }

  /** A moment to the second, in the bureau's zone. */
  public static String time(Instant moment) {
    return moment.atZone(CampusClock.ZONE).toLocalDateTime().withNano(0).toString();
  }

  /** The line that names who took the workbook, and when. */
  public static void sign(SheetLayout layout, Caller caller, Instant now) {
    layout.watermark(
        Texts.of(caller.language()).get("platform.log.watermark", caller.name(), time(now)));
  }
}
