package org.smartcampus.joining.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.smartcampus.joining.model.JoinPurpose;
import org.smartcampus.joining.model.JoinRequestChild;
import org.smartcampus.joining.model.JoinState;
import org.smartcampus.joining.model.RejectReason;
import org.smartcampus.joining.store.JoinQueueStore;
import org.smartcampus.joining.store.JoinRequestStore;
import org.smartcampus.joining.store.JoinTokenStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.Outbox;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/**
 * The queue of lines within the caller's scope and their decisions (P-66, F205). Each line is
 * decided once; whoever comes second is told who was first.
 */
@Stateless
@Requires(Permission.PARENTS_VERIFY)
public class JoinReviews {
  @Inject private JoinRequestStore requests;
  @Inject private JoinQueueStore queue;
  @Inject private JoinTokenStore tokens;
  @Inject private JoinKinds kinds;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;
  @Inject private Outbox outbox;

  /** One page of the queue; search finds names, student numbers and a mobile's last four digits. */
  public Page<QueueRow> page(JoinPurpose purpose, QueueFilter filter, PageRequest request) {
    String typed = request.search();
    String lastFour =
        typed.matches("\\d{4}") ? BlindIndex.lastFour(callers.current().schoolId(), typed) : null;
    return queue.page(purpose, kinds.reach(purpose), filter, lastFour, request, clock.now());
  }

  /** Lines that wait for a decision within the scope. */
  public long waiting(JoinPurpose purpose) {
    return requests.countWaiting(purpose, kinds.reach(purpose), clock.now());
  }

  /** One line within the scope. */
  public LineDetail find(JoinPurpose purpose, String publicId) {
    return requests
        .find(publicId)
        .filter(c -> isReachable(purpose, c))
        .map(c -> LineDetail.of(c, clock.now()))
        .orElseThrow(NotFoundException::new);
  }

  /**
   * Approves a line and binds the applicant.
   *
   * @param choice the roster's row to bind or {@link JoinKind#NEW}
   * @throws BusinessException {@code joining.decided.already} and what the face of joining refuses
   */
  public void approve(JoinPurpose purpose, String publicId, String choice) {
    JoinRequestChild child = lock(purpose, publicId);
    child.mustBeOpen(clock.now());
    Caller caller = callers.current();
    long bound = kinds.of(purpose).approve(child.getRequest(), child, choice);
    child.approve(bound, caller.name(), clock.now());
    tokens.countApproval(child.getRequest().getTokenId());
    tell(child);
    audit.record(
        JoinKind.NEW.equals(choice) ? "edu.verify.create" : "edu.verify.approve",
        "JoinRequestChild",
        publicId,
        Map.of("state", JoinState.SUBMITTED),
        Map.of("state", child.getState(), "bound", bound));
  }

  /** Rejects a line with a reason that the applicant reads; see {@link JoinRequestChild#reject}. */
  public void reject(JoinPurpose purpose, String publicId, RejectReason reason, String text) {
    JoinRequestChild child = lock(purpose, publicId);
    child.reject(reason, text, callers.current().name(), clock.now());
    tell(child);
    audit.record(
        "edu.verify.reject",
        "JoinRequestChild",
        publicId,
        Map.of("state", JoinState.SUBMITTED),
        Map.of("state", child.getState(), "reason", reason));
  }

  /**
   * Passes a line on to another target of the school, where it waits for that one's reviewer.
   *
   * @throws BusinessException when the other target is closed
   */
  public void forward(JoinPurpose purpose, String publicId, long toTargetId) {
    JoinRequestChild child = lock(purpose, publicId);
    child.mustBeOpen(clock.now());
    JoinKind kind = kinds.of(purpose);
    JoinTarget target = kind.target(toTargetId).orElseThrow(NotFoundException::new);
    if (!target.isOpen()) {
      throw new BusinessException(target.closedKey(), target.name()).onField("target");
    }
    long from = child.getTargetId();
    if (from == toTargetId) {
      throw new BusinessException("joining.forward.same").onField("target");
    }
    child.forward(toTargetId);
    JoinMatch match =
        kind.match(
            toTargetId,
            child.getRequest().getMobileIndex(),
            child.getChildName(),
            child.getStudentNo());
    child.matched(match.result(), match.id());
    audit.record(
        "edu.verify.forward",
        "JoinRequestChild",
        publicId,
        Map.of("target", from),
        Map.of("target", toTargetId));
  }

  private void tell(JoinRequestChild child) {
    outbox.add(DecisionSms.KIND, Map.of("line", child.getPublicId()));
    if (child.getRequest().getEmail() != null) {
      outbox.add(DecisionMail.KIND, Map.of("line", child.getPublicId()));
    }
  }

  private JoinRequestChild lock(JoinPurpose purpose, String publicId) {
    return requests
        .lock(publicId)
        .filter(c -> isReachable(purpose, c))
        .orElseThrow(NotFoundException::new);
  }

  private boolean isReachable(JoinPurpose purpose, JoinRequestChild child) {
    Set<Long> reach = kinds.reach(purpose);
    return child.getRequest().getPurpose() == purpose
        && (reach == null || reach.contains(child.getTargetId()));
  }
}
