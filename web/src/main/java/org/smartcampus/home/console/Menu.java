package org.smartcampus.home.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.console.MenuCounter;

/** The menu as the caller may see it, in pages {@code #{menu}}; read from {@link Pages}. */
@Named("menu")
@RequestScoped
public class Menu {
  @Inject private Callers callers;
  @Inject private HttpServletRequest request;
  @Inject @Any private Instance<MenuCounter> counters;

  private List<PageEntry> allowed;
  private List<SectionLink> sections;
  private List<EntryLink> entries;

  /** A section of the top bar; leads to its first page. */
  public record SectionLink(String titleKey, String href, boolean current) {}

  /** An entry of the sidebar with the number of open things beside it. */
  public record EntryLink(String titleKey, String href, boolean current, long count) {}

  /** The sections with at least one page for this caller. */
  public List<SectionLink> getSections() {
    if (sections == null) {
      sections = sections();
    }
    return sections;
  }

  private List<SectionLink> sections() {
    Map<Section, PageEntry> first = new EnumMap<>(Section.class);
    allowed().forEach(page -> first.putIfAbsent(page.section(), page));
    Section open = here().map(PageEntry::section).orElse(null);
    List<SectionLink> links = new ArrayList<>();
    first.forEach(
        (section, page) ->
            links.add(
                new SectionLink(section.titleKey(), Pages.href(page.path()), section == open)));
    return links;
  }

  /** The entries of the section that is open. */
  public List<EntryLink> getEntries() {
    if (entries == null) {
      entries = entries();
    }
    return entries;
  }

  private List<EntryLink> entries() {
    PageEntry open = here().orElse(null);
    if (open == null) {
      return List.of();
    }
    String marked = open.under() != null ? open.under() : open.path();
    return allowed().stream()
        .filter(page -> page.section() == open.section())
        .map(
            page ->
                new EntryLink(
                    page.titleKey(),
                    Pages.href(page.path()),
                    page.path().equals(marked),
                    count(page)))
        .toList();
  }

  /** A section with its entries, for the home page. */
  public record SectionOverview(String titleKey, List<EntryLink> entries) {}

  /** Every other section with its entries. */
  public List<SectionOverview> getOverview() {
    List<SectionOverview> overview = new ArrayList<>();
    for (Section section : Section.values()) {
      List<EntryLink> entries =
          allowed().stream()
              .filter(page -> page.section() == section && section != Section.HOME)
              .map(
                  page ->
                      new EntryLink(page.titleKey(), Pages.href(page.path()), false, count(page)))
              .toList();
      if (!entries.isEmpty()) {
        overview.add(new SectionOverview(section.titleKey(), entries));
      }
    }
    return overview;
  }

  private List<PageEntry> allowed() {
    if (allowed == null) {
      Caller caller = callers.current();
      allowed =
          Pages.all().stream()
              .filter(page -> page.titleKey() != null && caller.has(page.permission()))
              .toList();
    }
    return allowed;
  }

  private Optional<PageEntry> here() {
    return Pages.of(Pages.name(request.getRequestURI()));
  }

  private long count(PageEntry page) {
    if (page.counter() == null) {
      return 0;
    }
    return counters.stream()
        .filter(counter -> counter.name().equals(page.counter()))
        .mapToLong(MenuCounter::count)
        .findFirst()
        .orElse(0);
  }
}
