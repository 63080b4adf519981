package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.platform.service.AnchorReport;
import org.smartcampus.platform.service.AuditAnchors;
import org.smartcampus.platform.service.AuditVerification;
import org.smartcampus.platform.service.ChainFault;
import org.smartcampus.platform.store.AuditStore;
import org.smartcampus.shared.model.CampusClock;

/**
 * Whoever has the database, without the key, changes no audit unseen; and with the key none that
 * was anchored outside.
 */
@ArquillianTest
class AuditEditsIT {
  private static final int EDITS = 1000;
  private static final int LENGTH = 25;
  private static final long SEED = 20261122;

  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(AuditEditsIT.class, TwoSchools.class, Chains.class, ChainEdits.class);
  }

  @Inject private TwoSchools schools;
  @Inject private Chains chains;
  @Inject private AuditStore store;
  @Inject private AuditAnchors anchors;
  @Inject private AuditVerification verification;
  @Inject private CampusClock clock;

  private int school;

  @BeforeEach
  void openSchool() {
    school = schools.open(0);
    chains.grow(school, LENGTH);
    assertEquals(List.of(), chains.verify(school).faults());
  }

  @Test
  void aThousandEditsDeletionsSwapsAndCutsAreAllFound() {
    List<String> entries =
        chains.column(
            "select entry_id from audit_seal where school_id = " + school + " order by seq");
    assertTrue(entries.size() >= LENGTH, entries.size() + " entries");
    ChainEdits edits = new ChainEdits(school, entries, new Random(SEED));
    List<List<String>> unseen = new ArrayList<>();
    for (int i = 0; i < EDITS; i++) {
      List<String> edit = edits.next();
      if (chains.after(edit, school).isEmpty()) {
        unseen.add(edit);
      }
    }
    assertEquals(List.of(), unseen, "not found, of " + EDITS);
    assertEquals(List.of(), chains.verify(school).faults(), "each was taken back");
  }

  @Test
  void aDatabaseThatWasSetBackHoldsByItselfAndIsFoundByTheAnchor() {
    anchor();
    String end = chain();
    long kept = chains.verify(school).linked();
    chains.grow(school, 5);
    anchor();
    assertEquals(List.of(), anchored().faults());

    String later = " where school_id = " + school + " and ";
    List<String> ids = chains.column("select entry_id from audit_seal" + later + "seq > " + kept);
    assertEquals(5, ids.size());
    String in = "(" + String.join(",", ids) + ")";
    change(
        List.of(
            "delete from audit_seal" + later + "seq > " + kept,
            "delete from audit_detail" + later + "entry_id in " + in,
            "delete from audit_entry" + later + "id in " + in,
            "update audit_chain set " + end + " where school_id = " + school));

    assertEquals(List.of(), chains.verify(school).faults(), "the chain by itself is whole");
    assertEquals(
        List.of(new ChainFault(kept + 5, null, ChainFault.Kind.ANCHOR_MISSING)),
        anchored().faults());
  }

  @Test
  void aChainMadeAnewWithItsKeyHoldsByItselfAndIsFoundByTheAnchor() {
    anchor();
    long length = chains.verify(school).linked();
    String of = " where school_id = " + school;
    change(
        List.of(
            "update audit_entry set actor = 'somebody else'" + of + " order by id limit 1",
            "insert into audit_unsealed select school_id, entry_id from audit_seal" + of,
            "delete from audit_seal" + of,
            "delete from audit_chain" + of));
    chains.link(school);

    assertEquals(List.of(), chains.verify(school).faults(), "the chain by itself is whole");
    assertEquals(length, chains.verify(school).linked());
    List<ChainFault> faults = anchored().faults();
    assertEquals(1, faults.size(), faults.toString());
    assertEquals(ChainFault.Kind.ANCHOR_DIFFERS, faults.get(0).kind());
  }

  /** In one transaction, so that the sealer sees all or nothing of it. */
  private void change(List<String> statements) {
    schools.outside(
        () -> {
          chains.run(statements);
          return null;
        });
  }

  private void anchor() {
    chains.link(school);
    anchors.append(schools.outside(() -> store.heads(List.of(school), clock.now())));
  }

  private AnchorReport.OfSchool anchored() {
    AnchorReport.OfSchool found = schools.outside(verification::anchors).of(school);
    assertTrue(found.heads() > 0, "heads are anchored");
    return found;
  }

  /** The chain's row as an assignment. */
  private String chain() {
    return chains
        .column(
            "select concat('seq = ', seq, ', mac = ''', mac, '''') from audit_chain where school_id = "
                + school)
        .get(0);
  }
}
