package org.smartcampus.bureau.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smartcampus.platform.service.AnchorReport;
import org.smartcampus.platform.service.AuditVerification;
import org.smartcampus.platform.service.ChainFault;
import org.smartcampus.platform.service.ChainReport;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.school.service.SchoolSummary;
import org.smartcampus.shared.service.Open;

/** Verifies the audit of the bureau and of every school for the operator of the installation. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditCheckService {
  @Inject private AuditVerification verification;
  @Inject private SchoolService schools;
  @Inject private InSchool transactions;

  /**
   * One chain's report beside its school's code; the bureau's is {@code bureau}.
   *
   * @param anchor what its heads outside the database say
   */
  public record Checked(String school, ChainReport report, AnchorReport.OfSchool anchor) {
    /** All that does not hold. */
    public List<ChainFault> faults() {
      return Stream.concat(report.faults().stream(), anchor.faults().stream()).toList();
    }
  }

  /**
   * All reports.
   *
   * @param unreadable lines of the anchor that are none
   */
  public record Result(List<Checked> chains, long unreadable) {}

  /** Reports of all chains, the bureau's first; each in a transaction of its own. */
  @Open(
      "asked for with the installation's own secret; tells numbers and places, never what happened")
  public Result check() {
    Map<Integer, String> codes =
        transactions.outside(schools::all).stream()
            .collect(Collectors.toMap(SchoolSummary::id, SchoolSummary::code));
    Function<Integer, String> name =
        id -> id == 0 ? "bureau" : codes.getOrDefault(id, "no school " + id);
    AnchorReport anchors = transactions.outside(verification::anchors);
    Set<Integer> known = new TreeSet<>(transactions.outside(verification::schools));
    // a school whose chain is gone altogether
    known.addAll(anchors.schools().keySet());
    List<Checked> chains =
        known.stream()
            .map(
                id ->
                    new Checked(
                        name.apply(id),
                        transactions.outside(() -> verification.verify(id)),
                        anchors.of(id)))
            .toList();
    return new Result(chains, anchors.unreadable());
  }
}
