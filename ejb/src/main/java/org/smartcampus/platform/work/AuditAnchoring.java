package org.smartcampus.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.smartcampus.platform.service.AnchoredHead;
import org.smartcampus.platform.service.AuditAnchors;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.store.AuditStore;
import org.smartcampus.shared.model.CampusClock;

/**
 * Writes the heads of the chains that this node has moved to the anchor, at most once a minute;
 * after a start those of all chains, since the node may have stopped before it wrote.
 */
@ApplicationScoped
class AuditAnchoring {
  private static final Logger LOG = Logger.getLogger(AuditAnchoring.class.getName());
  private static final Duration STEP = Duration.ofMinutes(1);

  @Inject private AuditStore store;
  @Inject private AuditAnchors anchors;
  @Inject private InSchool transactions;
  @Inject private CampusClock clock;

  private final Set<Integer> moved = new TreeSet<>();
  private boolean started;
  private Instant next = Instant.MIN;

  /** A round of the sealer has ended. */
  synchronized void afterRound(Collection<Integer> sealed) {
    moved.addAll(sealed);
    Instant now = clock.now();
    if (now.isBefore(next) || started && moved.isEmpty()) {
      return;
    }
    next = now.plus(STEP);
    try {
      List<AnchoredHead> heads =
          transactions.outside(() -> started ? store.heads(moved, now) : store.heads(now));
      if (!heads.isEmpty()) {
        anchors.append(heads);
      }
      started = true;
      moved.clear();
    } catch (RuntimeException e) {
      // tried again in a minute; the heads then hold these too
      LOG.log(Level.SEVERE, e, () -> "the heads of the audit are not anchored");
    }
  }
}
