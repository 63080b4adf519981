package org.smartcampus.platform.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.platform.service.AnchoredHead;
import org.smartcampus.platform.service.ChainFault;
import org.smartcampus.platform.service.ChainFault.Kind;

/** Compares heads that were anchored outside the database with the links that are in it now. */
@ApplicationScoped
public class AnchorComparison {
  @Inject private OutsideSql sql;

  /** The heads of one school that are not where they were; the statement sees what is committed. */
  public List<ChainFault> compare(int school, List<AnchoredHead> heads) {
    Map<Long, String> links = new HashMap<>();
    sql.query(
        "select seq, mac from audit_seal where school_id = :school and seq in (:places)",
        Map.of("school", school, "places", heads.stream().map(AnchoredHead::seq).toList()),
        r -> links.put(r.id("seq"), r.text("mac")));
    List<ChainFault> faults = new ArrayList<>();
    for (AnchoredHead head : heads) {
      String link = links.get(head.seq());
      if (link == null) {
        faults.add(new ChainFault(head.seq(), null, Kind.ANCHOR_MISSING));
      } else if (!head.mac().equals(AuditMacs.head(school, head.seq(), link))) {
        faults.add(new ChainFault(head.seq(), null, Kind.ANCHOR_DIFFERS));
      }
    }
    return faults;
  }
}
