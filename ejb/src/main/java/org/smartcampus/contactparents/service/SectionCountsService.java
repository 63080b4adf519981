package org.smartcampus.contactparents.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.contactparents.model.SectionKind;
import org.smartcampus.contactparents.store.SectionStore;
import org.smartcampus.joining.model.JoinPurpose;
import org.smartcampus.joining.service.JoinCounts;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** Counts of a school by kind of section, for the bureau's overview (P-07). */
@Stateless
@Requires(Permission.SYSTEM)
public class SectionCountsService {
  @Inject private SectionStore store;
  @Inject private JoinCounts requests;

  /** The kinds of sections that the school has classes of. */
  public List<SectionCounts> bySection() {
    Map<Long, SectionKind> sections = store.sectionsOfClasses();
    Map<SectionKind, Long> waiting = new EnumMap<>(SectionKind.class);
    requests
        .waitingByTarget(JoinPurpose.PARENT)
        .forEach(
            (target, count) -> {
              if (sections.containsKey(target)) {
                waiting.merge(sections.get(target), count, Long::sum);
              }
            });
    return store.bySection().stream()
        .map(one -> one.waiting(waiting.getOrDefault(one.section(), 0L)))
        .toList();
  }

  /** Requests of parents that wait in the whole school. */
  public long waiting() {
    return requests.waitingByTarget(JoinPurpose.PARENT).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }
}
