package org.smartcampus.platform.service.sheet;

import java.util.function.Consumer;
import org.smartcampus.shared.model.BusinessException;

/** Looks for the header among the first rows and hands the rows below it on. */
final class HeaderFinder implements Consumer<SheetRow> {
  private final SheetHeader header;
  private final int search;
  private final Consumer<SheetRecord> target;
  private HeaderMatch found;
  private HeaderMatch best;
  private int looked;

  HeaderFinder(SheetHeader header, int search, Consumer<SheetRecord> target) {
    this.header = header;
    this.search = search;
    this.target = target;
  }

  @Override
  public void accept(SheetRow row) {
    if (found != null) {
      target.accept(new SheetRecord(row, found));
      return;
    }
    HeaderMatch match = header.match(row);
    if (match.missing().isEmpty()) {
      found = SheetHeader.check(match);
      return;
    }
    if (best == null || match.missing().size() < best.missing().size()) {
      best = match;
    }
    if (++looked >= search) {
      SheetHeader.check(best);
    }
  }

  HeaderMatch found() {
    if (found == null) {
      if (best == null) {
        throw new BusinessException("platform.sheet.empty");
      }
      SheetHeader.check(best);
    }
    return found;
  }
}
