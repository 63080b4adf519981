package org.smartcampus.platform.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.smartcampus.platform.store.AnchorComparison;
import org.smartcampus.platform.store.AuditChainReader;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/**
 * Verifies the audit chains (design §4.9). Reads all of the audit: for the operator, not for a
 * page.
 */
@Stateless
@Requires(Permission.SYSTEM)
public class AuditVerification {
  @Inject private AuditChainReader chains;
  @Inject private AuditAnchors anchors;
  @Inject private AnchorComparison comparison;

  /** Numbers of the schools that have a chain; 0 is the bureau. */
  public List<Integer> schools() {
    return chains.schools();
  }

  /**
   * Compares every head that was anchored outside the database with the chains. In no transaction:
   * one that began before a line was read would not see the link that the line is about.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public AnchorReport anchors() {
    Map<Integer, Long> heads = new TreeMap<>();
    Map<Integer, Map<ChainFault.Kind, ChainFault>> faults = new HashMap<>();
    long unreadable =
        anchors.read(
            batch ->
                batch.stream()
                    .collect(Collectors.groupingBy(AnchoredHead::school))
                    .forEach(
                        (school, some) -> {
                          heads.merge(school, (long) some.size(), Long::sum);
                          Map<ChainFault.Kind, ChainFault> first =
                              faults.computeIfAbsent(
                                  school, s -> new EnumMap<>(ChainFault.Kind.class));
                          comparison
                              .compare(school, some)
                              .forEach(f -> first.merge(f.kind(), f, AuditVerification::earlier));
                        }));
    Map<Integer, AnchorReport.OfSchool> schools = new TreeMap<>();
    heads.forEach(
        (school, count) ->
            schools.put(
                school,
                new AnchorReport.OfSchool(count, List.copyOf(faults.get(school).values()))));
    return new AnchorReport(schools, unreadable);
  }

  private static ChainFault earlier(ChainFault one, ChainFault other) {
    return one.place() <= other.place() ? one : other;
  }

  /** Walks one chain from its start, in one view of the database. */
  public ChainReport verify(int school) {
    return chains.read(school);
  }
}
