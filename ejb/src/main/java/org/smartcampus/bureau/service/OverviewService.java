package org.smartcampus.bureau.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.smartcampus.bureau.model.SchoolDay;
import org.smartcampus.bureau.store.OverviewStore;
import org.smartcampus.contactparents.model.SectionKind;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.school.service.SchoolSummary;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.NameKeys;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/**
 * The bureau's overview (P-07): counts of each school as they were kept, never a person. Only a
 * school that was never counted is counted while somebody looks.
 */
@Stateless
@Requires(Permission.BUREAU_VIEW)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OverviewService {
  private static final int DAYS_OFFERED = 60;
  private static final int DAYS_SHOWN = 30;

  private static final Map<String, Comparator<OverviewRow>> SORTED =
      Map.of(
          "name", Comparator.comparing(row -> NameKeys.sortKey(row.name())),
          "joined", by(SchoolDay::joinedPercent),
          "active7", by(SchoolDay::active7),
          "active30", by(SchoolDay::active30),
          "withoutTeacher", by(SchoolDay::withoutTeacher),
          "bound", by(SchoolDay::boundPercent),
          "waiting", by(SchoolDay::waiting),
          "unread", by(SchoolDay::unread));

  @Inject private OverviewStore store;
  @Inject private OverviewCounter counter;
  @Inject private SchoolService schools;
  @Inject private InSchool transactions;
  @Inject private CampusClock clock;

  private static Comparator<OverviewRow> by(ToIntFunction<SchoolDay> figure) {
    return Comparator.comparingInt(row -> figure.applyAsInt(row.figures()));
  }

  /** The days that can be looked at, the newest first. */
  public List<LocalDate> days() {
    return transactions.outside(() -> store.days(DAYS_OFFERED));
  }

  /** One page of the schools; found by code and name. */
  public Page<OverviewRow> list(OverviewFilter filter, PageRequest request) {
    String wanted = NameKeys.fold(request.search());
    Comparator<OverviewRow> byCode = Comparator.comparing(OverviewRow::code);
    Comparator<OverviewRow> order = SORTED.getOrDefault(String.valueOf(request.sort()), byCode);
    List<OverviewRow> found =
        rows(filter).stream()
            .filter(row -> NameKeys.searchText(row.name(), row.code()).contains(wanted))
            .sorted((request.ascending() ? order : order.reversed()).thenComparing(byCode))
            .toList();
    return new Page<>(
        found.stream().skip(request.offset()).limit(request.size()).toList(), found.size());
  }

  /** Every school with figures on the day, by code. */
  public List<OverviewRow> rows(OverviewFilter filter) {
    List<SchoolSummary> all = schools.all();
    if (filter.day() == null) {
      countNewcomers(all);
    }
    String section = filter.section() == null ? SchoolDay.WHOLE : filter.section().name();
    Map<Integer, SchoolDay> figures = figures(filter.day(), f -> f.section().equals(section));
    return all.stream()
        .filter(s -> figures.containsKey(s.id()))
        .map(s -> new OverviewRow(s.publicId(), s.code(), s.name(), figures.get(s.id())))
        .toList();
  }

  /** Public ids of the schools that have classes of a section. */
  public Set<String> schoolsWith(SectionKind section) {
    return rows(new OverviewFilter(null, section)).stream()
        .filter(row -> row.figures().classes() > 0)
        .map(OverviewRow::publicId)
        .collect(Collectors.toSet());
  }

  /**
   * One school's figures with its sections and its last days.
   *
   * @throws NotFoundException when there is none such
   */
  public OverviewDetail school(String publicId) {
    SchoolSummary school =
        schools.all().stream()
            .filter(s -> s.publicId().equals(publicId))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    countNewcomers(List.of(school));
    LocalDate from = clock.today().minusDays(DAYS_SHOWN);
    List<SchoolDay> last = transactions.outside(() -> store.of(school.id(), from));
    List<SchoolDay> whole = last.stream().filter(SchoolDay::isWhole).toList();
    SchoolDay today = whole.get(0);
    List<SchoolDay> sections =
        last.stream()
            .filter(f -> !f.isWhole() && f.day().equals(today.day()))
            .sorted(Comparator.comparing(f -> SectionKind.valueOf(f.section())))
            .toList();
    return new OverviewDetail(publicId, school.name(), today, sections, whole);
  }

  /** The newest figures of each school, of which some may be of yesterday, or those of a day. */
  private Map<Integer, SchoolDay> figures(LocalDate day, Predicate<SchoolDay> wanted) {
    List<SchoolDay> found =
        transactions.outside(
            () -> day != null ? store.of(day) : store.newest(clock.today().minusDays(DAYS_SHOWN)));
    return found.stream()
        .filter(wanted)
        .collect(Collectors.toMap(SchoolDay::schoolId, Function.identity(), (a, b) -> a));
  }

  private void countNewcomers(List<SchoolSummary> all) {
    LocalDate from = clock.today().minusDays(DAYS_SHOWN);
    List<Integer> counted = transactions.outside(() -> store.countedSince(from));
    all.stream().map(SchoolSummary::id).filter(id -> !counted.contains(id)).forEach(counter::count);
  }
}
