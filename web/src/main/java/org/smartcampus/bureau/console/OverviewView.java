package org.smartcampus.bureau.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.smartcampus.bureau.service.OverviewFilter;
import org.smartcampus.bureau.service.OverviewRow;
import org.smartcampus.bureau.service.OverviewService;
import org.smartcampus.bureau.service.OverviewSheet;
import org.smartcampus.contactparents.model.SectionKind;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.LanguageBean;
import org.smartcampus.shared.console.LazyRows;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.console.TimesBean;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;

/** P-07: how the schools stand, counts only. */
@Named("overview")
@ViewScoped
public class OverviewView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private OverviewService service;
  @Inject private OverviewSheet sheet;
  @Inject private TextsBean texts;
  @Inject private TimesBean times;
  @Inject private LanguageBean language;

  private String text = "";
  private String day;
  private SectionKind section;

  private final LazyRows<OverviewRow> rows =
      new LazyRows<>(
          Set.of(
              "code",
              "name",
              "joined",
              "active7",
              "active30",
              "withoutTeacher",
              "bound",
              "waiting",
              "unread"),
          OverviewRow::publicId) {
        private static final long serialVersionUID = 1L;

        @Override
        protected Page<OverviewRow> page(PageRequest request) {
          return service.list(filter(), request);
        }

        @Override
        protected String search() {
          return text;
        }

        @Override
        public boolean isFiltered() {
          return !text.isBlank() || day != null || section != null;
        }

        @Override
        public void clear() {
          text = "";
          day = null;
          section = null;
        }
      };

  private OverviewFilter filter() {
    return new OverviewFilter(day == null ? null : LocalDate.parse(day), section);
  }

  /** When the oldest of the newest figures was counted. */
  public String getFacts() {
    return service.rows(new OverviewFilter(null, null)).stream()
        .map(row -> row.figures().countedAt())
        .min(Instant::compareTo)
        .map(at -> texts.format("bureau.overview.facts", times.full(at)))
        .orElse("");
  }

  /** The table as a workbook. */
  public void export() throws IOException {
    Faces.sendFile(sheet.export(filter()), "overview.xlsx", true);
  }

  public List<Choice> getDays() {
    return service.days().stream().map(d -> new Choice(d.toString(), d.toString())).toList();
  }

  public List<Choice> getSections() {
    return Stream.of(SectionKind.values())
        .map(kind -> new Choice(kind, kind.label(language.getCurrent())))
        .toList();
  }

  public LazyRows<OverviewRow> getRows() {
    return rows;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }

  public SectionKind getSection() {
    return section;
  }

  public void setSection(SectionKind section) {
    this.section = section;
  }
}
