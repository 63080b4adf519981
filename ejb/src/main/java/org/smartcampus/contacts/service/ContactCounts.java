package org.smartcampus.contacts.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.smartcampus.contacts.model.MemberState;
import org.smartcampus.contacts.store.DepartmentStore;
import org.smartcampus.contacts.store.MemberLists;
import org.smartcampus.contacts.store.Reach;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.model.CampusClock;

/**
 * The counts above the directory, kept for a short while: counting a school costs more than showing a
 * page of it. A change on this node is seen at once, one on another node after half a minute. Never
 * used to decide anything (ADR 0040).
 */
@ApplicationScoped
public class ContactCounts {
  private static final Duration KEPT = Duration.ofSeconds(30);
  private static final int MOST = 5_000;

  private record Key(int school, Reach reach) {}

  private record Counted(ContactFigures figures, Instant until) {}

  private final Map<Key, Counted> known = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();

  @Inject private MemberLists lists;
  @Inject private DepartmentStore departments;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Event<ContactsChanged> changed;

  ContactFigures of(Reach reach) {
    Key key = new Key(callers.current().schoolId(), reach);
    Instant now = clock.now();
    Counted counted = known.get(key);
    if (counted != null && now.isBefore(counted.until)) {
      return counted.figures;
    }
    long before = changes.get();
    ContactFigures figures = count(reach);
    if (known.size() >= MOST) {
      known.clear();
    }
    // what was counted while somebody committed a change may be old already
    if (before == changes.get()) {
      known.put(key, new Counted(figures, now.plus(KEPT)));
    }
    return figures;
  }

  private ContactFigures count(Reach reach) {
    Map<MemberState, Long> states = lists.states(reach);
    long joined = states.getOrDefault(MemberState.JOINED, 0L);
    long invited = states.getOrDefault(MemberState.INVITED, 0L);
    long disabled = states.getOrDefault(MemberState.DISABLED, 0L);
    return new ContactFigures(
        joined + invited + disabled, joined, invited, disabled, departments.countBelow(reach));
  }

  /** To be called in every transaction that changes members or departments. */
  void change() {
    changed.fire(new ContactsChanged(callers.current().schoolId()));
  }

  /** Forgets a school's counts once its change is committed. */
  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContactsChanged change) {
    changes.incrementAndGet();
    known.keySet().removeIf(key -> key.school == change.schoolId());
  }
}
