package org.smartcampus.bureau.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.smartcampus.bureau.model.SchoolDay;
import org.smartcampus.bureau.service.OverviewDetail;
import org.smartcampus.bureau.service.OverviewService;
import org.smartcampus.contactparents.model.SectionKind;
import org.smartcampus.shared.console.LanguageBean;

/** One school's figures (P-07): today, its sections, the last days. */
@Named("figuresPage")
@RequestScoped
public class FiguresPage {
  @Inject private OverviewService service;
  @Inject private LanguageBean language;

  private String id;
  private OverviewDetail detail;

  /** Reads the figures. */
  public void load() {
    detail = service.school(id);
  }

  /** The name of a section. */
  public String section(SchoolDay figures) {
    return SectionKind.valueOf(figures.section()).label(language.getCurrent());
  }

  public String getName() {
    return detail == null ? "" : detail.name();
  }

  public OverviewDetail getDetail() {
    return detail;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
