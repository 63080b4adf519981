package org.smartcampus.platform.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.smartcampus.platform.service.ChainFault;
import org.smartcampus.platform.service.ChainFault.Kind;
import org.smartcampus.platform.service.ChainReport;
import org.smartcampus.platform.store.AuditMacs.Entry;

/** Walks audit chains from their start and says what does not hold, and where. */
@ApplicationScoped
public class AuditChainReader {
  private static final int PAGE = 1000;

  @Inject private OutsideSql sql;

  /** The schools that have entries or a chain; 0 is the bureau. */
  public List<Integer> schools() {
    return sql.query(
        "select school_id from audit_chain union select school_id from audit_entry union select"
            + " school_id from audit_seal order by school_id",
        Map.of(),
        r -> r.number("school_id"));
  }

  /** Checks one school's chain. Call in one transaction, so that the sealer does not move it on. */
  public ChainReport read(int school) {
    List<ChainFault> faults = new ArrayList<>();
    Map<String, Object> key = Map.of("school", school);
    Sealed last = new Sealed(0, AuditMacs.START, 0, null, null);
    List<Sealed> page;
    do {
      page = page(school, last.seq);
      for (Sealed link : page) {
        check(school, last, link, faults);
        last = link;
      }
    } while (page.size() == PAGE);
    checkHead(school, last, faults);
    outside(key, faults);
    long waiting =
        sql.query(
                "select count(*) as n from audit_unsealed where school_id = :school",
                key,
                r -> r.id("n"))
            .get(0);
    String head = last.seq == 0 ? "" : AuditMacs.head(school, last.seq, last.mac);
    return new ChainReport(school, last.seq, waiting, head, List.copyOf(faults));
  }

  private List<Sealed> page(int school, long after) {
    return sql.query(
        "select s.seq, s.mac as seal, s.entry_id, e.*, d.detail from audit_seal s left join"
            + " audit_entry e on e.school_id = s.school_id and e.id = s.entry_id left join"
            + " audit_detail d on d.school_id = s.school_id and d.entry_id = s.entry_id where"
            + " s.school_id = :school and s.seq > :after order by s.seq limit :page",
        Map.of("school", school, "after", after, "page", PAGE),
        r ->
            new Sealed(
                r.id("seq"), r.text("seal"), r.id("entry_id"), Entry.of(r), r.text("detail")));
  }

  private static void check(int school, Sealed before, Sealed link, List<ChainFault> faults) {
    boolean follows = link.seq == before.seq + 1;
    if (!follows) {
      faults.add(new ChainFault(before.seq + 1, null, Kind.LINK_MISSING));
    }
    if (link.entry == null) {
      faults.add(new ChainFault(link.seq, link.entryId, Kind.ENTRY_MISSING));
      return;
    }
    if (link.detail == null) {
      faults.add(new ChainFault(link.seq, link.entryId, Kind.DETAIL_MISSING));
    } else if (!link.entry.detailHash().equals(AuditMacs.hash(link.detail))) {
      faults.add(new ChainFault(link.seq, link.entryId, Kind.DETAIL_ALTERED));
    }
    if (follows && !link.mac.equals(AuditMacs.link(school, link.seq, before.mac, link.entry))) {
      faults.add(new ChainFault(link.seq, link.entryId, Kind.ENTRY_ALTERED));
    }
  }

  private void checkHead(int school, Sealed last, List<ChainFault> faults) {
    boolean holds =
        sql
            .query(
                "select seq, mac from audit_chain where school_id = :school",
                Map.of("school", school),
                r ->
                    r.id("seq") == last.seq
                        && r.text("mac").equals(AuditMacs.head(school, last.seq, last.mac)))
            .stream()
            .findFirst()
            .orElse(last.seq == 0);
    if (!holds) {
      faults.add(new ChainFault(last.seq + 1, null, Kind.END_MISSING));
    }
  }

  /** Entries that are in no link and do not wait for one, and entries that wait and are gone. */
  private void outside(Map<String, Object> key, List<ChainFault> faults) {
    faults.addAll(
        sql.query(
            "select e.id from audit_entry e left join audit_seal s on s.school_id = e.school_id and"
                + " s.entry_id = e.id left join audit_unsealed u on u.school_id = e.school_id and"
                + " u.entry_id = e.id where e.school_id = :school and s.seq is null and u.entry_id"
                + " is null order by e.id",
            key,
            r -> new ChainFault(0, r.id("id"), Kind.NOT_LINKED)));
    faults.addAll(
        sql.query(
            "select u.entry_id from audit_unsealed u left join audit_entry e on e.school_id ="
                + " u.school_id and e.id = u.entry_id where u.school_id = :school and e.id is null"
                + " order by u.entry_id",
            key,
            r -> new ChainFault(0, r.id("entry_id"), Kind.ENTRY_MISSING)));
  }

  private record Sealed(long seq, String mac, long entryId, Entry entry, String detail) {}
}
