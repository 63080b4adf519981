package org.smartcampus.bureau.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.smartcampus.bureau.service.Dissolutions;
import org.smartcampus.bureau.service.SchoolApplications;
import org.smartcampus.bureau.service.SchoolFigures;
import org.smartcampus.bureau.service.SchoolFiguresService;
import org.smartcampus.contactparents.model.SectionKind;
import org.smartcampus.identity.service.ForcedTransfers;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.school.model.SchoolStatus;
import org.smartcampus.school.service.SchoolSummary;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.LanguageBean;
import org.smartcampus.shared.console.LazyRows;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;

/** P-01: the schools with their counts. */
@Named("schoolsView")
@ViewScoped
public class SchoolsView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private SchoolFiguresService service;
  @Inject private SchoolApplications applications;
  @Inject private Dissolutions dissolutions;
  @Inject private ForcedTransfers transfers;
  @Inject private TextsBean texts;
  @Inject private LanguageBean language;
  @Inject private Callers callers;

  private String text = "";
  private SchoolStatus status;
  private SectionKind section;

  private final LazyRows<SchoolFigures> rows =
      new LazyRows<>(
          Set.of("code", "name", "status", "members", "joined", "students", "parents", "bound"),
          SchoolFigures::publicId) {
        private static final long serialVersionUID = 1L;

        @Override
        protected Page<SchoolFigures> page(PageRequest request) {
          return service.list(status, section, request);
        }

        @Override
        protected String search() {
          return text;
        }

        @Override
        public boolean isFiltered() {
          return !text.isBlank() || status != null || section != null;
        }

        @Override
        public void clear() {
          text = "";
          status = null;
          section = null;
        }
      };

  /** How many schools there are, and how many people in all of them. */
  public String getFacts() {
    List<SchoolFigures> all = service.all();
    return texts.format(
        "bureau.schools.facts",
        all.size(),
        sum(all, SchoolFigures::members),
        sum(all, SchoolFigures::students),
        sum(all, SchoolFigures::parents));
  }

  /** Whether the caller may add and change schools. */
  public boolean isManaging() {
    return callers.current().has(Permission.BUREAU_MANAGE);
  }

  /** Schools that wait for the bureau: an application (P-50), an end (§3.7), a founder (§3.6). */
  public List<SchoolSummary> getWaiting() {
    return Stream.of(applications.waiting(), dissolutions.waiting(), transfers.schoolsWaiting())
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private static long sum(List<SchoolFigures> schools, ToLongFunction<SchoolFigures> figure) {
    return schools.stream().mapToLong(figure).sum();
  }

  public List<Choice> getStatuses() {
    return Stream.of(SchoolStatus.values())
        .map(one -> new Choice(one, texts.get("bureau.status." + one)))
        .toList();
  }

  public List<Choice> getSections() {
    return Stream.of(SectionKind.values())
        .map(kind -> new Choice(kind, kind.label(language.getCurrent())))
        .toList();
  }

  public SectionKind getSection() {
    return section;
  }

  public void setSection(SectionKind section) {
    this.section = section;
  }

  public LazyRows<SchoolFigures> getRows() {
    return rows;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public SchoolStatus getStatus() {
    return status;
  }

  public void setStatus(SchoolStatus status) {
    this.status = status;
  }
}
